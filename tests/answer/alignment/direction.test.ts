import { describe, expect, it } from 'vitest';
import { sameDirection } from '../../../src/answer/alignment/direction.ts';
import { asksForAnother, sameLimits } from '../../../src/answer/alignment/limits.ts';
import { parseQuestion } from '../../../src/answer/understanding/parse-question.ts';
import { assemble } from '../../../src/knowledge/loading/assemble.ts';
import type { Locale } from '../../../src/knowledge/model/schema.ts';
import { createIndex } from '../../../src/search/index.ts';

const { knowledge } = assemble([
  {
    path: 'clinic.json',
    text: JSON.stringify({
      pack: { id: 'clinic', title: { en: 'Clinic' }, description: { en: 'A clinic.' } },
      sources: [{ id: 's', title: 'Log', url: 'https://clinic.example/log' }],
      actors: [
        { id: 'orlova', kind: 'person', name: { en: 'Vera Orlova', ru: 'Вера Орлова' } },
        { id: 'brenn', kind: 'person', name: { en: 'Tomas Brenn' } },
      ],
      places: [
        { id: 'varsk', name: { en: 'Varsk', ru: 'Варск', az: 'Varsk', tr: 'Varsk' } },
        { id: 'toro', name: { en: 'Torovo', ru: 'Торово', az: 'Torovo', tr: 'Torovo' } },
      ],
      facts: [
        {
          id: 'moved',
          text: {
            en: 'On 3 May 2024 forty patients were taken from Varsk to Torovo.',
            ru: '3 мая 2024 года сорок больных перевезли из Варска в Торово.',
            az: '3 may 2024-cü ildə qırx xəstə Varskdan Torovoya aparıldı.',
            tr: "3 Mayıs 2024'te kırk hasta Varsk'tan Torovo'ya taşındı.",
          },
          when: '2024-05-03',
          status: 'confirmed',
          sources: ['s'],
          places: ['varsk', 'toro'],
        },
        {
          id: 'head',
          text: { en: 'Vera Orlova became head of the clinic in 2020.' },
          when: '2020',
          status: 'confirmed',
          sources: ['s'],
          actors: ['orlova'],
        },
        {
          id: 'after',
          text: { en: 'Tomas Brenn became head of the clinic after Vera Orlova, in 2025.' },
          when: '2025',
          status: 'confirmed',
          sources: ['s'],
          actors: ['brenn', 'orlova'],
        },
      ],
    }),
  },
]);
if (!knowledge) throw new Error('The clinic does not load.');
const corpus = { knowledge, index: createIndex(knowledge) };
const asked = (question: string, locale: Locale) =>
  parseQuestion(question, corpus, { locale, now: new Date('2026-01-01T00:00:00Z') });
const fact = (id: string) => knowledge.facts.get(id)!;

describe('sameDirection holds from where and to where against the fact', () => {
  it.each<[Locale, string, number]>([
    ['en', 'How many patients were taken from Varsk to Torovo?', 1],
    ['en', 'How many patients were taken from Torovo to Varsk?', -1],
    ['en', 'How many patients were taken to Varsk?', -1],
    ['en', 'How many patients does Varsk have?', 0],
    ['ru', 'Сколько больных увезли из Варска?', 1],
    ['ru', 'Сколько больных увезли из Торово?', -1],
    ['az', 'Varskdan neçə xəstə aparıldı?', 1],
    ['tr', "Torovo'dan kaç hasta taşındı?", -1],
    ['tr', "Torovo'ya kaç hasta taşındı?", 1],
  ])('%s: %s → %d', (locale, question, way) => {
    expect(sameDirection(asked(question, locale), fact('moved'), corpus)).toBe(way);
  });
});

describe('sameLimits and asksForAnother see what picks one of several', () => {
  it.each<[string, string, number, boolean]>([
    ['Who became head of the clinic?', 'head', 1, false],
    ['Who was the last head of the clinic?', 'head', 0, false],
    ['Who was head of the clinic before Vera Orlova?', 'head', 0, true],
    ['Who became head of the clinic after Vera Orlova?', 'head', 0, true],
    ['Who became head of the clinic after Vera Orlova?', 'after', 1, false],
    ['Who else became head of the clinic?', 'head', 0, false],
  ])('%s of %s → %d, %s', (question, id, limits, another) => {
    const query = asked(question, 'en');
    expect(sameLimits(query, fact(id), corpus)).toBe(limits);
    expect(asksForAnother(query, fact(id), corpus)).toBe(another);
  });
});
