/**
 * A knowledge file's text with one item changed, added, moved or deleted. Order, layout and comments of all else stay;
 * so do the byte order mark and the line ends. Pure.
 */
import { SECTIONS, type Section } from '../knowledge/model/sections.ts';
import { fieldOrder } from './field-order.ts';
import { changeValue, isGroup } from './text/change-value.ts';
import { insertElement, insertField, readAt, removeAt } from './text/edits.ts';
import { jsonOf, type Path, splitMark, treeOf } from './text/tree.ts';

/** The sections that editors write in: those that are served, and the drafts, which never are. */
export type EditSection = Section | 'drafts';
export const EDIT_SECTIONS: readonly EditSection[] = [...SECTIONS, 'drafts'];

/** What an item is known by, whichever file it stands in. */
export type ItemKey = { readonly section: EditSection; readonly id: string };

export type FileItem = ItemKey & {
  readonly value: Readonly<Record<string, unknown>>;
  /** Where it stands in its section. */
  readonly index: number;
};

/** Why a text cannot be changed here; it can be by hand. */
export class NotChanged extends Error {
  override readonly name = 'NotChanged';
  readonly why: 'unreadable' | 'missing' | 'taken';
  constructor(why: NotChanged['why']) {
    super(why);
    this.why = why;
  }
}

/** All items of a text that have an id, in its order; undefined where it cannot be read. */
export function itemsOf(text: string): readonly FileItem[] | undefined {
  const root = treeOf(splitMark(text)[1]);
  if (!root) return text.trim() === '' ? [] : undefined;
  const file = jsonOf(root) as Readonly<Record<string, unknown>>;
  return EDIT_SECTIONS.flatMap((section) => {
    const found = section === 'pack' ? [file.pack] : file[section];
    if (!Array.isArray(found)) return [];
    return found.flatMap((value, index) =>
      isGroup(value) && typeof value.id === 'string'
        ? [{ section, id: value.id, value, index }]
        : [],
    );
  });
}

export function itemOf(text: string, { section, id }: ItemKey): FileItem | undefined {
  return itemsOf(text)?.find((item) => item.section === section && item.id === id);
}

/** @param value the item as it shall be; fields that it does not have any more are taken out */
export function changeItem(text: string, section: EditSection, id: string, value: object): string {
  const at = pathOf(required(text, { section, id }));
  return inBody(text, (body) => changeValue(body, at, value, fieldOrder));
}

/** Adds an item at the end of its section. @param text may be empty: then it is a file with this item alone */
export function addItem(text: string, section: EditSection, value: FileItem['value']): string {
  const { id } = value;
  if (typeof id !== 'string') throw new NotChanged('missing');
  if (itemOf(text, { section, id })) throw new NotChanged('taken');
  return inBody(text.trim() === '' ? EMPTY_FILE : text, (body) => {
    const there = readAt(body, [section]);
    if (section === 'pack') {
      if (there !== undefined) throw new NotChanged('taken');
      return insertSection(body, section, value);
    }
    return Array.isArray(there)
      ? insertElement(body, [section], value, there.length, true)
      : insertElement(insertSection(body, section, []), [section], value, 0, true);
  });
}

export function deleteItem(text: string, key: ItemKey): string {
  const item = required(text, key);
  return inBody(text, (body) => removeAt(body, pathOf(item)));
}

/** Moves an item between two texts. @returns both */
export function moveItem(
  from: string,
  to: string,
  key: ItemKey,
): { readonly from: string; readonly to: string } {
  const { value } = required(from, key);
  return { from: deleteItem(from, key), to: addItem(to, key.section, value) };
}

const EMPTY_FILE = '{\n  "$schema": "../schema/file.schema.json"\n}\n';

function insertSection(body: string, section: EditSection, value: unknown): string {
  const there = Object.keys((readAt(body, []) as object | undefined) ?? {});
  const order = fieldOrder([]);
  const before = there.findLastIndex((name) => order.indexOf(name) < order.indexOf(section));
  return insertField(body, [], section, value, before + 1);
}

function required(text: string, key: ItemKey): FileItem {
  if (itemsOf(text) === undefined) throw new NotChanged('unreadable');
  const item = itemOf(text, key);
  if (!item) throw new NotChanged('missing');
  return item;
}

const pathOf = ({ section, index }: FileItem): Path =>
  section === 'pack' ? [section] : [section, index];

function inBody(text: string, change: (body: string) => string): string {
  const [mark, body] = splitMark(text);
  if (!treeOf(body)) throw new NotChanged('unreadable');
  return mark + change(body);
}
