import { expect, it } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import { plainText } from '../../src/contract/plain-text.ts';
import { withPermalinks } from '../../src/service/permalinks.ts';
import { harbour } from '../support/packs/harbour.ts';
import { storm } from '../support/packs/storm.ts';

const reader = { locale: 'en', now: new Date('2030-05-10') } as const;
const urls = (knowledge: ReturnType<typeof storm>, question: string) => {
  const { reply } = createEngine(knowledge).reply({ command: 'ask', question }, reader);
  return withPermalinks(reply, 'https://desk.example/').blocks.flatMap((block) =>
    block.type === 'fact' ? block.sources.map(({ url }) => url) : [],
  );
};

it('is beside such a source in what is copied, too', () => {
  const quoted = (knowledge: ReturnType<typeof storm>, fact: string) => {
    const { reply } = createEngine(knowledge).reply({ command: 'quote', facts: [fact] }, reader);
    return plainText(withPermalinks(reply, 'https://desk.example/'));
  };
  expect(quoted(storm(), 'torn-loose')).toContain(
    'Source: Hafenlog · Hafenamt Brill · https://desk.example/facts/torn-loose',
  );
  expect(quoted(harbour(), 'rescued')).toMatch(/^Source: .+https:\/\/example\.org\/log$/m);
});

it('leads from a source without an address to the page of the fact, and from others to theirs', () => {
  expect(urls(storm(), 'How many boats came adrift?')).toEqual([
    'https://desk.example/facts/torn-loose',
  ]);
  expect(urls(harbour(), 'How many passengers were rescued from the ferry?')).toEqual([
    'https://example.org/log',
  ]);
});
