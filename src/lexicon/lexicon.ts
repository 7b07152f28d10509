/** The words that news is told in, in four languages: which concept a word means, and how concepts stand to each other. */
import type { Locale } from '../knowledge/model/schema.ts';
import type { Word } from '../language/index.ts';
import { type Concept, carriesMatter, type Relations } from './concept.ts';
import economy from './concepts/economy-and-society.json' with { type: 'json' };
import events from './concepts/events-and-nature.json' with { type: 'json' };
import people from './concepts/people-and-power.json' with { type: 'json' };
import qualities from './concepts/qualities-and-things.json' with { type: 'json' };
import relationsFile from './relations.json' with { type: 'json' };
import { slipsByLocale } from './slips.ts';
import { createWordIndex, type Found, type WordIndex } from './word-index.ts';

export const CONCEPTS = [...people, ...events, ...economy, ...qualities] as readonly Concept[];
export const RELATIONS = relationsFile as unknown as Relations;

/** A concept that a word means, mainly or among others. */
export type Sense = { readonly concept: Concept; readonly main: boolean };

const built = new Map<Locale, WordIndex<Sense>>();

/** Built when first asked for: reading ten thousand words takes a moment, and not every program needs them all. */
function index(locale: Locale): WordIndex<Sense> {
  let made = built.get(locale);
  if (made) return made;
  made = createWordIndex<Sense>(locale);
  for (const concept of CONCEPTS) {
    const main: Sense = { concept, main: true };
    const other: Sense = { concept, main: false };
    for (const word of concept[locale]) made.add(word, main);
    for (const word of concept.also?.[locale] ?? []) made.add(word, other);
  }
  built.set(locale, made);
  return made;
}

/**
 * The concepts that a text's words mean, in order; a phrase counts as one and hides the words in it.
 * @param words a text split with `analyse`
 */
export function sensesIn(words: readonly Word[], locale: Locale): Found<Sense>[] {
  const found: Found<Sense>[] = [];
  for (let at = 0; at < words.length; ) {
    const here = index(locale).at(words, at);
    const [first] = here;
    if (first && first.to - at > 1 && hidesNothing(here, words.slice(at, first.to), locale))
      for (let place = at; place < first.to; place += 1)
        found.push(
          ...sensesOf(words[place]!, locale).map((value) => ({
            value,
            from: place,
            to: place + 1,
          })),
        );
    else found.push(...here);
    at = first?.to ?? at + 1;
  }
  return found;
}

/**
 * "How much did it cost" asks, and still says "cost". And a "train crash" is a crash by its second word alone: what the
 * first adds must not be lost, or it would be any crash.
 */
function hidesNothing(
  phrase: readonly Found<Sense>[],
  words: readonly Word[],
  locale: Locale,
): boolean {
  if (phrase.every(({ value }) => !carriesMatter(value.concept))) return true;
  // With a small word between, as in "hand in one's notice", the words together say another thing.
  if (words.some(({ stop }) => stop)) return false;
  if (!phrase.every(({ value }) => value.concept.class === 'event')) return false;
  const ids = new Set(phrase.map(({ value }) => value.concept.id));
  const alone = words.flatMap((word) => (word.stop ? [] : [sensesOf(word, locale)]));
  const says = (senses: readonly Sense[]) => senses.some(({ concept }) => ids.has(concept.id));
  return (
    alone.some(says) &&
    alone.some((senses) => !says(senses)) &&
    alone.every((senses) => says(senses) || senses.some(isThing))
  );
}

const isThing = ({ main, concept: { class: kind } }: Sense) => main && kind === 'thing';

/** The concepts that one word alone means, in a language. */
export function sensesOf(word: Word, locale: Locale): Sense[] {
  return index(locale)
    .at([word], 0)
    .map(({ value }) => value);
}

const broader = new Map<string, string[]>();
for (const [narrow, broad] of RELATIONS.narrower)
  broader.set(narrow, [...(broader.get(narrow) ?? []), broad]);
const NONE: readonly string[] = [];

/** Ids of the concepts that one is a kind of. */
export const broaderThan = (id: string): readonly string[] => broader.get(id) ?? NONE;

const slips = slipsByLocale((locale) =>
  CONCEPTS.flatMap((concept) =>
    [...concept[locale], ...(concept.also?.[locale] ?? [])].flatMap((text) => text.split(/[\s-]+/)),
  ),
);

/** Whether a folded word that is not in the lexicon looks like a slip of one that is. */
export const isSlipOfWord = (folded: string, locale: Locale): boolean =>
  slips(locale).isSlip(folded);

const excluded = new Map<string, string[]>();
for (const [one, other] of [...RELATIONS.opposite, ...RELATIONS.excludes])
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const)
    excluded.set(from, [...(excluded.get(from) ?? []), to]);

/** Ids of the concepts that one is told instead of, and that must not be taken for it. */
export const excludedBy = ({ id }: Concept): readonly string[] => excluded.get(id) ?? NONE;
