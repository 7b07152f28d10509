import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAction, readValue } from '../../../src/channels/shared/button-codec.ts';
import type { RenderOptions } from '../../../src/channels/shared/platform.ts';
import { plain } from '../../../src/channels/slack/render/escape.ts';
import type { SlackMessage } from '../../../src/channels/slack/render/payload.ts';
import { renderSlack } from '../../../src/channels/slack/render/render.ts';
import { bodyOf } from '../../../src/channels/slack/send/send.ts';
import type { Block, Choice, Reply } from '../../../src/contract/reply.ts';
import { isBlank } from '../../../src/text/sanitize.ts';
import { everySlot, fact, long, REPLIES, TYPICAL } from '../../support/conformance-replies.ts';
import { nearMarkup } from '../../support/random-texts.ts';
import { judgeMessage } from '../../support/servers/slack-rules.ts';
import { readBlocks } from '../../support/slack/read-blocks.ts';

/** As the service's ids: the same request has the same id. */
function ids(): RenderOptions['idFor'] {
  const known = new Map<string, string>();
  return (request) => {
    const key = JSON.stringify(request);
    const id = known.get(key) ?? `${known.size}`.padStart(22, 'x');
    known.set(key, id);
    return id;
  };
}

const render = (reply: Reply, more: Partial<RenderOptions> = {}) =>
  renderSlack(reply, { idFor: ids(), ...more });

/** What is wrong with messages: against Slack's rules, and against ours. */
function judge(messages: readonly SlackMessage[]): string[] {
  return [
    ...messages.flatMap((message) =>
      judgeMessage(bodyOf(message), { method: 'chat.postMessage' }).map(
        ({ at, message: what }) => `${at} ${what}`,
      ),
    ),
    ...readBlocks(messages).marks.map((mark) => `${mark} out of a text`),
    ...(messages.length === 0 ? ['no message'] : []),
  ];
}

/** Every text of a block that a reader must find again, however it is laid out. */
function textsOf(block: Block): string[] {
  switch (block.type) {
    case 'fact':
      return [block.text, block.date, block.statusWords, ...block.notes];
    case 'timeline':
      return block.entries.flatMap((entry) => [entry.date, entry.text, entry.statusWords]);
    case 'fields':
      return block.fields.map((field) => field.value);
    case 'list':
      return block.items.map((item) => item.text);
    case 'choices':
      return [];
    default:
      return [block.text];
  }
}

/** White space is laid out; words are not touched. */
const squeezed = (text: string) => plain(text).replace(/[\s\u202c\u2069]+/gu, '');

const buttons = (message: SlackMessage | undefined) =>
  (message?.blocks ?? []).flatMap((block) => (block.type === 'actions' ? block.elements : []));

/** What is seen at once; a menu as the one thing that it is. */
const seen = (message: SlackMessage | undefined) =>
  buttons(message).map((one) =>
    one.type === 'button' ? one.text.text : `${one.options.length} more`,
  );

const CASES = REPLIES.map(({ name, reply }) => [name, reply] as const);
const FULL: Partial<RenderOptions> = {
  shareId: 's'.repeat(22),
  version: '0123456789abcdef',
  asker: 'U0123456789',
};

