import { describe, expect, test } from 'vitest';
import { broaderThan, CONCEPTS, excludedBy } from '../../src/lexicon/index.ts';

const byId = new Map(CONCEPTS.map((concept) => [concept.id, concept]));

describe('what is told instead of something else excludes it', () => {
  test.each([
    ['arrest', 'release'],
    ['die', 'injure'],
    ['kill', 'missing'],
    ['win', 'draw-tie'],
    ['president', 'prime-minister'],
    ['promise', 'pay'],
    ['summon', 'expel'],
    ['magnitude', 'depth'],
    ['passenger', 'crew'],
    ['born', 'die'],
    ['ticket', 'fine'],
  ])('%s and %s, both ways', (one, other) => {
    expect(excludedBy(byId.get(one)!)).toContain(other);
    expect(excludedBy(byId.get(other)!)).toContain(one);
  });
});

describe('what may be true of one thing in one sentence does not', () => {
  test.each([
    ['win', 'elect'],
    ['invent', 'develop'],
    ['condemn', 'criticise'],
    ['die', 'kill'],
    ['crash', 'fall-decrease'],
    ['leader', 'boss'],
    ['arrest', 'kidnap'],
    ['war', 'ceasefire'],
  ])('%s and %s', (one, other) => {
    expect(excludedBy(byId.get(one)!)).not.toContain(other);
  });
});

test('a reader who asks of the broader thing is answered by the narrower one', () => {
  expect(broaderThan('kill')).toContain('die');
  expect(broaderThan('earthquake')).toContain('disaster');
  expect(broaderThan('murder')).toContain('kill');
  expect(broaderThan('die')).toEqual([]);
});
