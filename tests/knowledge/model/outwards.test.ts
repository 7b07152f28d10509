import { expect, test } from 'vitest';
import { outwards } from '../../../src/knowledge/model/outwards.ts';

const AROUND: Readonly<Record<string, string>> = {
  quay: 'brill',
  brill: 'coast',
  egg: 'hen',
  hen: 'egg',
  self: 'self',
};

test.each([
  ['quay', ['quay', 'brill', 'coast']],
  ['coast', ['coast']],
  ['unknown', ['unknown']],
  ['egg', ['egg', 'hen']],
  ['self', ['self']],
])('from %s: %j', (id, chain) => {
  expect(outwards(id, (at) => AROUND[at])).toEqual(chain);
});
