/** The language a question is in: by its small words, its letters and its spelling, and the words that are known in one. */
import { LOCALES, type Locale } from '../../knowledge/model/schema.ts';
import {
  analyse,
  detect,
  fold,
  isSmallWord,
  SAID_IN_BOTH,
  stem,
  type Word,
} from '../../language/index.ts';
import { hasSurnameEnding, knownNamesIn, sensesOf, spellingOf } from '../../lexicon/index.ts';
import type { Index } from '../../search/index.ts';
import { range } from '../../text/range.ts';
import { withoutLinks } from '../../text/without-links.ts';

/** How much each counts, in small words' worth: the reader's own language, and that of the conversation so far. */
const OWN = 0.5;
const TALKED = 0.9;
/** Where nobody has spoken Azerbaijani yet, what is said alike in both is Turkish: more people write it. */
const NEITHER = 0.4;
/** A word that only the facts, or only the lexicon, have in a language; shared out where several have it. */
const IN_FACTS = 0.5;
const IN_LEXICON = 0.8;
/** A small word of several languages; what is of one alone counts for more in `detect`. */
const IN_GRAMMAR = 0.4;
/** One word's spelling: how unlikely it may at most be held to be, and how much a likelihood ratio of e counts. */
const UNLIKELIEST = -5;
const SPELLING = 0.25;
/** A name as only one language spells it: Rusiya, Moskova. */
const SPELT_SO = 1;
/** How far a word that a language has counts as spelt there as well as in any other that has it. */
const AS_WELL = 0.7;
const MOST_WORDS = 40;

/**
 * @param reader the language the reader's client is set to; it decides where a text would do in two
 * @param talked the language of the conversation so far
 */
