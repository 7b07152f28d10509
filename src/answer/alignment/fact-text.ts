/** A fact's text split into words with what they mean, read once for each index: it is held against many questions. */
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import { analyse, fold, type Word } from '../../language/index.ts';
import { type Sense, sensesOf } from '../../lexicon/index.ts';
import type { Corpus } from '../types.ts';

export type FactText = {
  /** The language it is in: the one asked for, or English where there is none. */
  readonly locale: Locale;
  readonly typed: string;
  readonly folded: string;
  readonly words: readonly Word[];
  /** What each word alone means. */
  readonly senses: readonly (readonly Sense[])[];
};

const byIndex = new WeakMap<Corpus['index'], WeakMap<Fact, Map<Locale, FactText>>>();

export function factText(fact: Fact, wanted: Locale, { index }: Pick<Corpus, 'index'>): FactText {
  const locale = fact.text[wanted] === undefined ? 'en' : wanted;
  const facts = byIndex.get(index) ?? new WeakMap<Fact, Map<Locale, FactText>>();
  byIndex.set(index, facts);
  const texts = facts.get(fact) ?? new Map<Locale, FactText>();
  facts.set(fact, texts);
  let read = texts.get(locale);
  if (!read) {
    const text = fact.text[locale] ?? fact.text.en;
    const words = analyse(text, locale);
    read = {
      locale,
      typed: text,
      folded: fold(text),
      words,
      senses: words.map((word) => sensesOf(word, locale)),
    };
    texts.set(locale, read);
  }
  return read;
}
