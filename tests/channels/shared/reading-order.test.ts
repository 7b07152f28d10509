import { expect, test } from 'vitest';
import { inReadingOrder } from '../../../src/channels/shared/reading-order.ts';

test.each([
  ['parts follow each other', ['A jet crashed.', 'It burned.'], 'A jet crashed.\nIt burned.'],
  ['twins are read once', ['*A jet* crashed!', 'A jet crashed'], '*A jet* crashed!'],
  [
    'a longer twin is read',
    ['A jet crashed near', 'A jet crashed near Aktau'],
    'A jet crashed near Aktau',
  ],
  [
    'what runs parts together is left out',
    ['Crash: a jet fell', 'Crash', 'a jet fell'],
    'Crash: a jet fell',
  ],
  [
    '"yes" is no twin of what begins with it',
    ['Yes', 'Yes, they said so today'],
    'Yes\nYes, they said so today',
  ],
  ['emoji alone stay', ['👍'], '👍'],
  ['nothing is nothing', ['', ' '], ''],
])('%s', (_name, parts, read) => {
  expect(inReadingOrder(parts)).toBe(read);
});

test('thousands of lines are read in a moment', () => {
  const lines = Array.from({ length: 8000 }, (_, at) => `${at}x`);
  const began = performance.now();
  expect(inReadingOrder([lines.join('\n'), lines.join(' ')]).split('\n')).toHaveLength(8000);
  expect(performance.now() - began).toBeLessThan(4000);
});
