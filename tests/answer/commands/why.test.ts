import { describe, expect, it } from 'vitest';
import { EXPLAINED } from '../../../src/answer/commands/why-groups.ts';
import { createEngine } from '../../../src/answer/engine.ts';

import { FEATURES } from '../../../src/answer/ranking/feature-set.ts';
import { plainText } from '../../../src/contract/plain-text.ts';
import { LOCALES } from '../../../src/knowledge/model/schema.ts';
import { harbour } from '../../support/packs/harbour.ts';

const engine = createEngine(harbour());
const now = new Date('2030-12-01T00:00:00Z');
const why = (question: string, locale: (typeof LOCALES)[number] = 'en') =>
  plainText(engine.reply({ command: 'why', question, language: locale }, { locale, now }).reply);

describe('why a question was answered as it was', () => {
  it('names the words, the names, the kind, what counted, the fact and the next best', () => {
    const told = why('How many passengers were rescued from the ferry?');
    for (const part of [
      'Why this answer?',
      'Said in the same words: passengers, ferry',
      'Asks: how many',
      'The fact found',
      'The next best',
      'not meaning',
    ])
      expect(told).toContain(part);
  });

  it('shows no score', () => {
    expect(why('Who was the captain in the ferry fire?')).not.toMatch(/\d[.,]\d/);
  });

  it('says what was not matched where no fact answers', () => {
    const told = why('Who was the captain in the ferry fire?');
    expect(told).toContain('Why no answer?');
    expect(told).toContain('Not in this fact: captain');
  });

  it('says that nothing is near, and claims no fact', () => {
    const told = why('asdf qwer zxcv');
    expect(told).toContain('No fact on file shares a word with the question.');
    expect(told).not.toContain('The fact found');
  });

  it.each(LOCALES)('is said in %s', (locale) => {
    const told = why('How many passengers were rescued from the ferry?', locale);
    if (locale !== 'en') expect(told).not.toContain('The fact found');
    expect(told.split('\n').length).toBeGreaterThan(10);
  });

  it('is offered under what was found, and explains the same result', () => {
    const question = 'How many passengers were rescued from the ferry?';
    const { reply } = engine.reply({ command: 'ask', question }, { locale: 'en', now });
    const offered = reply.blocks
      .flatMap((block) => (block.type === 'choices' ? block.choices : []))
      .find(({ request }) => request.command === 'why');
    expect(offered?.request).toMatchObject({ command: 'why', question });
  });

  it('has a line for every feature that decides', () => {
    expect([...EXPLAINED].sort()).toEqual([...FEATURES].sort());
  });
});
