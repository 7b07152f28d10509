/** A fact's text split into words with what they mean, read once for each index: it is held against many questions. */
import { shownLanguage } from '../../knowledge/model/localised.ts';
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import { analyse, fold, type Word } from '../../language/index.ts';
import { type Sense, sensesOf } from '../../lexicon/index.ts';
import { perFactAndLocale } from '../claims/index.ts';
import type { Corpus } from '../types.ts';

export type FactText = {
  /** The language it is in: the one asked for, or the nearest there is. */
  readonly locale: Locale;
  readonly typed: string;
  readonly folded: string;
  readonly words: readonly Word[];
  /** What each word alone means. */
  readonly senses: readonly (readonly Sense[])[];
};

export function factText(fact: Fact, wanted: Locale, corpus: Pick<Corpus, 'index'>): FactText {
  return textIn(fact, shownLanguage(fact.text, wanted), corpus);
}

const textIn = perFactAndLocale(
  (fact: Fact, locale: Locale, _corpus: Pick<Corpus, 'index'>): FactText => {
    const text = fact.text[locale] ?? '';
    const words = analyse(text, locale);
    return {
      locale,
      typed: text,
      folded: fold(text),
      words,
      senses: words.map((word) => sensesOf(word, locale)),
    };
  },
);
