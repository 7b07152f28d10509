/** "How much per flat?" is no question that the total answers. */
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/answer/engine.ts';
import { assemble } from '../../../src/knowledge/loading/assemble.ts';
import type { Locale } from '../../../src/knowledge/model/schema.ts';

const money = (value: number, words: string) => [{ value, unit: 'money', words: { en: words } }];
const facts = [
  {
    id: 'flats',
    text: {
      en: 'The flats on Ferry Lane will cost £7.2 million.',
      ru: 'Квартиры на Ферри-лейн обойдутся в 7,2 млн фунтов.',
      tr: 'Ferry Lane’deki daireler 7,2 milyon sterline mal olacak.',
    },
    figures: money(7_200_000, '£7.2 million'),
    questions: {
      en: ['How much will the flats cost?', 'What is the price of the flats on Ferry Lane?'],
      ru: ['Сколько будут стоить квартиры?'],
      tr: ['Daireler ne kadara mal olacak?'],
    },
  },
  {
    id: 'fare',
    text: { en: 'The ferry at Millbrook costs £3 per person.' },
    figures: money(3, '£3 per person'),
    questions: { en: ['How much is the ferry?', 'What does the ferry cost?'] },
  },
].map((fact) => ({ ...fact, when: '2026-11', status: 'confirmed', sources: ['gazette'] }));
const text = JSON.stringify({
  pack: { id: 'town', title: { en: 'Town' }, description: { en: 'A town.' } },
  sources: [{ id: 'gazette', title: 'Gazette' }],
  facts,
});
const engine = createEngine(assemble([{ path: 'knowledge/town/town.json', text }]).knowledge);
const now = new Date('2026-11-26T12:00:00Z');

describe('a total', () => {
  it.each<[Locale, string, string]>([
    ['en', 'How much will the flats cost?', 'answer'],
    ['en', 'How much will the flats cost per flat?', 'related'],
    ['en', 'How much will each of the flats cost?', 'related'],
    ['en', 'How much is the ferry per person?', 'answer'],
    ['ru', 'Сколько будут стоить квартиры?', 'answer'],
    ['ru', 'Сколько будут стоить квартиры за каждую?', 'related'],
    ['tr', 'Daireler ne kadara mal olacak?', 'answer'],
    ['tr', 'Daireler daire başına ne kadara mal olacak?', 'related'],
  ])('answers no question for a share: %s %s → %s', (locale, question, outcome) => {
    expect(engine.ask(question, { locale, now }).outcome).toBe(outcome);
  });
});
