/** The items of a revision, by what they are known by: what two revisions are compared by. */
import type { Section } from '../model/sections.ts';
import { readItems } from '../parsing/read-items.ts';
import type { RevisionFile } from './repository.ts';

/** A section that editors write in: drafts are kept with the rest, and never served. */
type ItemSection = Section | 'drafts';

export type RevisionItem = {
  readonly section: ItemSection;
  readonly id: string;
  /** As it is written, without its empty lists: as they are left out or not, they say the same. */
  readonly value: Readonly<Record<string, unknown>>;
};

/** By `facts rescued`, in the order of the files; of two of one name the first. */
export type Items = ReadonlyMap<string, RevisionItem>;

export const keyOf = ({ section, id }: Pick<RevisionItem, 'section' | 'id'>): string =>
  `${section} ${id}`;

/** @param known what was read of a text before, by the text: files that are the same in many revisions are read once */
export function itemsOfFiles(
  files: readonly RevisionFile[],
  known: Map<string, readonly RevisionItem[]> = new Map(),
): Items {
  const items = new Map<string, RevisionItem>();
  for (const { path, text } of files) {
    const read = known.get(text) ?? itemsOfText(path, text);
    known.set(text, read);
    for (const item of read) if (!items.has(keyOf(item))) items.set(keyOf(item), item);
  }
  return items;
}

function itemsOfText(path: string, text: string): readonly RevisionItem[] {
  const { items, drafts } = readItems({ path, text });
  return [
    ...items.map(({ section, id, value }) => ({ section, id, value: written(value) })),
    ...drafts.map(({ id, value }) => ({ section: 'drafts' as const, id, value: written(value) })),
  ];
}

function written(value: object): RevisionItem['value'] {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, one]) => {
      if (one === undefined || isEmpty(one)) return [];
      return [[name, isGroup(one) ? written(one) : one]];
    }),
  );
}

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;

export const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
