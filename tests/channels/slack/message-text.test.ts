import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factIn } from '../../../src/channels/slack/listeners/events/links.ts';
import { createCache } from '../../../src/channels/slack/receive/cache.ts';
import { questionIn, wordsOf } from '../../../src/channels/slack/receive/message-text.ts';
import {
  escapeFallback,
  inert,
  plain,
  plainLine,
  slackUrl,
  unescapeTyped,
} from '../../../src/channels/slack/render/escape.ts';
import { isBlank } from '../../../src/text/sanitize.ts';
import { HOSTILE } from '../../support/conformance-replies.ts';
import { nearMarkup } from '../../support/random-texts.ts';

const OWN = 'U0DATELINE';

describe('the words of a message', () => {
  it.each([
    ['<@U0DATELINE> how many died?', 'how many died?'],
    ['<@U0DATELINE|dateline>: how many?', ': how many?'],
    ['ask <@U0SOMEBODY> or <@U0OTHER|Ann> about it', 'ask or Ann about it'],
    [
      'see <https://wire.example/a|the wire> and <https://wire.example/b>',
      'see the wire and https://wire.example/b',
    ],
    ['in <#C012|general> <!here> <!subteam^S1|@desk>', 'in #general @desk'],
    ['write to <mailto:a@wire.example|a@wire.example>', 'write to a@wire.example'],
    ['1 &lt; 2 &amp;&amp; 3 &gt; 2', '1 < 2 && 3 > 2'],
    ['&lt;@U0DATELINE&gt;', '<@U0DATELINE>'],
  ])('%j are %j', (text, words) => expect(wordsOf(text, OWN)).toBe(words));

  it.each([
    ['*How many died?*', 'How many died?'],
    ['_who_ was `there`, ~really~?', 'who was there, really?'],
    ['&gt; How many died?', 'How many died?'],
    ['snake_case_name and 2*3*4', 'snake_case_name and 2*3*4'],
    ['a'.repeat(3000), 'a'.repeat(1000)],
  ])('%j ask %j', (text, question) => expect(questionIn(text, OWN)).toBe(question));

  it('are found in any text', () => {
    fc.assert(
      fc.property(nearMarkup, (text) => {
        expect(questionIn(text, OWN).length).toBeLessThanOrEqual(1000);
        expect(wordsOf(text, OWN)).not.toContain(`<@${OWN}>`);
      }),
    );
  });
});

describe('plain text', () => {
  it.each([
    ['a\r\nb\rc', 'a\nb\nc'],
    ['\u0000a\u0007\u001b[31mb', 'a[31mb'],
    ['a\n\n\n\nb', 'a\n\nb'],
    ['a \ud800 b', 'a \ufffd b'],
    ['tag\ue000\u{10fffd}\uffff', 'tag'],
  ])('of %j is %j', (text, expected) => expect(plain(text)).toBe(expected));

  it('on one line is on one line', () => expect(plainLine(' a \n\n b\u2028c ')).toBe('a b c'));

  it.each(['', ' ', '\n', '\u200b', '\u2060\ufeff', '\u3164', '\u2800'])(
    'of %j is nothing to see',
    (text) => expect(isBlank(text)).toBe(true),
  );
});

describe('small print', () => {
  it.each(HOSTILE.filter((text) => /[*_~`@]|:\w+:|:\/\//.test(text)).map((text) => [text]))(
    'is not trusted with %j',
    (text) => expect(inert(plainLine(text))).toBeUndefined(),
  );

  it.each([
    ['The Wire & Sons', 'The Wire &amp; Sons'],
    ['В 15:30 – 38-i həlak oldu; 10% “so”', 'В 15:30 – 38-i həlak oldu; 10% “so”'],
    ['a <b> c', 'a &lt;b&gt; c'],
  ])('says %j as %j', (text, expected) => expect(inert(text)).toBe(expected));
});

describe('a notification', () => {
  it('can be read back, and neither pings nor links', () => {
    fc.assert(
      fc.property(nearMarkup, (text) => {
        const escaped = escapeFallback(text);
        expect(escaped).not.toMatch(/<|>|@(channel|here|everyone)|:\/\//i);
        expect(unescapeTyped(escaped).replaceAll('\u2060', '')).toBe(text.replaceAll('\u2060', ''));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('an address', () => {
  it.each([
    ['https://example.org/a b|c>', 'https://example.org/a%20b%7Cc%3E'],
    ['javascript:alert(1)', undefined],
    ['https://reuters.com@evil.example', undefined],
    ['not an address', undefined],
    [`https://example.org/${'a'.repeat(3000)}`, undefined],
  ])('%j is %j', (text, expected) => expect(slackUrl(text)).toBe(expected));

  it.each([
    ['https://desk.example/facts#a-fact', 'https://desk.example', 'a-fact'],
    ['https://desk.example/in/facts#a-fact', 'https://desk.example/in/', 'a-fact'],
    ['https://desk.example/facts?x=1#%D0%B0', 'https://desk.example/', 'а'],
    ['https://desk.example/facts', 'https://desk.example', undefined],
    ['https://desk.example/facts#%', 'https://desk.example', undefined],
    ['https://desk.example/check#a-fact', 'https://desk.example', undefined],
    ['https://desk.example.evil.example/facts#a-fact', 'https://desk.example', undefined],
    ['http://desk.example/facts#a-fact', 'https://desk.example', undefined],
    ['https://desk.example/facts#a-fact', undefined, undefined],
    ['nonsense', 'https://desk.example', undefined],
  ])('%s on the desk at %s leads to %s', (url, desk, fact) => expect(factIn(url, desk)).toBe(fact));
});

describe('what Slack was asked', () => {
  it('is loaded once for all who wait, again when it is old, and not kept where it failed', async () => {
    let now = 1;
    let loads = 0;
    const cache = createCache<number>(2, 100, () => now);
    const load = async () => ++loads;
    expect(await Promise.all([cache.get('a', load), cache.get('a', load)])).toEqual([1, 1]);
    now = 102;
    expect(await cache.get('a', load)).toBe(2);
    await expect(cache.get('b', async () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(cache.peek('b')).toBeUndefined();
    await cache.get('c', load);
    await cache.get('d', load);
    expect(cache.peek('a')).toBeUndefined();
    expect(await cache.peek('d')).toBe(4);
  });
});
