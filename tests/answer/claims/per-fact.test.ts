import { expect, test } from 'vitest';
import { perFact, perFactAndLocale } from '../../../src/answer/claims/per-fact.ts';
import type { Fact, Locale } from '../../../src/knowledge/model/schema.ts';
import { createIndex } from '../../../src/search/index.ts';
import { harbour } from '../../support/packs/harbour.ts';

const knowledge = harbour();
const [one, other] = [...knowledge.facts.values()] as [Fact, Fact];
const corpus = { knowledge, index: createIndex(knowledge) };
const next = { knowledge, index: createIndex(knowledge) };

test('a fact is read once for each index, whatever is read', () => {
  const read: string[] = [];
  const first = perFact(({ id }, _corpus: typeof corpus) => {
    read.push(id);
    return undefined;
  });
  for (const fact of [one, other, one, other]) expect(first(fact, corpus)).toBeUndefined();
  expect(read).toEqual([one.id, other.id]);
  first(one, next);
  expect(read).toEqual([one.id, other.id, one.id]);
});

test('and once for each language where it is read in several', () => {
  const read: string[] = [];
  const inLocale = perFactAndLocale(({ id }, locale: Locale, _corpus: typeof corpus) => {
    read.push(locale);
    return `${locale} ${id}`;
  });
  for (const locale of ['en', 'tr', 'en', 'tr'] as const)
    expect(inLocale(one, locale, corpus)).toBe(`${locale} ${one.id}`);
  expect(inLocale(other, 'en', corpus)).toBe(`en ${other.id}`);
  expect(read).toEqual(['en', 'tr', 'en']);
});
