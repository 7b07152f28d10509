import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/answer/engine.ts';
import { plainText } from '../../../src/contract/plain-text.ts';
import { assemble } from '../../../src/knowledge/loading/assemble.ts';
import type { Locale } from '../../../src/knowledge/model/schema.ts';
import { HARBOUR } from '../../support/packs/harbour.ts';

const pack = {
  ...HARBOUR,
  places: [
    ...HARBOUR.places,
    { id: 'quay', name: { en: 'the Quay' }, aliases: { en: ['Quay'] }, in: 'brill' },
  ],
  facts: [
    ...HARBOUR.facts,
    {
      id: 'crane',
      text: { en: 'A crane stands on the Quay.' },
      when: '2030',
      status: 'confirmed',
      sources: ['log'],
      places: ['quay'],
      topics: ['trade'],
      questions: { en: ['What stands on the Quay?', 'Is there a crane?', 'the crane'] },
    },
  ],
};
const { knowledge } = assemble([{ path: 'f.json', text: JSON.stringify(pack) }]);
const engine = createEngine(knowledge);
const now = new Date('2030-12-01T00:00:00Z');
const ask = (question: string, locale: Locale = 'en') =>
  engine.reply({ command: 'ask', question }, { locale, now });

describe('a name and nothing else', () => {
  it.each([
    ['Marsh', 'who', 'Mayor of Brill'],
    ['marsh?', 'who', 'Mayor of Brill'],
    ['the ferry fire', 'incident', 'A ferry burned in the harbour of Brill.'],
    ['ferry blaze', 'incident', 'A ferry burned in the harbour of Brill.'],
    // A part of the title of one incident alone is a guess, and said to be one.
    ['the inquiry', 'incident', 'The town asked how the ferry could burn.'],
    ['about Brill', 'timeline', 'Timeline: Brill'],
    ['Trade', 'timeline', 'Timeline: Trade'],
  ])('%s → /%s', (question, command, words) => {
    const { reply, asked } = ask(question);
    expect([reply.command, reply.outcome, asked?.outcome, asked?.answer]).toEqual([
      command,
      'related',
      'related',
      null,
    ]);
    expect(plainText(reply)).toContain(words);
    expect(asked?.facts.length).toBeGreaterThan(0);
  });

  it.each([
    'Marsh fire inquiry',
    'When did Marsh?',
    'Marsh and Reed',
    'and Marsh?',
    'а Марш?',
    'lighthouse',
  ])('not %s', (question) => {
    expect(ask(question).asked?.named).toBeUndefined();
  });

  it('is what the conversation goes on with', () => {
    expect(ask('ferry blaze').asked?.context.about).toEqual(['incident:ferry-fire']);
  });
});

describe('where a place is', () => {
  it('is said with the place around it, above what is known of it', () => {
    const { reply } = ask('Where is the Quay?');
    expect(reply.blocks.slice(0, 2)).toEqual([
      { type: 'headline', text: 'Timeline: the Quay' },
      { type: 'short', text: 'Brill' },
    ]);
  });
});

describe('what is asked of an incident by its name', () => {
  it.each([
    ['When was the ferry fire?', '4 May 2030', 'rescued'],
    ['When did the ferry fire happen?', '4 May 2030', 'rescued'],
    ['Where was the ferry fire?', 'Brill', 'rescued'],
    // The question says more than the incident's own fields.
    ['When was the captain of the ferry fire born?', null, undefined],
    ['Where was the ferry fire seen from?', null, undefined],
    ['How many engines in the ferry fire?', null, undefined],
    ['When was the ferry fire of 1950?', null, undefined],
  ])('%s → %s', (question, answer, fact) => {
    const { asked } = ask(question);
    expect(asked?.answer ?? null).toBe(answer);
    if (fact) expect([asked?.outcome, asked?.facts[0]?.fact.id]).toEqual(['answer', fact]);
  });
});
