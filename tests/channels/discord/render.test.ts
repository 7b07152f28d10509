import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plain } from '../../../src/channels/discord/render/escape.ts';
import type { DiscordPayload } from '../../../src/channels/discord/render/payload.ts';
import { renderDiscord } from '../../../src/channels/discord/render/render.ts';
import type { RenderOptions } from '../../../src/channels/shared/platform.ts';
import type { Block, Reply } from '../../../src/contract/reply.ts';
import { isBlank } from '../../../src/text/sanitize.ts';
import {
  everySlot,
  fact,
  HOSTILE,
  long,
  REPLIES,
  TYPICAL,
} from '../../support/conformance-replies.ts';
import { type Mark, readMarkdown } from '../../support/discord/markdown.ts';
import { nearMarkup } from '../../support/random-texts.ts';
import { judgeMessage } from '../../support/servers/discord-rules.ts';

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
  renderDiscord(reply, { idFor: ids(), ...more });

/** The markup of our own layout; anything else came out of somebody's text. */
const OURS: ReadonlySet<Mark> = new Set<Mark>([
  'bold',
  'heading',
  'subtext',
  'quote',
  'list',
  'link',
]);

const texts = (messages: readonly DiscordPayload[]): string[] =>
  messages.flatMap(({ embeds }) =>
    embeds.flatMap(({ title, description, fields = [] }) =>
      [title, description, ...fields.flatMap(({ name, value }) => [name, value])].filter(
        (text) => text !== undefined,
      ),
    ),
  );

/** All that a reader is shown, in order. */
const shown = (messages: readonly DiscordPayload[]): string =>
  texts(messages)
    .map((text) => readMarkdown(text).text)
    .join('\n');

