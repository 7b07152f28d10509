/** What is said of a name that no fact is about: plainly that there is nothing. */
import { expect, it } from 'vitest';
import { createEngine } from '../../../src/answer/engine.ts';
import { plainText } from '../../../src/contract/plain-text.ts';
import { loadKnowledge } from '../../../src/knowledge/loading/load.ts';

const { knowledge } = await loadKnowledge('knowledge');
const engine = createEngine(knowledge);
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

it('never says so of what facts are about', () => {
  expect(said('How many people died in the plane crash in Baku?')).not.toContain(
    'nothing approved',
  );
});
