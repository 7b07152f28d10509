/** What waits for an editor's eye, and approving it: who has read it and when, written into the file. */
import { contentHash } from '../knowledge/model/content-hash.ts';
import { LOCALES, type Locale } from '../knowledge/model/schema.ts';
import type { Reviewed } from './approvals.ts';
import type { ItemEdits } from './item-edits.ts';
import type { FileItem, ItemKey } from './items.ts';
import { isGroup } from './text/change-value.ts';
import type { LocatedItem, WorkView } from './view.ts';

export type Waiting = ItemKey & {
  readonly path: string;
  readonly what: Reviewed;
  /** `due`: its day to be looked at again has passed. */
  readonly why: 'unread' | 'machine' | 'due';
  readonly value: FileItem['value'];
};

/** @param today `2026-11-26` */
export const waitingIn = (view: Pick<WorkView, 'items'>, today: string): readonly Waiting[] =>
  view.items.flatMap((item) => waitingOf(item, today));

function waitingOf(item: LocatedItem, today: string): readonly Waiting[] {
  const { section, id, path, value } = item;
  if (section !== 'facts' && section !== 'incidents') return [];
  if (value.status === 'retracted') return [];
  const one = (what: Reviewed, why: Waiting['why']) => ({ section, id, path, value, what, why });
  const waiting: Waiting[] = [];
  if (section === 'facts') {
    if (isDue(value, today)) waiting.push(one('item', 'due'));
    else if (!isGroup(value.reviewed)) waiting.push(one('item', 'unread'));
  }
  for (const locale of machineLocales(value)) waiting.push(one(locale, 'machine'));
  return waiting;
}

/** Another whenever anything of an item is: what is approved is what was read. */
export const markOf = (value: FileItem['value']): string => contentHash(JSON.stringify(value));

export const machineLocales = (value: FileItem['value']): readonly Locale[] =>
  isGroup(value.translation)
    ? LOCALES.filter((locale) => (value.translation as FileItem['value'])[locale] === 'machine')
    : [];

/** Whether its day to be looked at again has passed, and nobody has since. */
export function isDue(value: FileItem['value'], today: string): boolean {
  const { reviewBy } = value;
  if (typeof reviewBy !== 'string' || reviewBy >= today) return false;
  const on = reviewedOf(value)?.on;
  return on === undefined || on <= reviewBy;
}

/** Who has read it, and when. */
export function reviewedOf(
  value: FileItem['value'],
): { readonly by: string; readonly on: string } | undefined {
  const { reviewed } = value;
  return isGroup(reviewed) && typeof reviewed.on === 'string'
    ? { by: String(reviewed.by ?? ''), on: reviewed.on }
    : undefined;
}

/** An item as it is once this editor has approved it. */
function approved(
  value: FileItem['value'],
  what: Reviewed,
  by: string,
  on: string,
): FileItem['value'] {
  if (what === 'item') return { ...value, reviewed: { by, on } };
  const translation = isGroup(value.translation) ? value.translation : {};
  return { ...value, translation: { ...translation, [what]: { by, on } } };
}

/** @returns whether it was there to be approved */
export async function approve(
  edits: ItemEdits,
  item: LocatedItem,
  {
    editor,
    what,
    by,
    on,
  }: { readonly editor: string; readonly what: Reviewed; readonly by: string; readonly on: string },
): Promise<boolean> {
  const saved = await edits.save(
    editor,
    item,
    item.value,
    approved(item.value, what, by, on),
    'approved',
  );
  return saved.kind === 'saved';
}
