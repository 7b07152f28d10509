/** Between which lines of a text its items stand, counted from 1. Pure. */
import { positions } from '../knowledge/parsing/parse-json.ts';
import type { FileItem } from './items.ts';
import { nodeAt, splitMark, treeOf } from './text/tree.ts';

export type Lines = { readonly from: number; readonly to: number };

/** @param items of this text @returns by `section id` */
export function itemLines(text: string, items: readonly FileItem[]): ReadonlyMap<string, Lines> {
  const [, body] = splitMark(text);
  const root = treeOf(body);
  const at = positions('', body);
  return new Map(
    items.map(({ section, id, index }) => {
      const node = root && nodeAt(root, section === 'pack' ? [section] : [section, index]);
      const from = node ? at(node.offset).line : 0;
      const to = node ? at(node.offset + node.length).line : -1;
      return [`${section} ${id}`, { from, to }];
    }),
  );
}