/** What is wrong with messages: against Discord's rules, and against ours. */
function judge(messages: readonly DiscordPayload[], more: readonly Mark[] = []): string[] {
  const marks = texts(messages).flatMap((text) => [...readMarkdown(text).marks]);
  return [
    ...messages.flatMap(judgeMessage),
    ...marks
      .filter((mark) => !OURS.has(mark) && !more.includes(mark))
      .map((mark) => `${mark} out of a text`),
    ...(messages.some((message) => 'content' in message) ? ['content'] : []),
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

describe('every Reply of the conformance table', () => {
  it.each(REPLIES.map(({ name, reply }) => [name, reply] as const))(
    'keeps to Discord’s rules and lets no text be markup: %s',
    (_name, reply) => {
      const boxed = reply.blocks.some(({ type }) => type === 'quote');
      const more: readonly Mark[] = boxed ? ['code block'] : [];
      expect(judge(render(reply), more)).toEqual([]);
      expect(judge(render(reply, { ephemeral: true, shareId: 's'.repeat(22) }), more)).toEqual([]);
    },
  );

  it.each(REPLIES.map(({ name, reply }) => [name, reply] as const))(
    'loses no word: %s',
    (_name, reply) => {
      const found = squeezed(shown(render(reply)));
      for (const text of reply.blocks.flatMap(textsOf)) expect(found).toContain(squeezed(text));
    },
  );

  it.each(REPLIES.map(({ name, reply }) => [name, reply] as const))(
    'links to nothing but its sources: %s',
    (_name, reply) => {
      const urls = texts(render(reply)).flatMap((text) =>
        readMarkdown(text).links.map(({ url }) => url),
      );
      for (const url of urls)
        expect(url).toMatch(/^https:\/\/(wire\.example|example\.org|evil\.example)\//);
      if (
        !reply.blocks.some(
          (block) => 'sources' in block || block.type === 'list' || block.type === 'timeline',
        )
      ) {
        expect(urls).toEqual([]);
      }
    },
  );
});

describe('any text in any slot', () => {
  it('breaks no limit, pings nobody and is never markup', () => {
    fc.assert(
      fc.property(nearMarkup, fc.nat(40), (text, times) => {
        const repeated = text.repeat(times + 1).slice(0, 20_000);
        expect(judge(render(everySlot(repeated), { ephemeral: true, shareId: 's' }))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it.each(['\u2028', '\u2029', '\u0085', '\r\n', '\r'])(
    'is shown as it was approved, whatever ends its lines: %j',
    (end) => {
      for (const next of ['*', '# a', '> a', '- a', '1. a', 'a'])
        expect(shown(render({ ...TYPICAL, blocks: [fact({ text: `!${end}${next}` })] }))).toContain(
          `!\n${next}\n`,
        );
    },
  );

  it('is shown as it was approved, in one piece', () => {
    fc.assert(
      fc.property(nearMarkup, (text) => {
        fc.pre(!isBlank(text) && plain(text).length <= 600);
        const messages = render({ ...TYPICAL, blocks: [fact({ text })] });
        const approved = plain(text);
        // A quotation is laid out line by line; the lines are the text's own.
        for (const line of approved.split('\n')) expect(shown(messages)).toContain(line.trim());
        expect(messages).toHaveLength(1);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a text to be copied', () => {
  it('is shown exactly, and none of it is read as markup', () => {
    fc.assert(
      fc.property(nearMarkup, (text) => {
        const copied = plain(text);
        fc.pre(!isBlank(copied) && copied.length <= 1000);
        const messages = render({ ...TYPICAL, blocks: [{ type: 'quote', text }] });
        expect(judge(messages, ['code block'])).toEqual([]);
        expect(shown(messages)).toBe(copied);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a fact', () => {
  const description = (messages: readonly DiscordPayload[]) => messages[0]?.embeds[0]?.description;

  it('reads: short answer, the fact, who says so and when, the sources', () => {
    expect(description(render(TYPICAL))).toBe(
      [
        '**38 of the 67 people on board**',
        '',
        '> An Azerbaijan Airlines flight crashed in western Kazakhstan on 25 December 2024; 38 of the 67 people on board died.',
        'According to Azerbaijani investigators · confirmed · 25 December 2024',
        '-# Sources: [Azerbaijan Airlines flight was downed by Russian air defence system](https://wire.example/azerbaijan-airlines) · The Wire · 26 December 2024',
      ].join('\n'),
    );
  });

  it('of 600 characters, all of them markup, is never cut', () => {
    const facts = Array.from({ length: 12 }, (_, index) =>
      fact({ id: `${index}`, text: `${'*'.repeat(600)}` }),
    );
    const messages = render({ ...TYPICAL, blocks: facts });
    const whole = texts(messages).flatMap(
      (text) => readMarkdown(text).text.match(/\*{600}/g) ?? [],
    );
    expect(whole).toHaveLength(12);
    expect(judge(messages)).toEqual([]);
  });
});

describe('a message', () => {
  it('puts what follows fields below them', () => {
    const messages = render({
      ...TYPICAL,
      blocks: [
        { type: 'headline', text: 'Title' },
        { type: 'fields', fields: [{ label: 'When', value: 'then' }] },
        { type: 'text', text: 'After.' },
      ],
    });
    expect(messages).toMatchObject([
      {
        embeds: [
          { title: 'Title', fields: [{ name: 'When', value: 'then' }] },
          { description: 'After.' },
        ],
      },
    ]);
  });

  it('does not end with a heading whose words are in the next', () => {
    const section = (number: number): Block[] => [
      { type: 'section', text: `Section ${number}` },
      { type: 'text', text: long(900) },
    ];
    const messages = render({ ...TYPICAL, blocks: [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap(section) });
    expect(messages.length).toBeGreaterThan(1);
    for (const text of texts(messages)) expect(text).not.toMatch(/### [^\n]*$/);
  });

  it('carries the buttons under its last part only, five to a row', () => {
    const big = REPLIES.find(({ name }) => name.startsWith('30 choices'))?.reply as Reply;
    const messages = render(big);
    expect(
      messages.map(({ components }) => components.map((row) => row.components.length)),
    ).toEqual([[5, 5, 5, 5, 5], [5]]);
  });

  it('turns the page in place, and answers a question anew', () => {
    const page = REPLIES.find(({ name }) => name === 'a page of a timeline')?.reply as Reply;
    const custom = (reply: Reply) =>
      render(reply, { shareId: 'shared' })[0]?.components.flatMap((row) =>
        row.components.map((button) => 'custom_id' in button && button.custom_id.slice(0, 5)),
      );
    expect(custom(page)).toEqual(['dl:p:', 'dl:p:', 'dl:p:', 'dl:s:']);
    expect(custom(TYPICAL)).toEqual(['dl:r:', 'dl:r:', 'dl:r:', 'dl:s:']);
  });

  it('says what is going on in words, whatever the colour', () => {
    const colours = (['answer', 'related', 'none'] as const).map(
      (outcome) => render({ ...TYPICAL, outcome })[0]?.embeds[0]?.color,
    );
    expect(new Set(colours).size).toBe(3);
    expect(shown(render(TYPICAL))).toContain('confirmed');
  });

  it.each(HOSTILE.map((text) => [text]))('shows a label plainly: %j', (text) => {
    const messages = render({
      ...TYPICAL,
      blocks: [
        {
          type: 'choices',
          choices: [{ label: text, request: { command: 'help' }, kind: 'primary' }],
        },
      ],
    });
    const label = messages[0]?.components[0]?.components[0]?.label ?? '';
    expect(label).not.toContain('\\\\');
    expect(label).not.toContain('\n');
    expect(label.length).toBeLessThanOrEqual(80);
  });
});
