/** Characters that nobody sees change neither what is found nor what is said of it. */
import { beforeAll, describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/answer/engine.ts';
import type { Engine } from '../../../src/answer/types.ts';
import { readLabelledSet } from '../../../src/eval/labelled-set.ts';
import { assemble } from '../../../src/knowledge/loading/assemble.ts';
import { HARBOUR, harbour, RESCUED } from '../../support/packs/harbour.ts';
import { engine, knowledge } from '../../support/packs/shipped.ts';

const now = new Date('2026-11-24T12:00:00Z');
const UNSEEN = ['\u00ad', '\u200b', '\u2060', '\ufeff', '\u200d', '\u200e', '\u2066', '\ufe0f'];

/** With one in every word, after its second letter. */
const hidden = (text: string) => {
  let count = 0;
  return text.replace(/\p{L}{2}(?=\p{L})(?<!\p{L}{3})/gu, (letters) => {
    count += 1;
    return `${letters}${UNSEEN[count % UNSEEN.length]}`;
  });
};
const outcome = (engine: Engine, question: string) => {
  const { locale, outcome, answer, contradiction, facts } = engine.ask(question, {
    locale: 'en',
    now,
  });
  return { locale, outcome, answer, contradiction, facts: facts.map(({ fact }) => fact.id) };
};

describe('typed by a reader', () => {
  let questions: string[];
  beforeAll(async () => {
    const { queries } = await readLabelledSet(knowledge);
    questions = queries.filter((_, at) => at % 12 === 0).map(({ question }) => question);
  });

  it('are ignored in every tenth labelled question', () => {
    for (const question of questions)
      expect(outcome(engine, hidden(question)), question).toEqual(outcome(engine, question));
  });

  it.each([
    ['1\u00a0512', '1 512'],
    ['2\u202f000', '2 000'],
    ['2\u2009000', '2 000'],
    ['2\u2007000', '2 000'],
  ])('%j is the figure %j', (typed, meant) => {
    const ask = (figure: string) =>
      outcome(engine, `Did Russia send ${figure} peacekeepers in 2020?`);
    expect(ask(typed)).toEqual(ask(meant));
  });

  it.each([
    'О\u0301т кого\u0301 сби\u0301ли самолё\u0301т?',
    'uc\u0327ak kazasında kac\u0327 kis\u0327i o\u0308ldu\u0308?',
  ])('marks apart from their letters: %s', (question) => {
    expect(outcome(engine, question)).toEqual(
      outcome(engine, question.normalize('NFC').replace(/[\u0300-\u036f]/g, '')),
    );
  });

  it('are not echoed, and hold up no message to check', () => {
    expect(engine.ask('How many pas\u00adsengers?', { locale: 'en', now }).question).toBe(
      'How many passengers?',
    );
    const [held] = engine.check(hidden('Russia sent about 2,000 peacekeepers in 2020.'), {
      locale: 'en',
      now,
    }).sentences;
    expect(held).toMatchObject({
      sentence: 'Russia sent about 2,000 peacekeepers in 2020.',
      verdict: engine.check('Russia sent about 2,000 peacekeepers in 2020.', { locale: 'en', now })
        .sentences[0]?.verdict,
    });
  });

  it('are small talk where they hide nothing else', () => {
    const { reply } = engine.reply(
      { command: 'ask', question: hidden('thanks a lot') },
      {
        locale: 'en',
        now,
      },
    );
    expect(reply.blocks[0]).toMatchObject({ text: 'You are welcome.' });
  });
});

describe('in a pack', () => {
  it('are ignored in texts, example questions, names and other names', () => {
    const strings = (value: unknown): unknown => {
      if (typeof value === 'string') return hidden(value);
      if (Array.isArray(value)) return value.map(strings);
      if (value === null || typeof value !== 'object') return value;
      return Object.fromEntries(
        Object.entries(value).map(([key, one]) => [key, READ.has(key) ? strings(one) : kept(one)]),
      );
    };
    const kept = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map((one) => (typeof one === 'object' ? strings(one) : one))
        : value;
    const { knowledge } = assemble([
      { path: 'harbour.json', text: JSON.stringify(strings(HARBOUR)) },
    ]);
    const [odd, clean] = [createEngine(knowledge), createEngine(harbour())];
    for (const question of [
      RESCUED,
      'What does Ada Marsh do?',
      'ferry blaze',
      'Was it lightning?',
      'Сколько пассажиров спасли с парома?',
      'How much herring was sold in Brill?',
    ]) {
      const [one, other] = [outcome(odd, question), outcome(clean, question)];
      expect({ ...one, answer: null }, question).toEqual({ ...other, answer: null });
    }
  });
  const READ = new Set(['text', 'questions', 'name', 'aliases', 'title', 'words']);
});
