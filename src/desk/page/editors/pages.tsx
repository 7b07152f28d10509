/** The editors' pages, in the order of the navigation. All of them live under `/edit`. */
import type { ComponentType } from 'react';
import type { MessageKey } from '../../../i18n/messages.ts';
import { CorrectionsPage } from './corrections/CorrectionsPage.tsx';
import { DraftPage } from './draft/DraftPage.tsx';
import { HistoryPage } from './history/HistoryPage.tsx';
import { LogPage } from './log/LogPage.tsx';

type EditorPage = {
  /** `/edit`, `/edit/gaps`; what follows in the address, `#…` or `?…`, is the page's own. */
  readonly path: string;
  readonly name: MessageKey;
  readonly Page: ComponentType;
};

export const EDITOR_PAGES: readonly EditorPage[] = [
  { path: '/edit/history', name: 'desk.nav.history', Page: HistoryPage },
  { path: '/edit/draft', name: 'desk.drafting.nav', Page: DraftPage },
  { path: '/edit/corrections', name: 'desk.nav.corrections', Page: CorrectionsPage },
  { path: '/edit/log', name: 'desk.nav.log', Page: LogPage },
];
