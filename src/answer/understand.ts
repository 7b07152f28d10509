/** Question → Query: its language, words, names, date, numbers and kind. Nothing here looks at facts. */
import type { When } from '../knowledge/dates.ts';
import type { Locale } from '../knowledge/schema.ts';
import { analyse, detect, stem, type Word } from '../language/index.ts';
import type { Index, Mention } from '../search/index.ts';
import { type Kind, kindOf } from './kind.ts';
import { findDate } from './period.ts';

export type Token = Word & {
  /** The word's stems in every language it may be in; the first is that of the question's language. */
  readonly variants: readonly string[];
  /** How much the word tells: its idf, or that of an unknown word. */
  readonly weight: number;
  /** No fact has it in any form. */
  readonly unknown: boolean;
};

export type Query = {
  readonly text: string;
  readonly locale: Locale;
  /** Content words only, each once. */
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly date: When | undefined;
  /** Numbers that are not part of the date. */
  readonly numbers: readonly number[];
  readonly kind: Kind;
};

const ORDER: readonly Locale[] = ['en', 'ru', 'az', 'tr'];
/** A question longer than this is read only so far. */
export const LONGEST_QUESTION = 1_000;

export function understand(
  typed: string,
  index: Index,
  reader: { readonly locale: Locale; readonly now: Date },
): Query {
  const text = typed.slice(0, LONGEST_QUESTION);
  const locale = languageOf(text, index, reader.locale);
  const words = analyse(text, locale);
  const date = findDate(text, reader.now);
  const tokens = tokensOf(words, locale, index);
  const known = new Set(tokens.filter((token) => !token.unknown).map((token) => token.stem));
  const dateWords = new Set(date?.words);
  return {
    text,
    locale,
    tokens,
    mentions: index.names.mentions(words, (one) => known.has(one)),
    date: date?.when,
    numbers: words
      .filter((word) => /^\d+$/.test(word.folded) && !dateWords.has(word.folded))
      .map((word) => Number(word.folded)),
    kind: kindOf(text),
  };
}

/** The language the question is in; words that only one language's facts have are evidence. */
export function languageOf(text: string, index: Index, fallback: Locale): Locale {
  const votes: Partial<Record<Locale, number>> = {};
  for (const word of analyse(text, fallback, 40)) {
    const having = ORDER.filter((one) => index.languagesOf(stem(word.typed, one), one) > 0);
    for (const one of having) votes[one] = (votes[one] ?? 0) + 0.8 / having.length;
  }
  const detected = detect(text, votes);
  return detected?.sure || (detected && detected.locale !== fallback && words(text) > 2)
    ? detected.locale
    : fallback;
}

function words(text: string): number {
  return text.trim().split(/\s+/).length;
}

function tokensOf(words: readonly Word[], locale: Locale, index: Index): Token[] {
  const seen = new Set<string>();
  const tokens: Token[] = [];
  for (const word of words) {
    if (word.stop || seen.has(word.stem)) continue;
    seen.add(word.stem);
    // People mix languages and scripts; a stem of another language counts only where some fact has it.
    const others = [
      word.folded,
      ...ORDER.filter((one) => one !== locale).map((one) => stem(word.typed, one)),
    ];
    const variants = [
      ...new Set([word.stem, ...others.filter((one) => index.weight(one) > 0 && one.length > 1)]),
    ];
    const weights = variants.map((one) => index.weight(one)).filter((weight) => weight > 0);
    tokens.push({
      ...word,
      variants,
      unknown: weights.length === 0,
      weight: weights.length ? Math.min(...weights) : index.unknownWeight,
    });
  }
  return tokens;
}
