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
import { controls } from '../../support/discord/harness.ts';
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

/** All that a reader is shown; an author's line is no markdown. */
const shown = (messages: readonly DiscordPayload[]): string =>
  [
    ...messages.flatMap(({ embeds }) => embeds.flatMap(({ author }) => author?.name ?? [])),
    ...texts(messages).map((text) => readMarkdown(text).text),
  ].join('\n');

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

  it('reads: short answer, the fact, how sure, when and who says so, the sources', () => {
    expect(description(render(TYPICAL))).toBe(
      [
        '**38 of the 67 people on board**',
        '',
        '> An Azerbaijan Airlines flight crashed in western Kazakhstan on 25 December 2024; 38 of the 67 people on board died.',
        '**● confirmed** · 25 December 2024 · According to Azerbaijani investigators',
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

/** An answer with a fact of each status, one after the other. */
const STATUSES = ['confirmed', 'claimed', 'disputed', 'denied', 'retracted'] as const;
const ofEach = STATUSES.map((status) => fact({ id: status, status, statusWords: status }));

describe('how sure a fact is', () => {
  it('is a word, a mark and an edge of its own for each of several in one answer', () => {
    const [message] = render({ ...TYPICAL, blocks: ofEach });
    expect(new Set(message!.embeds.map(({ color }) => color)).size).toBe(STATUSES.length);
    const lines = message!.embeds.map(({ description }) => /\*\*(.+?)\*\*/.exec(description!)?.[1]);
    expect(lines).toEqual(['● confirmed', '○ claimed', '◐ disputed', '✕ denied', '⊘ retracted']);
  });

  it('leaves facts of one status, and the short answer above the first, in one embed', () => {
    const [short] = TYPICAL.blocks;
    const [message] = render({ ...TYPICAL, blocks: [short!, fact(), fact({ id: 'b' })] });
    expect(message!.embeds).toHaveLength(1);
  });
});

describe('what is no plain answer', () => {
  const colours = (reply: Reply) => render(reply)[0]!.embeds.map(({ color }) => color);

  it('has an edge that no answer has, be its facts as sure as they may', () => {
    const answers = colours({ ...TYPICAL, blocks: ofEach });
    const others = (['related', 'none'] as const).flatMap((outcome) =>
      colours({ ...TYPICAL, outcome, blocks: ofEach }),
    );
    for (const one of others) expect(answers).not.toContain(one);
    expect(new Set(others).size).toBe(2);
  });

  it('says so above its title, and a contradiction stands apart from the fact', () => {
    const [message] = render({
      ...TYPICAL,
      blocks: [
        { type: 'label', kind: 'differs', text: 'Differs from the question' },
        { type: 'headline', text: 'Did 50 people die?' },
        ...TYPICAL.blocks,
      ],
    });
    expect(message!.embeds).toMatchObject([
      { author: { name: '≠ Differs from the question' }, title: 'Did 50 people die?' },
      { color: colours(TYPICAL)[0] },
    ]);
    expect(message!.embeds[0]!.color).not.toBe(message!.embeds[1]!.color);
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

  it('puts more choices than one select holds into two, under its last part only', () => {
    const big = REPLIES.find(({ name }) => name.startsWith('30 choices'))?.reply as Reply;
    const long = { ...big, blocks: [...TYPICAL.blocks.slice(0, 2), ...big.blocks] };
    expect(render(long).map(controls)).toEqual([['25 more', '5 more']]);
  });

  it('turns the page in place, and answers a question anew', () => {
    const page = REPLIES.find(({ name }) => name === 'a page of a timeline')?.reply as Reply;
    const custom = (reply: Reply) =>
      render(reply, { shareId: 'shared' })[0]?.components.flatMap((row) =>
        row.components.flatMap((control) =>
          'options' in control
            ? control.options.map(({ value }) => value.slice(0, 5))
            : 'custom_id' in control && control.custom_id.slice(0, 5),
        ),
      );
    // A menu of one thing would save nothing.
    expect(custom(page)).toEqual(['dl:p:', 'dl:p:', 'dl:p:', 'dl:s:']);
    expect(custom(TYPICAL)).toEqual(['dl:r:', 'dl:s:', 'dl:r:', 'dl:r:']);
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
    const [control] = messages[0]?.components[0]?.components ?? [];
    const label = control && 'label' in control ? control.label : '';
    expect(label).not.toContain('\\\\');
    expect(label).not.toContain('\n');
    expect(label.length).toBeLessThanOrEqual(80);
  });
});
