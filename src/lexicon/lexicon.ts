/** The words that news is told in, in four languages: which concept a word means, and how concepts stand to each other. */
import type { Locale } from '../knowledge/model/schema.ts';
import type { Word } from '../language/index.ts';
import type { Concept, Relations } from './concept.ts';
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
    // "How much did it cost" asks, and still says "cost": such a phrase hides no word.
    const asks = first && first.to - at > 1 && here.every(({ value }) => isAsking(value));
    if (asks)
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

const isAsking = ({ concept: { class: kind } }: Sense) =>
  kind === 'question' || kind === 'function' || kind === 'chat';

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
