/** What the rules look at: the items on disk, where they stand, and what may be served. */

import type { Finding } from '../model/knowledge.ts';
import { REFERENCES, type ReferenceField, type Section } from '../model/sections.ts';
import type { Spot } from '../parsing/findings.ts';
import type { BrokenItem, DraftItem, Item } from '../parsing/items.ts';
import { type JsonPath, valueAt } from '../parsing/parse-json.ts';
import { remembering } from './words.ts';

export type Context = {
  /** The items on disk in the order of the files, the first of each id; of those with a mistake what can be read. */
  readonly items: { readonly [S in Section]: readonly Item<S>[] };
  readonly duplicates: readonly Duplicate[];
  /** Facts on their way, in the order of the files; never among the items. */
  readonly drafts: readonly DraftItem[];
  /** Items with an error of their form. */
  readonly faulty: readonly BrokenItem[];
  /** Whether there are files or sections of which nothing can be read. */
  readonly incomplete: boolean;
  /** The faulty items by id, where that can be read. */
  readonly broken: Readonly<Record<Section, ReadonlyMap<string, BrokenItem>>>;
  /** What may be served by id: the items on disk, and the last good version of those that are broken. */
  readonly candidates: { readonly [S in Section]: ReadonlyMap<string, Item<S>> };
  /** The version of an item that was served before this one. */
  readonly lastGood: <S extends Section>(item: Item<S>) => Item<S> | undefined;
};

type Duplicate = {
  readonly section: Section;
  readonly id: string;
  readonly spot: Spot;
  readonly first: Spot;
};

/** A rule: reads the context and says what it found. Never throws, whatever the files hold. */
export type Check = (context: Context) => readonly Finding[];

/** One id that an item names. */
export type Reference = ReferenceField & { readonly id: string; readonly at: JsonPath };

/** Every id that an item, good or faulty, names, in the order of its fields. */
export const references = remembering(
  ({ section, value: item }: { readonly section: Section; readonly value: unknown }) =>
    referencesOf(item, REFERENCES[section]),
);

/** The same of any value that has these fields. */
export function referencesOf(
  item: unknown,
  fields: readonly ReferenceField[],
): readonly Reference[] {
  return fields.flatMap((reference): Reference[] => {
    const { field } = reference;
    const value = valueAt(item, [field]);
    if (typeof value === 'string') return [{ ...reference, id: value, at: [field] }];
    if (!Array.isArray(value)) return [];
    return value.flatMap((id: unknown, index) =>
      typeof id === 'string' ? [{ ...reference, id, at: [field, index] }] : [],
    );
  });
}

/** All items on disk, section after section. */
export function allItems(context: Context): Item[] {
  return Object.values(context.items).flat();
}
