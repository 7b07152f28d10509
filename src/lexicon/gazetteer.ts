/** Names that are known without any pack: places of the world with what they lie in, organisations, given names. */
import { outwards } from '../knowledge/model/outwards.ts';
import { LOCALES, type Locale } from '../knowledge/model/schema.ts';
import { fold, type Word } from '../language/index.ts';
import type { Named } from './concept.ts';
import givenNames from './names/given-names.json' with { type: 'json' };
import organisations from './names/organisations.json' with { type: 'json' };
import places from './names/places.json' with { type: 'json' };
import publicFigures from './names/public-figures.json' with { type: 'json' };
import surnameEndings from './names/surname-endings.json' with { type: 'json' };
import { createWordIndex, type Found, type WordIndex } from './word-index.ts';

const PLACES = places as readonly Named[];
const ORGANISATIONS = organisations as readonly Named[];
const PUBLIC_FIGURES = publicFigures as readonly Named[];
const GIVEN_NAMES = givenNames as readonly Named[];

type Kind = 'place' | 'organisation' | 'given-name' | 'public-figure';
export type KnownName = {
  readonly kind: Kind;
  readonly named: Named;
  /** Spelt as an ordinary word is, too. */
  readonly word: boolean;
};

const built = new Map<Locale, WordIndex<KnownName>>();

function index(locale: Locale): WordIndex<KnownName> {
  let made = built.get(locale);
  if (made) return made;
  made = createWordIndex<KnownName>(locale, { names: true });
  for (const [all, kind] of [
    [PLACES, 'place'],
    [ORGANISATIONS, 'organisation'],
    [GIVEN_NAMES, 'given-name'],
    [PUBLIC_FIGURES, 'public-figure'],
  ] as const)
    for (const named of all) {
      const plain: KnownName = { kind, named, word: false };
      const word: KnownName = { kind, named, word: true };
      for (const text of named[locale])
        made.add(text, named.word?.[locale]?.includes(text) ? word : plain);
    }
  built.set(locale, made);
  return made;
}

/**
 * The known names in a text, the longest reading of each place; several where a spelling has several owners.
 * @param inSmall whether abbreviations may be written in small letters, as people in a hurry do
 */
export function knownNamesIn(
  words: readonly Word[],
  locale: Locale,
  { inSmall = false } = {},
): Found<KnownName>[] {
  const found: Found<KnownName>[] = [];
  for (let at = 0; at < words.length; ) {
    const here = knownNamesAt(words, at, locale, inSmall);
    found.push(...here);
    at = here[0]?.to ?? at + 1;
  }
  return found;
}

/** A name keeps its English spelling in any language where its own is not found. */
function knownNamesAt(
  words: readonly Word[],
  at: number,
  locale: Locale,
  inSmall: boolean,
): Found<KnownName>[] {
  const { folded, typed } = words[at]!;
  // Short words are names where they begin one, as in La Paz, or are written large.
  const isShort = folded.length < SHORTEST_NAME && !/^\p{Lu}{2}/u.test(typed);
  const own = index(locale).at(words, at);
  const found = own.length || locale === 'en' ? own : index('en').at(words, at);
  return found.filter(
    ({ value, from, to }) =>
      !(isShort && to - from === 1) && !isOtherwiseSpelt(value, words.slice(from, to), inSmall),
  );
}
const SHORTEST_NAME = 3;

/** An abbreviation that is a name or a word in small letters: ADA and Ada, WHO and who. */
function isOtherwiseSpelt(
  { named, kind }: KnownName,
  [word, ...more]: readonly Word[],
  inSmall: boolean,
): boolean {
  if (kind !== 'organisation' || more.length > 0) return false;
  // "CNN'i kim finanse ediyor?"
  const base = word!.typed.replace(/['’ʼ]\p{L}+$/u, '');
  if (/^\p{Lu}+$/u.test(base)) return false;
  const small = fold(base);
  const isShort = LOCALES.some((locale) =>
    named[locale].some((text) => /^\p{Lu}{2,4}$/u.test(text) && fold(text) === small),
  );
  if (!isShort) return false;
  return !inSmall || word!.stop || small.length < SHORTEST_NAME || isGivenName(small);
}

let foldedGivenNames: ReadonlySet<string> | undefined;
function isGivenName(folded: string): boolean {
  foldedGivenNames ??= new Set(
    GIVEN_NAMES.flatMap((named) => LOCALES.flatMap((locale) => named[locale].map(fold))),
  );
  return foldedGivenNames.has(folded);
}

/** Every country, its first spelling in each language its name; the others are other names of it and adjectives. */
export const COUNTRIES: readonly (Named & { readonly iso: string })[] = PLACES.flatMap((place) =>
  place.kind === 'country' && place.iso ? [{ ...place, iso: place.iso }] : [],
);

const placesById = new Map(PLACES.map((place) => [place.id, place]));

/** A place's id and those of all it lies in, outwards. */
export const placeChain = (id: string): readonly string[] =>
  outwards(id, (at) => placesById.get(at)?.in);

export const knownPlace = (id: string): Named | undefined => placesById.get(id);

const SHORTEST_ENDING = 4;
const ALWAYS = /^(ov|ev|ova|eva|ski|sky|zade|oglu|yan|ian|enko)$/;
const endings = [
  ...new Set(Object.values(surnameEndings).flatMap((some) => some.map(fold))),
].filter((ending) => ending.length >= SHORTEST_ENDING || ALWAYS.test(ending));

/** Whether a word ends as surnames do: Səfərov, Kovalenko, Yıldızoğlu. */
export function hasSurnameEnding(word: string): boolean {
  const folded = fold(word);
  return endings.some((ending) => folded.length >= ending.length + 3 && folded.endsWith(ending));
}
