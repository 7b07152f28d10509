/** What names an item, and an item's id changed wherever it is named. Pure. */
import { REFERENCES, type ReferenceField } from '../knowledge/model/sections.ts';
import { changeItem, type EditSection, type FileItem, type ItemKey } from './items.ts';
import type { LocatedItem } from './view.ts';

const fieldsOf = (section: EditSection): readonly ReferenceField[] =>
  REFERENCES[section === 'drafts' ? 'facts' : section];

/** The items that name this one. */
export const usersOf = (
  items: readonly LocatedItem[],
  { section, id }: ItemKey,
): readonly LocatedItem[] =>
  items.filter((item) =>
    fieldsOf(item.section).some(({ to, field }) => to === section && names(item.value[field], id)),
  );

const names = (value: unknown, id: string): boolean =>
  value === id || (Array.isArray(value) && value.includes(id));

/** The item with one id in the place of another wherever it names it. */
export function renamedIn(item: FileItem, { section, id }: ItemKey, to: string): FileItem['value'] {
  const value: Record<string, unknown> = { ...item.value };
  for (const { to: target, field } of fieldsOf(item.section)) {
    const now = value[field];
    if (target !== section) continue;
    if (now === id) value[field] = to;
    else if (Array.isArray(now)) value[field] = now.map((one) => (one === id ? to : one));
  }
  return value;
}

/** A file's text with an id changed where its items name it. */
export function textRenamed(
  text: string,
  items: readonly LocatedItem[],
  key: ItemKey,
  to: string,
): string {
  let changed = text;
  for (const item of usersOf(items, key))
    changed = changeItem(changed, item.section, item.id, renamedIn(item, key, to));
  return changed;
}
