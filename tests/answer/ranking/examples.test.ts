/** A question that stands, word for word, among a fact's example questions: its editors have said that the fact answers it. */
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/answer/engine.ts';
import { assemble } from '../../../src/knowledge/loading/assemble.ts';
import { LOCALES, type Locale } from '../../../src/knowledge/model/schema.ts';
import { engine, knowledge } from '../../support/packs/shipped.ts';

const now = new Date('2026-11-24T00:00:00Z');
const asked = (question: string, locale: Locale = 'en') => {
  const { outcome, facts } = engine.ask(question, { locale, now });
  return outcome === 'answer' ? facts[0]?.fact.id : outcome;
};

describe('an example question is answered by its fact', () => {
  it.each<[string, string, string, Locale]>([
    [
      'does not name its subject',
      'What goes on inside when I press enter?',
      'dateline-how-it-decides',
      'en',
    ],
    [
      'names what the text does not',
      'нужна ли русская раскладка',
      'dateline-typos-and-spellings',
      'ru',
    ],
    [
      'asks whether, of what is promised',
      'Can the bot message me once there is an answer?',
      'dateline-tell-me-when-you-know',
      'en',
    ],
  ])('though it %s: %s', (_, question, fact, locale) => {
    expect(asked(question, locale)).toBe(fact);
  });

  it('nearly always, of all that ship', () => {
    const examples = [...knowledge.facts.values()].flatMap(({ id, questions }) =>
      LOCALES.flatMap((locale) =>
        (questions[locale] ?? []).map((question) => ({ id, locale, question })),
      ),
    );
    const some = examples.filter((_, at) => at % 32 === 0);
    const right = some.filter(({ id, locale, question }) => asked(question, locale) === id);
    expect(right.length / some.length).toBeGreaterThan(0.96);
  });
});

describe('an example question of a small pack', () => {
  const fact = {
    id: 'fire',
    text: { en: 'The mill at Brill burned on 4 May 2025.' },
    when: '2025-05-04',
    status: 'confirmed',
    sources: ['log'],
    questions: { en: ['What burned yesterday?', 'What is it to be?'] },
  };
  const pack = { id: 'mill', title: { en: 'Mill' }, description: { en: 'Mill.' } };
  const text = JSON.stringify({ pack, sources: [{ id: 'log', title: 'Log' }], facts: [fact] });
  const { knowledge: mill } = assemble([{ path: 'knowledge/mill/mill.json', text }]);
  const burned = createEngine(mill);

  it('is answered though it has none but little words', () => {
    const reader = { locale: 'en', now: new Date('2025-05-05T12:00:00Z') } as const;
    expect(burned.ask('what is it to be', reader).outcome).toBe('answer');
  });

  it.each([
    ['on the day after', '2025-05-05T12:00:00Z', 'answer'],
    ['half a year later', '2025-11-05T12:00:00Z', 'related'],
  ])(
    'that names a day is answered by its fact only while that is the day: %s',
    (_, day, outcome) => {
      const reader = { locale: 'en', now: new Date(day) } as const;
      expect(burned.ask('What burned yesterday?', reader).outcome).toBe(outcome);
    },
  );
});
