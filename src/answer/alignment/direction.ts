/** Whether somebody or something goes the same way in a question and in a fact: from one place, to another. */
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import type { Word } from '../../language/index.ts';
import type { Corpus } from '../types.ts';
import type { Query } from '../understanding/parse-question.ts';
import { endingOf } from './case-ending.ts';
import { factText } from './fact-text.ts';

type Way = 'from' | 'to' | undefined;

const FROM = /^(from|iz|ot)$/;
const TO = /^(to|into|towards?|v|vo|na|k|ko)$/;
const ARTICLE = /^(the|a|an)$/;
/** Of the Turkic languages. */
const FROM_ENDING = /^(n?[dt][ae]n)$/;
const TO_ENDING = /^[yn]?[ae]$/;

/** 1 each place named in both is left or reached alike, -1 one of them the other way round, 0 it cannot be told. */
export function sameDirection({ names, words, locale }: Query, fact: Fact, corpus: Corpus): number {
  if (names.length === 0) return 0;
  const text = factText(fact, locale, corpus);
  if (text.locale !== locale) return 0;
  let found = 0;
  for (const { from, to } of names) {
    const asked = wayOf(words, from, to, locale);
    if (!asked) continue;
    const stems = new Set(words.slice(from, to).flatMap(({ stop, stem }) => (stop ? [] : [stem])));
    for (const [at, { stem }] of text.words.entries()) {
      if (!stems.has(stem)) continue;
      const own = wayOf(text.words, at, at + 1, locale);
      if (own && own !== asked) return -1;
      if (own) found = 1;
    }
  }
  return found;
}

function wayOf(words: readonly Word[], from: number, to: number, locale: Locale): Way {
  if (locale === 'az' || locale === 'tr') {
    const ending = endingOf(words[to - 1]!);
    return FROM_ENDING.test(ending) ? 'from' : TO_ENDING.test(ending) ? 'to' : undefined;
  }
  let before = words[from - 1]?.folded ?? '';
  if (ARTICLE.test(before)) before = words[from - 2]?.folded ?? '';
  return FROM.test(before) ? 'from' : TO.test(before) ? 'to' : undefined;
}
