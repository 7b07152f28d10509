/** Words and phrases → what they stand for, by every form under which they may be typed. */
import type { Locale } from '../knowledge/model/schema.ts';
import { fold, type Word } from '../language/index.ts';
import { plain } from '../text/plain.ts';
import { exactKey, type Key, keysOfForm, keysOfLemma } from './morphology.ts';
import { markFit } from './turkic-forms.ts';
import { baseOf, spelling } from './word-base.ts';

/** What was found on some words of a text. */
export type Found<T> = {
  readonly value: T;
  /** The words it stands on: from (inclusive) to (exclusive). */
  readonly from: number;
  readonly to: number;
};

export type WordIndex<T> = {
  readonly add: (text: string, value: T) => void;
  /** Everything that the words from one place on may mean, by the longest phrase that means anything. */
  readonly at: (words: readonly Word[], from: number) => Found<T>[];
};

/** Names of offices and bodies are longer than any phrase: the Organization of Turkic States. */
const LONGEST_PHRASE = 10;

/** A word or phrase as the lexicon spells it, with what it means; for a phrase, the keys of each of its words. */
type Spelt<T> = {
  readonly value: T;
  readonly spelt: string;
  readonly phrase?: readonly (readonly string[])[];
};

/**
 * The words of one language.
 * @param names English names are found as they are spelt alone: "and" is no form of "Andes"
 */
export function createWordIndex<T>(locale: Locale, { names = false } = {}): WordIndex<T> {
  const isInflected = !(names && locale === 'en');
  const single: Entries<T> = new Map();
  const phrases: Entries<T> = new Map();
  const keysByLemma = new Map<string, readonly string[]>();
  const foundByWord = new Map<string, readonly Spelt<T>[]>();
  const formsByWord = new Map<string, readonly Key[]>();
  const startingByWord = new Map<string, readonly Spelt<T>[]>();

  return {
    add(text, value) {
      const words = text.includes(' ') || NO_WORD.test(text) ? tokens(text) : [text];
      if (words.length === 0) return;
      const keys = words.map(lemmaKeys);
      const spelt = spelling(text);
      const phrase = words.length > 1 ? keys : undefined;
      if (phrase) startingByWord.clear();
      const one = phrase ? { value, spelt, phrase } : { value, spelt };
      for (const key of keys[0]!) put(phrase ? phrases : single, key, one);
    },
    at(words, from) {
      const phrase = longestPhrase(words, from);
      if (phrase) return phrase;
      const base = baseOf(words[from]!, locale);
      return alone(base).map(({ value }) => ({ value, from, to: from + 1 }));
    },
  };

  function alone(base: string): readonly Spelt<T>[] {
    let found = foundByWord.get(base);
    if (!found) {
      found = byKeys(single, forms(base), base, locale);
      if (foundByWord.size >= MOST_FORMS) foundByWord.clear();
      foundByWord.set(base, found);
    }
    return found;
  }

  function lemmaKeys(word: string): readonly string[] {
    if (!isInflected) return [exactKey(fold(word))];
    let keys = keysByLemma.get(word);
    if (!keys) {
      keys = keysOfLemma(word, locale);
      keysByLemma.set(word, keys);
    }
    return keys;
  }

  function forms(base: string): readonly Key[] {
    if (!isInflected) return [{ key: exactKey(fold(base)), length: base.length }];
    let keys = formsByWord.get(base);
    if (!keys) {
      keys = keysOfForm(base, locale, names);
      if (formsByWord.size >= MOST_FORMS) formsByWord.clear();
      formsByWord.set(base, keys);
    }
    return keys;
  }

  /** Most words begin no phrase, which is known from the second time on. */
  function startingWith(base: string): readonly Spelt<T>[] {
    let starting = startingByWord.get(base);
    if (!starting) {
      const found = forms(base).flatMap(({ key }) => listed(phrases.get(key)));
      starting = found.length > 0 ? [...new Set(found)] : NOTHING;
      if (startingByWord.size >= MOST_FORMS) startingByWord.clear();
      startingByWord.set(base, starting);
    }
    return starting;
  }

  function longestPhrase(words: readonly Word[], from: number): Found<T>[] | undefined {
    if (from + 1 >= words.length) return undefined;
    const starting = startingWith(baseOf(words[from]!, locale));
    if (starting.length === 0) return undefined;
    let best: Spelt<T>[] = [];
    let length = 0;
    for (const one of starting) {
      const size = one.phrase!.length;
      if (size < length || size > LONGEST_PHRASE || from + size > words.length) continue;
      const fits = one.phrase!.every(
        (keys, at) =>
          at === 0 ||
          forms(baseOf(words[from + at]!, locale)).some(({ key }) => keys.includes(key)),
      );
      if (!fits) continue;
      if (size > length) best = [];
      length = size;
      best.push(one);
    }
    if (best.length === 0) return undefined;
    const typed = words
      .slice(from, from + length)
      .map((word) => baseOf(word, locale))
      .join(' ');
    const very = best.filter(({ spelt }) => spelt === typed);
    return [...new Set((very.length ? very : best).map(({ value }) => value))].map((value) => ({
      value,
      from,
      to: from + length,
    }));
  }
}

/** Most keys bring one word alone; a list for each would cost more than all the rest. */
type Entries<T> = Map<string, Spelt<T> | Spelt<T>[]>;
const MOST_FORMS = 10_000;

/** What the first key brings that fits the marks as typed; then marks may be left out, but none put where there is none. */
function byKeys<T>(
  entries: Entries<T>,
  keys: readonly Key[],
  base: string,
  locale: Locale,
): readonly Spelt<T>[] {
  const hasMarks = locale === 'az' || locale === 'tr';
  for (const least of hasMarks ? [2, 1] : [0])
    for (const { key, length } of keys) {
      const found = listed(entries.get(key));
      const very = found.filter(({ spelt }) => spelt === base);
      if (very.length) return very;
      const fitting = hasMarks
        ? found.filter(({ spelt }) => markFit(base, spelt, length) >= least)
        : found;
      if (fitting.length) return fitting;
    }
  return NOTHING;
}

function put<T>(entries: Entries<T>, key: string, one: Spelt<T>): void {
  const found = entries.get(key);
  if (!found) entries.set(key, one);
  else if (!Array.isArray(found)) {
    if (found.value !== one.value) entries.set(key, [found, one]);
  } else if (!found.some(({ value }) => value === one.value)) found.push(one);
}

function listed<T>(found: Spelt<T> | readonly Spelt<T>[] | undefined): readonly Spelt<T>[] {
  if (!found) return NOTHING;
  return Array.isArray(found) ? found : [found as Spelt<T>];
}

const NOTHING: readonly never[] = [];
/** Anything but a word of letters. */
const NO_WORD = /[^\p{L}\p{M}]/u;

function tokens(text: string): string[] {
  return plain(text).match(/[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu) ?? [];
}
