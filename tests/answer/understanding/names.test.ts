import { describe, expect, it } from 'vitest';
import { parseQuestion } from '../../../src/answer/understanding/parse-question.ts';
import type { Locale } from '../../../src/knowledge/model/schema.ts';
import { corpus } from '../../support/packs/shipped.ts';

const now = new Date('2026-12-01T00:00:00Z');
const namesIn = (question: string, locale: Locale) =>
  parseQuestion(question, corpus, { locale, now }).names.map(({ typed }) => typed);

describe('a name that no fact has is seen', () => {
  it.each<[string, Locale, string, string[]]>([
    ['in a short question', 'en', 'When was Zorvik captured?', ['Zorvik']],
    ['of two words', 'en', 'When did Zorvik Brenko resign?', ['Zorvik Brenko']],
    ['beside a capital word', 'en', 'When was Castle Zorvik captured by rebels?', ['Zorvik']],
    ['in small letters behind "did"', 'en', 'when did zorvik resign', ['zorvik']],
    ['in Russian', 'ru', 'Когда погиб Зорвик?', ['Зорвик']],
    ['of a public figure in small letters', 'en', 'did macron offer condolences?', ['macron']],
    ['of one in Russian', 'ru', 'трамп признал вину?', ['трамп']],
    ['of one in Turkish', 'tr', 'merkel özür diledi mi', ['merkel']],
    ['of a broadcaster with an ending', 'tr', "CNN'i kim finanse ediyor?", ["CNN'i"]],
    ['of a broadcaster in small letters', 'en', 'who funds the bbc', ['bbc']],
    ['of a country that begins the question', 'tr', 'İran kaç asker gönderdi?', ['İran']],
  ])('%s (%s): %s', (_, locale, question, names) => {
    expect(namesIn(question, locale)).toEqual(names);
  });
});

describe('what is no name', () => {
  it.each<[string, Locale, string]>([
    ['a question in capitals', 'en', 'WHEN DID THE PLANE CRASH?'],
    ['a headline', 'en', 'Why Did The Plane Crash Near The Airport?'],
    ['a description of a people', 'en', 'Azerbaijani police carried out raids'],
    ['a slip', 'en', 'why did the plain crsah'],
  ])('%s (%s): %s', (_, locale, question) => {
    const known = parseQuestion(question, corpus, { locale, now }).names.filter(
      ({ entity }) => entity === undefined,
    );
    expect(known).toEqual([]);
  });
});
