/** Whose people or things a text speaks of: "Azerbaijani specialists" are not "Russian specialists". */
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import type { Word } from '../../language/index.ts';
import { knownNamesIn, sensesOf } from '../../lexicon/index.ts';
import { perFactAndLocale } from '../claims/index.ts';
import type { Corpus } from '../types.ts';
import { factText } from './fact-text.ts';

/** So many words may stand between: "eight Russian IT specialists". */
const NEAR = 2;

/** "IT" is no "it". */
const describes = ({ stop, typed }: Word) => !stop || /^\p{Lu}{2}/u.test(typed);
const FROM = /^(from|of|iz)$/;

/** The countries or towns that are said of people in a text, as where they come from. */
function originsIn(words: readonly Word[], locale: Locale): Set<string> {
  const places = knownNamesIn(words, locale).filter(({ value }) => value.kind === 'place');
  const isPeople = (word: Word) =>
    sensesOf(word, locale).some(({ main, concept }) => main && concept.class === 'role');
  return new Set(
    words.flatMap((word, at) => {
      if (!isPeople(word)) return [];
      // The nearest before it, with nothing but words that describe it between; or behind it, "from Russia".
      const before = places
        .filter(({ to }) => to <= at && at - to <= NEAR && words.slice(to, at).every(describes))
        .sort((a, b) => b.to - a.to)
        .slice(0, 1);
      const behind = places.filter(
        ({ from }) => from === at + 2 && FROM.test(words[at + 1]!.folded),
      );
      return [...before, ...behind].map(({ value }) => value.named.id);
    }),
  );
}

/** Whether a text speaks of people of other origin than all of those in the fact. */
export function hasOtherOrigin(
  words: readonly Word[],
  locale: Locale,
  fact: Fact,
  corpus: Corpus,
): boolean {
  const text = factText(fact, locale, corpus);
  if (text.locale !== locale) return false;
  const asked = originsAsked(words, locale);
  const own = asked.size > 0 ? ownOrigins(fact, locale, corpus) : asked;
  return own.size > 0 && own.isDisjointFrom(asked);
}

const byWords = new WeakMap<readonly Word[], ReadonlySet<string>>();

/** A text is held against many facts. */
function originsAsked(words: readonly Word[], locale: Locale): ReadonlySet<string> {
  const found = byWords.get(words) ?? originsIn(words, locale);
  byWords.set(words, found);
  return found;
}

const ownOrigins = perFactAndLocale((fact: Fact, locale: Locale, corpus: Pick<Corpus, 'index'>) =>
  originsIn(factText(fact, locale, corpus).words, locale),
);