export function languageOf(message: string, index: Index, reader: Locale, talked?: Locale): Locale {
  const text = withoutLinks(message);
  const words = analyse(text, reader, MOST_WORDS);
  const names = namesAmong(words, index);
  const named = new Set([
    ...names.flatMap(({ from, to }) => range(from, to)),
    ...capitalsAmong(words),
    ...surnamesAmong(words),
  ]);
  const votes: Record<Locale, number> = { en: 0, ru: 0, az: 0, tr: 0 };
  const count = (from: Partial<Record<Locale, number>>) => {
    for (const [locale, vote] of Object.entries(from)) votes[locale as Locale] += vote;
  };
  count({ [reader]: OWN });
  if (talked) count({ [talked]: TALKED });
  if (reader !== 'az' && talked !== 'az') count({ az: -NEITHER });
  for (const { spelt } of names) if (!spelt.includes('en')) count(shared(spelt, SPELT_SO));
  if (words.some(({ typed }, at) => named.has(at) && /ə/iu.test(typed))) count({ az: SPELT_SO });
  const own = words.filter((_, at) => !named.has(at));
  if (isCyrillic(own.length > 0 ? own : words)) return 'ru';
  if (words.length > 0 && own.length === 0 && !words.some(({ typed }) => /['’ʼ]/.test(typed)))
    return LOCALES.reduce((best, one) => (votes[one] > votes[best] ? one : best), talked ?? reader);
  if (
    own.length > 0 &&
    own.length <= FEW &&
    !MARKED.test(text) &&
    !own.some((word) => isKnown(word, index))
  )
    return talked ?? reader;
  for (const word of own) count(votesOf(word, index));
  return detect(lettersOf(words, named), votes)?.locale ?? talked ?? reader;
}

/** So few words that nothing and nobody knows may be a name. */
const FEW = 2;
const MARKED = /[əğşıçöü]/iu;

const isKnown = (word: Word, index: Index) =>
  isOrdinary(word) ||
  LOCALES.some((locale) => index.languagesOf(stem(word.typed, locale), locale) > 0);

function votesOf(word: Word, index: Index): Partial<Record<Locale, number>> {
  if (/\d/.test(word.folded)) return {};
  const inFacts = LOCALES.filter(
    (locale) => index.languagesOf(stem(word.typed, locale), locale) > 0,
  );
  const inLexicon = LOCALES.filter((locale) => sensesOf(word, locale).length > 0);
  const inGrammar = LOCALES.filter(
    (locale) => isSmallWord(word.typed, locale) && !SAID_IN_BOTH.has(word.folded),
  );
  const spelling = spellingIn(word.folded, inLexicon);
  const facts = shared(inFacts, IN_FACTS);
  const grammar = shared(inGrammar, IN_GRAMMAR);
  const lexicon = shared(inLexicon, IN_LEXICON);
  return Object.fromEntries(
    LOCALES.map((locale) => [
      locale,
      (inGrammar.includes(locale) ? 0 : Math.max(UNLIKELIEST, spelling[locale]) * SPELLING) +
        (facts[locale] ?? 0) +
        (lexicon[locale] ?? 0) +
        (grammar[locale] ?? 0),
    ]),
  );
}

/** A word that several languages have is spelt as well in each of them. */
function spellingIn(folded: string, known: readonly Locale[]): Record<Locale, number> {
  const spelling = spellingOf(folded);
  const most = Math.max(...known.map((locale) => spelling[locale]));
  return Object.fromEntries(
    LOCALES.map((locale) => [
      locale,
      known.includes(locale) ? most * AS_WELL + spelling[locale] * (1 - AS_WELL) : spelling[locale],
    ]),
  ) as Record<Locale, number>;
}

const shared = (locales: readonly Locale[], vote: number): Partial<Record<Locale, number>> =>
  Object.fromEntries(locales.map((locale) => [locale, vote / Math.sqrt(locales.length)]));

/** Names are the same in most languages; where one is not, `spelt` has the languages that spell it so. */
type NameAmong = { readonly from: number; readonly to: number; readonly spelt: readonly Locale[] };

function namesAmong(words: readonly Word[], { linker }: Index): NameAmong[] {
  const mentioned = linker
    .mentions(words, () => true)
    .filter(({ entity: { type } }) => type === 'actor' || type === 'place')
    .map(({ entity, from, to }) => ({
      from,
      to,
      spelt: spelling(words, from, to, (locale) => [linker.title(entity, locale)]),
    }));
  const known = LOCALES.flatMap((locale) => knownNamesIn(words, locale))
    .filter(({ value, from }) => !value.word && !isSmall(words[from]!))
    .map(({ value, from, to }) => ({
      from,
      to,
      spelt: spelling(words, from, to, (locale) => value.named[locale]),
    }));
  return [...mentioned, ...known];
}

function spelling(
  words: readonly Word[],
  from: number,
  to: number,
  of: (locale: Locale) => readonly string[],
): Locale[] {
  const folded = words.slice(from, to).map((word) => word.folded);
  return LOCALES.filter((locale) =>
    of(locale).some((text) => {
      const name = fold(text).split(/\s+/);
      return folded.every((word) => name.some((one) => word.startsWith(one)));
    }),
  );
}

/** A Russian question may be full of foreign words, as long as its small words are Russian. */
/** "Kim" is a name, and Turkish for "who". */
const isSmall = ({ typed }: Word) => LOCALES.some((locale) => isSmallWord(typed, locale));

function isCyrillic(words: readonly Word[]): boolean {
  const cyrillic = words.filter(({ typed }) => /\p{Script=Cyrillic}/u.test(typed));
  const latin = words.filter(({ typed }) => /\p{Script=Latin}/u.test(typed));
  const small = (some: readonly Word[], of: Locale) =>
    some.filter(({ typed }) => isSmallWord(typed, of)).length;
  const lead = small(cyrillic, 'ru') - Math.max(...LOCALES.map((locale) => small(latin, locale)));
  return lead === 0 ? cyrillic.length > latin.length : lead > 0;
}

/** The Latin words without the marks of the names among them: "who is Əliyev" is English. */
function lettersOf(words: readonly Word[], named: ReadonlySet<number>): string {
  return words
    .map(({ typed, folded }, at) =>
      named.has(at) ? folded + (typed.match(/['’ʼ]\p{L}+$/u)?.[0] ?? '') : typed,
    )
    .filter((_, at) => !/\p{Script=Cyrillic}/u.test(words[at]!.typed))
    .join(' ');
}

/** Capitals within a sentence, unless there are many, when they say nothing; and an unknown word that begins one. */
function capitalsAmong(words: readonly Word[]): number[] {
  const capitals = words.flatMap((word, at) =>
    /^\p{Lu}/u.test(word.typed) && (at > 0 || !isOrdinary(word)) ? [at] : [],
  );
  return capitals.length <= words.length / 2 || words.length < 3 ? capitals : [];
}

/** "lavrov", in small letters: it ends as surnames do, and only Russian may take it for a word, of laurels. */
function surnamesAmong(words: readonly Word[]): number[] {
  return words.flatMap((word, at) =>
    word.folded.length >= SHORTEST_SURNAME &&
    /^\p{Script=Latin}+$/u.test(word.typed) &&
    hasSurnameEnding(word.folded) &&
    !isSmall(word) &&
    LOCALES.every((locale) => locale === 'ru' || sensesOf(word, locale).length === 0)
      ? [at]
      : [],
  );
}
const SHORTEST_SURNAME = 6;

const isOrdinary = (word: Word) =>
  isSmall(word) || LOCALES.some((locale) => sensesOf(word, locale).length > 0);
