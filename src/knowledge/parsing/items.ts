/** What a knowledge file was read into: its items, good and with mistakes. */
import type { Finding } from '../model/knowledge.ts';
import type { Draft } from '../model/schema.ts';
import type { Section, Values } from '../model/sections.ts';
import type { Spot } from './findings.ts';
import type { JsonPath } from './parse-json.ts';

/** A file as it was found: its text, or why there is none. */
export type SourceFile =
  | { readonly path: string; readonly text: string }
  | { readonly path: string; readonly problem: Finding };

/** One item that its schema accepts, and where it stands. */
export type Item<S extends Section = Section> = {
  readonly section: S;
  readonly id: string;
  readonly value: Values[S];
  readonly path: string;
  readonly index: number;
  readonly spot: (at?: JsonPath) => Spot;
  /** It is no more than what can be read of an item with mistakes: it is checked, but never served. */
  readonly partial?: true;
};

/** Where nothing is to be said: something else is wrong there, and said. */
export const NOWHERE: Spot = { path: '', line: 0, column: 0 };

/** One item with an error of its form; `id` where it can be read. */
export type BrokenItem = {
  readonly section: Section;
  readonly id: string | undefined;
  readonly value: unknown;
  readonly index: number;
  readonly spot: Spot;
  readonly findings: readonly Finding[];
  /** What can be read of it all the same. */
  readonly readable: Item | undefined;
  /** Its file as a whole cannot be served. */
  readonly inBrokenFile?: true;
};

/** A fact on its way, and where it stands: no item, so that nothing can serve, index or count it. */
export type DraftItem = {
  readonly id: string;
  readonly value: Draft;
  readonly path: string;
  readonly index: number;
  readonly spot: (at?: JsonPath) => Spot;
};

export type FileItems = {
  readonly path: string;
  /** For telling whether the file has changed. */
  readonly text: string | undefined;
  readonly items: readonly Item[];
  readonly broken: readonly BrokenItem[];
  /** Errors of the file as a whole, and the sections that cannot be read because of them. */
  readonly findings: readonly Finding[];
  readonly lost: readonly Section[];
  readonly drafts: readonly DraftItem[];
  /** Warnings of the file as a text, which leave nothing out. */
  readonly notes: readonly Finding[];
};