describe('every Reply of the conformance table', () => {
  it.each(CASES)('keeps to Slack’s rules and lets no text be markup: %s', (_name, reply) => {
    expect(judge(render(reply))).toEqual([]);
    expect(judge(render(reply, FULL))).toEqual([]);
  });

  it.each(CASES)('loses no word: %s', (_name, reply) => {
    const found = squeezed(readBlocks(render(reply)).text);
    for (const text of reply.blocks.flatMap(textsOf)) {
      // A command is shown as it is typed in Slack.
      if (!text.startsWith('/')) expect(found).toContain(squeezed(text));
    }
  });

  it.each(CASES)('links to nothing but its sources: %s', (_name, reply) => {
    for (const url of readBlocks(render(reply)).links) {
      expect(url).toMatch(/^https:\/\/(wire\.example|example\.org|evil\.example)\//);
    }
  });
});

describe('any text in any slot', () => {
  it('breaks no limit, pings nobody and is never markup', () => {
    fc.assert(
      fc.property(nearMarkup, fc.nat(40), (text, times) => {
        const repeated = text.repeat(times + 1).slice(0, 20_000);
        expect(judge(render(everySlot(repeated), FULL))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('is shown as it was approved, in one piece', () => {
    fc.assert(
      fc.property(nearMarkup, (text) => {
        const approved = plain(text);
        fc.pre(!isBlank(approved) && approved.length <= 600);
        const messages = render({ ...TYPICAL, blocks: [fact({ text })] });
        expect(messages).toHaveLength(1);
        expect(readBlocks(messages).text).toContain(approved);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['a zero-width space', '\u200b'],
    ['one beside a control character', '\u200b\u0001'],
    ['one beside a character for private use', '\u200b\ue000'],
    ['a soft hyphen', '\u00ad'],
    ['a Hangul filler', '\uffa0'],
    ['a tag', '\u{e0041}'],
    ['an empty Braille cell', '\u2800'],
    ['white space', ' \n\t'],
  ])('that nobody could see is not sent: %s', (_name, text) => {
    const messages = render(everySlot(text), FULL);
    expect(judge(messages)).toEqual([]);
    expect(JSON.stringify(messages)).not.toContain(JSON.stringify(text).slice(1, -1));
  });

  it('cannot ping from a notification either', () => {
    fc.assert(
      fc.property(nearMarkup, (text) => {
        for (const { text: fallback } of render(everySlot(text))) {
          expect(fallback).not.toMatch(/<[@!#]|@(channel|here|everyone)\b|:\/\//);
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('a fact', () => {
  it('reads: short answer, the fact, how sure, when and who says so, the sources', () => {
    expect(readBlocks(render({ ...TYPICAL, blocks: TYPICAL.blocks.slice(0, 2) })).text).toBe(
      [
        '38 of the 67 people on board',
        'An Azerbaijan Airlines flight crashed in western Kazakhstan on 25 December 2024; 38 of the 67 people on board died.',
        '● confirmed · 25 December 2024 · According to Azerbaijani investigators',
        'Sources: Azerbaijan Airlines flight was downed by Russian air defence system · The Wire · 26 December 2024',
      ].join('\n'),
    );
  });

  it('is told whole to a screen reader', () => {
    const [message] = render(TYPICAL);
    expect(message?.text).toContain('38 of the 67 people on board died.');
    expect(message?.text).toContain('● confirmed · 25 December 2024');
  });

  it('of 600 characters, all of them markup, is never cut', () => {
    const facts = Array.from({ length: 30 }, (_, index) =>
      fact({ id: `${index}`, text: '*'.repeat(600) }),
    );
    const messages = render({ ...TYPICAL, blocks: facts });
    expect(readBlocks(messages).text.match(/(^|\n)\*{600}(?=\n)/g)).toHaveLength(30);
    expect(judge(messages)).toEqual([]);
  });
});

describe('how sure a fact is', () => {
  it('stands out as a word with a mark of its own for each of several in one answer', () => {
    const statuses = ['confirmed', 'claimed', 'disputed', 'denied', 'retracted'] as const;
    const facts = statuses.map((status) => fact({ id: status, status, statusWords: status }));
    const text = JSON.stringify(render({ ...TYPICAL, blocks: facts }));
    for (const marked of ['● confirmed', '○ claimed', '◐ disputed', '✕ denied', '⊘ retracted'])
      expect(text).toContain(`*${marked}* · `);
  });
});

it('what is no plain answer says so above all else', () => {
  const label: Block = { type: 'label', kind: 'nearest', text: 'Nearest facts' };
  const headline: Block = { type: 'headline', text: 'Did 50 people die?' };
  const [message] = render({ ...TYPICAL, blocks: [label, headline, ...TYPICAL.blocks] });
  expect(message!.blocks[0]).toMatchObject({ elements: [{ text: '*≈ Nearest facts*' }] });
});

describe('a message', () => {
  it('does not end with a heading whose words are in the next', () => {
    const section = (number: number): Block[] => [
      { type: 'section', text: `Section ${number}` },
      { type: 'text', text: long(2500) },
    ];
    const messages = render({ ...TYPICAL, blocks: [1, 2, 3, 4, 5, 6, 7, 8].flatMap(section) });
    expect(messages.length).toBeGreaterThan(1);
    for (const message of messages) {
      expect(readBlocks([message]).text).not.toMatch(/Section \d$/);
    }
  });

  const choice = (label: string, more: Partial<Choice> = {}): Choice => ({
    label,
    kind: 'secondary',
    request: { command: 'who', name: label },
    ...more,
  });
  const feedback = (['good', 'bad', 'not-asked'] as const).map((kind) =>
    choice(kind, {
      request: { command: 'feedback', kind, answer: 'a', question: 'q' },
    }),
  );
  const menus = (message: SlackMessage | undefined) =>
    buttons(message).flatMap((one) => (one.type === 'button' ? [] : [one]));

  it('has a row of what matters, and the rest in a menu at its end', () => {
    const [message] = render(TYPICAL, { ...FULL, feedback });
    expect(seen(message)).toEqual(['Share to channel', 'good', 'bad', '4 more']);
    expect(message!.blocks.filter(({ type }) => type === 'actions')).toHaveLength(1);
  });

  it('has three dots for up to five things, and a select for more or where it stands alone', () => {
    const more = Array.from({ length: 6 }, (_, index) => choice(`More ${index}`));
    const kinds = [
      render(TYPICAL, FULL),
      render({ ...TYPICAL, blocks: [...TYPICAL.blocks, { type: 'choices', choices: more }] }, FULL),
      render({ ...TYPICAL, blocks: [{ type: 'choices', choices: more.slice(0, 4) }] }),
    ].map(([message]) => menus(message)[0]);
    expect(kinds).toMatchObject([
      { type: 'overflow' },
      { type: 'static_select', placeholder: { text: 'More' } },
      { type: 'static_select', placeholder: { text: 'Choose' } },
    ]);
  });

  it('spells everything out where it stands, as on the Home tab', () => {
    const [message] = render(TYPICAL, { spelledOut: true });
    expect(seen(message)).toEqual(['Sources', 'Timeline', 'The whole incident']);
  });

  it('turns the page in place, and answers a question anew', () => {
    const page = REPLIES.find(({ name }) => name === 'a page of a timeline')!.reply;
    const kinds = (reply: Reply) =>
      buttons(render(reply, FULL)[0]).flatMap((one) =>
        one.type === 'button'
          ? readAction(one.action_id, one.value!)?.kind
          : one.options.map(({ value }) => readAction(one.action_id, value)?.kind),
      );
    expect(kinds(page)).toEqual(['turn', 'turn', 'turn', 'share']);
    expect(kinds(TYPICAL)).toEqual(['reply', 'share', 'reply', 'reply']);
  });

  it('has its buttons and its menu remember the request, the knowledge and who asked', () => {
    const [message] = render(TYPICAL, FULL);
    const [button] = buttons(message);
    const [menu] = menus(message);
    const carried = { version: '01234567', asker: 'U0123456789' };
    expect(readValue((button as { value: string }).value)).toEqual({
      id: `${2}`.padStart(22, 'x'),
      ...carried,
    });
    expect(readAction(menu!.action_id, menu!.options[0]!.value)).toEqual({
      kind: 'reply',
      id: `${0}`.padStart(22, 'x'),
      ...carried,
    });
  });

  it('names a command as it is typed in Slack', () => {
    const blocks: Block[] = [{ type: 'list', items: [{ text: '/who' }, { text: '/ask' }] }];
    expect(readBlocks(render({ ...TYPICAL, blocks })).text).toBe('/dateline who\n/ask');
  });
});
