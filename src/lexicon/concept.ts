/** The form of the lexicon's data; `docs/lexicon.md` says how to add to it. */
import type { Locale } from '../knowledge/model/schema.ts';

/**
 * What kind of thing a concept is: something that happens, a quality of something, somebody's part in it, a thing,
 * a unit of measure, a number; or a word that asks, chats or carries grammar and tells nothing of the matter.
 */
export const CONCEPT_CLASSES = [
  'event',
  'quality',
  'role',
  'thing',
  'unit',
  'number',
  'question',
  'chat',
  'function',
] as const;
export type ConceptClass = (typeof CONCEPT_CLASSES)[number];

const ASKS: ReadonlySet<string> = new Set(['question', 'chat', 'function']);
/** Whether a concept says something of the matter, and does not only ask, chat or carry grammar. */
export const carriesMatter = ({ class: kind }: { readonly class: ConceptClass }): boolean =>
  !ASKS.has(kind);

/** Whether it is what news is told in: a number carries matter, but is held against numbers. */
export const isOfNews = (concept: { readonly class: ConceptClass }): boolean =>
  carriesMatter(concept) && concept.class !== 'number';

type Words = Readonly<Record<Locale, readonly string[]>>;

/** One meaning with its words: lemmas or phrases of at most four words, the commonest first. */
export type Concept = Words & {
  readonly id: string;
  readonly class: ConceptClass;
  /** Words that mainly mean another concept. */
  readonly also?: Partial<Words>;
};

/** How concepts stand to each other, by id; each pair is written once. */
export type Relations = {
  /** Both cannot be true of the same thing at once: arrested, released. */
  readonly opposite: readonly (readonly [string, string])[];
  /** The narrower concept, then the broader one that it is a kind of: airliner, plane. */
  readonly narrower: readonly (readonly [string, string])[];
  /** Different things that are told of one event and must not be taken for each other: killed, injured. */
  readonly excludes: readonly (readonly [string, string])[];
};

/** A place, organisation or given name with its spellings. */
export type Named = Words & {
  readonly id: string;
  readonly kind?: string;
  /** The place that it lies in. */
  readonly in?: string;
  readonly iso?: string;
  /** Spellings that are ordinary words, too (Turkey, Nice): never enough alone. */
  readonly word?: Partial<Words>;
};
