/** Whether a fact has the names, date, numbers and kind of thing that a question gives or asks for. */

import { overlap } from '../../knowledge/model/edtf-date.ts';
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import { inLocale } from '../../knowledge/model/localised.ts';
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import { numbersIn } from '../../language/index.ts';
import { figuresIn } from '../../text/numbers.ts';
import type { Query } from '../understanding/parse-question.ts';
import { timeOf } from './open-matter.ts';

/** Share of the names in the question that the fact is about; 1 where it names none. */
export function namesMatch(query: Query, fact: Fact): number {
  const asked = query.mentions.filter((mention) => mention.entity.type !== 'topic');
  const has = asked.filter(({ entity: { type, id } }) =>
    type === 'incident'
      ? fact.incident === id
      : type === 'actor'
        ? fact.actors.includes(id) || fact.attribution.includes(id)
        : fact.places.includes(id),
  );
  return asked.length === 0 ? 1 : has.length / asked.length;
}

/** 1 the dates agree, -1 they contradict each other, 0 the question gives none, or nobody knows when it was. */
export function dateMatches(query: Query, fact: Fact, knowledge: Knowledge): number {
  const time = query.date && timeOf(fact, knowledge);
  return query.date && time ? (overlap(query.date, time) ? 1 : -1) : 0;
}

/** The same for numbers. */
export function numbersMatch(query: Query, fact: Fact): number {
  if (query.numbers.length === 0) return 0;
  const own = statedNumbers(fact, query.locale);
  return query.numbers.every((number) => own.has(number)) ? 1 : -1;
}

const statedByFact = new WeakMap<Fact, Map<Locale, ReadonlySet<number | undefined>>>();

/** Every number a fact states, in English or in the language of the question. */
function statedNumbers(fact: Fact, locale: Locale): ReadonlySet<number | undefined> {
  const byLocale = statedByFact.get(fact) ?? new Map<Locale, ReadonlySet<number | undefined>>();
  statedByFact.set(fact, byLocale);
  const stated = byLocale.get(locale) ?? readNumbers(fact, locale);
  byLocale.set(locale, stated);
  return stated;
}

function readNumbers(fact: Fact, locale: Locale): ReadonlySet<number | undefined> {
  const own = new Set(
    fact.figures.flatMap(({ value, of, qualifier }) =>
      // "Several" is no number to agree with, whatever value stands beside it.
      qualifier === 'several' ? [of] : [value, of],
    ),
  );
  const { text, lang } = inLocale(fact.text, 'en');
  for (const number of figuresIn(text)) own.add(number);
  for (const language of [lang, locale])
    for (const { kind, value } of numbersIn(fact.text[language] ?? '', language))
      if (kind === 'cardinal') own.add(value);
  return own;
}

/** Whether the fact carries the kind of thing asked for: 1, 0 does not matter, -1 it does not. */
export function typeMatches(query: Query, fact: Fact): number {
  switch (query.type) {
    case 'how-many':
      return fact.figures.length > 0 ? 1 : -1;
    case 'where':
      return fact.places.length > 0 ? 1 : -1;
    case 'who':
      return fact.actors.length + fact.attribution.length > 0 ? 1 : -1;
    case 'when':
      // "25 December 2024 or later" tells hardly when.
      return fact.when.endsWith('..') ? -1 : 1;
    default:
      return 0;
  }
}
