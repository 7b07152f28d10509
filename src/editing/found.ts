/** An item of a working copy by its key: to be read, or to be changed. */
import { type ItemKey, NotChanged } from './items.ts';
import type { LocatedItem, WorkView } from './view.ts';

export const find = (
  view: Pick<WorkView, 'items'>,
  { section, id }: ItemKey,
): LocatedItem | undefined => view.items.find((item) => item.section === section && item.id === id);

/** One that is there and may be changed. */
export function required(view: WorkView, key: ItemKey): LocatedItem {
  const item = find(view, key);
  if (!item) throw new NotChanged('missing');
  notBroken(view, item);
  return item;
}

/** What is broken is mended by hand: over it nothing is written. */
export function notBroken(view: WorkView, { path }: LocatedItem): void {
  if (view.broken.has(path)) throw new NotChanged('unreadable');
}
