/** The editors' pages, in the order of the navigation. All of them live under `/edit`. */
import type { ComponentType } from 'react';
import type { MessageKey } from '../../../i18n/messages.ts';
import { CorrectionsPage } from './corrections/CorrectionsPage.tsx';
import { DraftPage } from './draft/DraftPage.tsx';
import { EditPage } from './EditPage.tsx';
import { GapsPage } from './gaps/GapsPage.tsx';
import { HistoryPage } from './history/HistoryPage.tsx';
import { InsightPage } from './insight/InsightPage.tsx';
import { LogPage } from './log/LogPage.tsx';
import { ReviewPage } from './ReviewPage.tsx';

type EditorPage = {
  /** `/edit`, `/edit/gaps`; what follows in the address, `#…` or `?…`, is the page's own. */
  readonly path: string;
  readonly name: MessageKey;
  readonly Page: ComponentType;
};

export const EDITOR_PAGES: readonly EditorPage[] = [
  { path: '/edit', name: 'edit.nav', Page: EditPage },
  { path: '/edit/draft', name: 'desk.drafting.nav', Page: DraftPage },
  { path: '/edit/review', name: 'edit.review', Page: ReviewPage },
  { path: '/edit/history', name: 'desk.nav.history', Page: HistoryPage },
  { path: '/edit/corrections', name: 'desk.nav.corrections', Page: CorrectionsPage },
  { path: '/edit/gaps', name: 'desk.gaps.nav', Page: GapsPage },
  { path: '/edit/insight', name: 'desk.insight.nav', Page: InsightPage },
  { path: '/edit/log', name: 'desk.nav.log', Page: LogPage },
];
