import { describe, expect, test } from 'vitest';
import { withoutLinks } from '../../src/text/without-links.ts';

describe('of a message its words are left', () => {
  test.each([
    ['see <https://example.org/a|the report>, please', 'see the report, please'],
    ['see <https://example.org/a> please', 'see please'],
    ['write to <mailto:a@example.org|us>', 'write to us'],
    ['<@U123> in <#C1|general> <!here>', 'in'],
    ['<@&4> <a:wave:123> <t:1700000000:R> now', 'now'],
    ['see https://example.org/a?b=c.', 'see.'],
    ['www.example.org, too', ', too'],
    [':wave: :+1: how :slightly_smiling_face: many?', ':+1: how many?'],
    ['at 10:30:15 and 2:1:', 'at 10:30:15 and 2:1:'],
    ['@ada who is it? ada@example.org', 'who is it?'],
    [
      'see [the report](https://example.org/a) or [it](<https://example.org/b>)',
      'see the report or it',
    ],
    ['see <https://example.org/a|example.org>', 'see'],
    ['see example.org/news/67 and t.me/c/1, too', 'see and, too'],
    ['report.az says so', 'says so'],
    [
      'It crashed.Who did it? At 3.5 km, e.g. there',
      'It crashed.Who did it? At 3.5 km, e.g. there',
    ],
    ['#karabakh #PlaneCrash #plane_crash #1', 'karabakh Plane Crash plane crash #1'],
    ['one\n\ntwo  three', 'one\n\ntwo three'],
    ['a < b > c', 'a < b > c'],
  ])('%j → %j', (message, words) => {
    expect(withoutLinks(message)).toBe(words);
  });
});

describe('what only begins like such a thing is left as it is, however long', () => {
  test.each([':a', '<@', '<mailto:a', '<mailto:a|', ':1', '@.', '</w', '<a:b', 'a.', '[a', 'a@'])(
    '%s …',
    (start) => {
      const message = start.repeat(150_000);
      expect(withoutLinks(message)).toHaveLength(message.length);
    },
  );

  test('and one long word', () => {
    const message = `:${'a'.repeat(300_000)}`;
    expect(withoutLinks(message)).toBe(message);
  });
});
