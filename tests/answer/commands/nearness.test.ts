/** What is said of a name that no fact is about: plainly that there is nothing. */
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/answer/engine.ts';
import { plainText } from '../../../src/contract/plain-text.ts';
import { loadKnowledge } from '../../../src/knowledge/loading/load.ts';

const { knowledge } = await loadKnowledge('knowledge');
const engine = createEngine(knowledge);
const ask = (question: string) =>
  engine.ask(question, { locale: 'en', now: new Date('2026-01-01') });
const said = (question: string) =>
  plainText(
    engine.reply({ command: 'ask', question }, { locale: 'en', now: new Date('2026-01-01') }).reply,
  );

it.each([
  // A word of Azerbaijani, "qazan", is no fact about the city.
  ['How many people died in the plane crash in Kazan?', 'There is nothing approved about “Kazan”.'],
  ['How many people died in the plane crash in Tokyo?', 'There is nothing approved about “Tokyo”.'],
  [
    'Сколько человек погибло в авиакатастрофе в Токио?',
    'По запросу «Токио» одобренных фактов нет.',
  ],
])('%s', (question, words) => {
  expect(said(question)).toContain(words);
});

describe('a people whose community the facts are about', () => {
  it.each([
    ['Сколько азербайджанцев живёт в России?', 'diaspora-official-number'],
    ['Сколько азербайджанцев проживает в России?', 'diaspora-official-number'],
    ['How many Azerbaijanis live in Russia?', 'diaspora-official-number'],
    ['Rusiyada neçə azərbaycanlı yaşayır?', 'diaspora-official-number'],
    ["Rusya'da kaç Azerbaycanlı yaşıyor?", 'diaspora-official-number'],
    ['Чем зарабатывают азербайджанцы?', 'diaspora-business'],
  ])('%s: it is no name of another', (question, fact) => {
    const { facts, nearness } = ask(question);
    expect([facts[0]?.fact.id, nearness?.kind ?? 'close']).toEqual([fact, 'close']);
  });

  it.each([
    ['Сколько армян живёт в России?', 'other-name'],
    ['Сколько грузин живёт в России?', 'unknown-name'],
  ])('%s: of another people it is', (question, kind) => {
    expect(ask(question).nearness?.kind).toBe(kind);
  });
});

it('never says so of what facts are about', () => {
  expect(said('How many people died in the plane crash in Baku?')).not.toContain(
    'nothing approved',
  );
});
