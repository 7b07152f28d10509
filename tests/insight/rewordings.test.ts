import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import { groupAlike } from '../../src/insight/group.ts';
import { wordingsOf } from '../../src/insight/wordings.ts';
import type { Locale } from '../../src/knowledge/model/schema.ts';
import { unanswered } from '../support/asked.ts';
import { harbour } from '../support/packs/harbour.ts';
import { OTHER, SAME } from './rewordings.ts';

const engine = createEngine(harbour());

/** The questions of each group. */
async function groupsOf(asked: readonly (readonly [Locale, string])[]): Promise<string[][]> {
  const rows = asked.map(([locale, question]) => unanswered(question, { locale }));
  const { wordings } = await wordingsOf(rows, (question, locale, now) =>
    engine.likeness(question, { locale, now }, locale),
  );
  return (await groupAlike(wordings)).map((group) => group.wordings.map((one) => one.question));
}

it.each(SAME)('one entry has %s: %s and %s: %s', async (locale, one, other, another) => {
  expect(
    await groupsOf([
      [locale, one],
      [other, another],
    ]),
  ).toHaveLength(1);
});

it.each(OTHER)('two entries are %s: %s and %s: %s', async (locale, one, other, another) => {
  expect(
    await groupsOf([
      [locale, one],
      [other, another],
    ]),
  ).toHaveLength(2);
});

describe('all asked in one log', () => {
  it('keep apart what asks something else', async () => {
    const groups = await groupsOf(
      [...SAME, ...OTHER].flatMap(([locale, one, other, another]) => [
        [locale, one] as const,
        [other, another] as const,
      ]),
    );
    const together = OTHER.filter(([, one, , other]) =>
      groups.some((group) => group.includes(one) && group.includes(other)),
    );
    expect(together).toEqual([]);
  });

  it('leave alone what may be of either of two places', async () => {
    expect(
      await groupsOf([
        ['en', 'when does the library reopen'],
        ['en', 'When will the library in Millbrook reopen?'],
        ['en', 'When will the library in Ashford reopen?'],
      ]),
    ).toHaveLength(3);
  });
});
