import { escapeMarkdown } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  discordUrl,
  escapeDiscord,
  link,
  plain,
  plainLine,
} from '../../../src/channels/discord/render/escape.ts';
import { isBlank } from '../../../src/text/sanitize.ts';
import { HOSTILE } from '../../support/conformance-replies.ts';
import { type Mark, readMarkdown } from '../../support/discord/markdown.ts';
import { nearMarkup } from '../../support/random-texts.ts';

describe('escapeDiscord', () => {
  it.each(HOSTILE.map((text) => [text]))('shows %j as it is, without markup', (text) => {
    const read = readMarkdown(escapeDiscord(plain(text)));
    expect([...read.marks]).toEqual([]);
    expect(read.text).toBe(plain(text));
  });

  it('shows any text as it is, without markup', () => {
    fc.assert(
      fc.property(nearMarkup, (text) => {
        const read = readMarkdown(escapeDiscord(plain(text)));
        expect([...read.marks]).toEqual([]);
        expect(read.text).toBe(plain(text));
      }),
      { numRuns: 5000 },
    );
  });

  it('leaves ordinary words alone', () => {
    const text = 'В 15:30 – 38-i həlak oldu (25 Aralık); it’s 10% & “so”, e.g. a/b = c!';
    expect(escapeDiscord(text)).toBe(text);
  });

  it.each<[Mark, string]>([
    ['bold', '**a**'],
    ['italic', '*a*'],
    ['underline', '__a__'],
    ['strike', '~~a~~'],
    ['spoiler', '||a||'],
    ['code', '`a`'],
    ['code block', '```a```'],
    ['heading', '# a'],
    ['subtext', '-# a'],
    ['quote', '> a'],
    ['list', '1. a'],
    ['link', '[a](https://example.org)'],
    ['bare link', 'see https://example.org/a'],
    ['mention', '@everyone'],
    ['emoji', '<:a:123>'],
    ['emoji', ':smile:'],
    ['timestamp', '<t:123:R>'],
    ['command', '</ask:123>'],
    ['navigation', '<id:browse>'],
  ])('is judged by a reader that does find %s', (mark, text) => {
    expect([...readMarkdown(text).marks]).toEqual([mark]);
  });

  it('does what discord.js’s own escaping does not', () => {
    const missed = HOSTILE.filter((text) => readMarkdown(escapeMarkdown(text)).marks.size > 0);
    expect(missed.length).toBeGreaterThan(3);
  });
});

describe('plain', () => {
  it.each([
    ['a\r\nb\rc', 'a\nb\nc'],
    ['\u0000a\u0007\u001b[31mb', 'a[31mb'],
    ['  a  ', 'a'],
    ['a\n\n\n\nb', 'a\n\nb'],
    ['a \ud800 b', 'a \ufffd b'],
    ['tag\ue000\u{10fffd}\uffff', 'tag'],
    ['👩‍👩‍👧‍👦 \u200b Əliyev', '👩‍👩‍👧‍👦 \u200b Əliyev'],
  ])('makes %j readable', (text, expected) => expect(plain(text)).toBe(expected));

  it.each([
    ['\u202egnp.exe', '\u202egnp.exe\u202c'],
    ['\u2067a \u202eb', '\u2067a \u202eb\u202c\u2069'],
    ['\u202ea\u202c b', '\u202ea\u202c b'],
    ['\u202ea\nb', '\u202ea\u202c\nb'],
  ])('ends the turned direction that %j leaves open', (text, expected) =>
    expect(plain(text)).toBe(expected),
  );

  it('puts a line’s text on one line', () => expect(plainLine(' a \n\n b\u2028c ')).toBe('a b c'));
});

describe('isBlank', () => {
  it.each(['', ' ', '\n', '\u200b', '\u2060\ufeff', '\u3164', '\u2800', '\u00ad'])(
    'sees nothing in %j',
    (text) => expect(isBlank(text)).toBe(true),
  );
  it.each(['a', '.', '😀', 'ə'])('sees something in %j', (text) =>
    expect(isBlank(text)).toBe(false),
  );
});

describe('link', () => {
  const url = 'https://example.org/a';
  it.each([
    ['Reuters', url, `[Reuters](${url})`],
    ['**Reuters**', url, `[\\*\\*Reuters\\*\\*](${url})`],
    ['[Video] Crash', url, `\\[Video\\] Crash [link](${url})`],
    ['a](http://evil.example) b', url, `a\\]\\(http\\://evil.example) b [link](${url})`],
    ['', url, `[link](${url})`],
    ['Reuters', undefined, 'Reuters'],
    ['Reuters', 'javascript:alert(1)', 'Reuters'],
    ['Reuters', 'ftp://example.org', 'Reuters'],
    ['Reuters', 'not an address', 'Reuters'],
    ['Reuters', 'https://reuters.com@evil.example', 'Reuters'],
    ['a_(b)', 'https://example.org/a_(b)', '[a\\_(b)](https://example.org/a_%28b%29)'],
    ['a', 'https://example.org/ "x) [y](z', '[a](https://example.org/%20%22x%29%20%5By%5D%28z)'],
  ])('%j to %j', (text, to, expected) => expect(link(text, to, 'link')).toBe(expected));

  it('is one link to the address given, and shows the text given, whatever they are', () => {
    fc.assert(
      fc.property(nearMarkup, nearMarkup, (text, end) => {
        const address = `https://example.org/${end}`;
        const read = readMarkdown(link(text, address, 'link'));
        expect(read.links.map((found) => found.url)).toEqual([discordUrl(address)].filter(Boolean));
        expect(read.text.startsWith(isBlank(plainLine(text)) ? '' : plainLine(text))).toBe(true);
        expect([...read.marks].filter((mark) => mark !== 'link')).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it('refuses an address longer than Discord takes', () =>
    expect(discordUrl(`https://example.org/${'a'.repeat(3000)}`)).toBeUndefined());
});
