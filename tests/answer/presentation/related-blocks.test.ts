import { describe, expect, it } from 'vitest';
import { askBlocks } from '../../../src/answer/presentation/ask-blocks.ts';
import { whyChoice } from '../../../src/answer/presentation/choices.ts';
import type { AskResult, Nearness } from '../../../src/answer/types.ts';
import { renderDiscord } from '../../../src/channels/discord/render/render.ts';
import { plainText } from '../../../src/contract/plain-text.ts';
import { LOCALES, type Locale } from '../../../src/knowledge/model/schema.ts';
import { harbour } from '../../support/packs/harbour.ts';

const knowledge = harbour();
const fact = knowledge.facts.get('rescued')!;

const asked = (more: Partial<AskResult>, locale: Locale = 'en'): AskResult => ({
  question: 'Who *sang* in Tokyo?',
  locale,
  outcome: 'related',
  confidence: 0.3,
  answer: null,
  followUp: false,
  context: { about: [] },
  facts: [{ fact, score: 1, matched: [], unmatched: ['sang'] }],
  ...more,
});
const reply = (result: AskResult, noted = false) => ({
  locale: result.locale,
  command: 'ask' as const,
  outcome: result.outcome,
  blocks: askBlocks(result, knowledge, whyChoice(result, false, result.locale), noted),
});
const shown = (result: AskResult, noted = false) => plainText(reply(result, noted));

describe('above the nearest facts stands only what is true', () => {
  it.each<[Nearness, string]>([
    [{ kind: 'close' }, 'These facts are the closest to your question:'],
    [{ kind: 'far' }, 'No fact on file answers this, as far as Dateline can tell. The nearest:'],
    [
      { kind: 'unknown-name', name: 'Tokyo' },
      'There is nothing on file about “Tokyo”. The nearest is about: The ferry fire.',
    ],
    [
      { kind: 'other-name', name: 'Tokyo' },
      'No fact on file answers this for “Tokyo”, as far as Dateline can tell. The nearest is about: The ferry fire.',
    ],
    [{ kind: 'other-time-or-place' }, 'of another time or place. The nearest:'],
    [{ kind: 'other-value' }, 'No fact on file gives the value you ask for'],
  ])('%j', (nearness, words) => {
    const text = shown(asked({ nearness }));
    expect(text).toContain(words);
    expect(text.startsWith('≈ Nearest facts\n\nWho *sang* in Tokyo?')).toBe(true);
    expect(text).toContain('Not in this fact: sang');
  });

  it.each(LOCALES)('denies nothing of a close one, in %s', (locale) => {
    const close = shown(asked({ nearness: { kind: 'close' } }, locale));
    expect(close).not.toMatch(/No fact on file|ни один|heç biri|hiçbiri/i);
  });

  it.each(LOCALES)('quotes the name as it was typed, in %s', (locale) => {
    const text = shown(asked({ nearness: { kind: 'unknown-name', name: 'Токио' } }, locale));
    expect(text).toContain('Токио');
  });

  it('quotes a name that looks like markup as what it is', () => {
    const name = '**@everyone**';
    const [message] = renderDiscord(reply(asked({ nearness: { kind: 'unknown-name', name } })), {
      idFor: () => 'id',
    });
    expect(JSON.stringify(message)).not.toContain('“**@everyone**”');
  });
});

describe('a question that nothing answers', () => {
  const none = asked({ outcome: 'none', facts: [] });
  it.each([
    [true, true],
    [false, false],
  ])('noted: %s', (noted, said) => {
    const text = shown(none, noted);
    expect(text.startsWith('Who *sang* in Tokyo?')).toBe(true);
    expect(text).toContain('There is no fact on file about this.');
    expect(text.includes('noted for the editors')).toBe(said);
  });
});
