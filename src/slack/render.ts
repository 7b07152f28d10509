/**
 * Reply → Slack messages in Block Kit. Blocks become `Piece`s, which `pack` lays into messages; why
 * almost everything is rich text stands in `escape.ts`.
 */
import type { Request } from '../commands/request.ts';
import type { Locale } from '../knowledge/schema.ts';
import type { Block, Choice, FactBlock, Reply, SourceLine, TimelineEntry } from '../reply/reply.ts';
import { say } from '../reply/say.ts';
import { actionId, buttonValue, SHARE_ID } from './buttons.ts';
import { inert, isBlank, mrkdwnLink, plain, plainLine, safeUrl } from './escape.ts';
import { LIMITS, shorten, split } from './limits.ts';
import { slashName } from './names.ts';
import { type Piece, pack } from './pack.ts';
import type { Button, Inline, PlainText, RichPart, SlackBlock, SlackMessage } from './payload.ts';

export type RenderOptions = {
  /** The id under which a button's request is remembered. */
  readonly idFor: (request: Request) => string;
  /** The version of the knowledge, and who asked, for the buttons to remember. */
  readonly version?: string;
  readonly asker?: string;
  /** What the reader thought of it, and "Ask the editors": after the reply's own choices. */
  readonly feedback?: readonly Choice[];
  readonly editors?: Choice;
  /** Adds "Share to channel" for the request remembered under this id. */
  readonly shareId?: string;
};

/**
 * Renders a reply.
 * @returns the messages to send in order: one for every reply that keeps to a page, more where the
 * words cannot fit one message; "Share to channel" is on the last.
 */
export function renderSlack(reply: Reply, options: RenderOptions): SlackMessage[] {
  const rows = buttonRows(reply, options);
  const pieces: Piece[] = [];
  for (const block of reply.blocks) pieces.push(...piecesOf(block, reply, rows));
  if (pieces.every(({ text }) => text === '')) {
    // A message without words has nothing to say in a notification.
    const key = pieces.length > 0 ? 'related.you-may-ask' : 'error.internal';
    pieces.unshift(...paragraphs(say(reply.locale, key)));
  }
  pieces.push(...rows.of(options.editors ? [options.editors] : []));
  return pack([...rows.withShare(pieces), ...rows.of(options.feedback ?? [])]);
}

/** One of Dateline's own sentences as a message. */
export function renderSentence(sentence: string): SlackMessage {
  return pack(paragraphs(sentence))[0]!;
}

function piecesOf(block: Block, reply: Reply, rows: Rows): Piece[] {
  switch (block.type) {
    case 'headline':
      return headline(block.text);
    case 'short':
      return strong(block.text);
    case 'section':
      return strong(block.text).map((piece) => ({ ...piece, keep: true }));
    case 'text':
      return paragraphs(block.text);
    case 'fact':
      return factPieces(block, reply.locale);
    case 'timeline':
      return block.entries.flatMap((entry) => entryPieces(entry, reply.locale));
    case 'fields':
      return fieldPieces(block.fields, block.sides ?? false);
    case 'quote':
      return quotation(block.text);
    case 'list':
      return listPieces(block.items);
    case 'note':
      return small(block.text);
    case 'choices':
      return rows.of(block.choices);
    default:
      return block satisfies never;
  }
}

// Small parts.

/** Plain text that is cut this long leaves room for what stands around it. */
const SAFE = 2800;

const plainText = (text: string): PlainText => ({ type: 'plain_text', text, emoji: false });
const words = (text: string): Inline => ({ type: 'text', text });
const bold = (text: string): Inline => ({ type: 'text', text, style: { bold: true } });
const rich = (...elements: RichPart[]): SlackBlock => ({ type: 'rich_text', elements });
const section = (...elements: Inline[]): RichPart & { type: 'rich_text_section' } => ({
  type: 'rich_text_section',
  elements,
});
const context = (
  ...elements: Extract<SlackBlock, { type: 'context' }>['elements']
): SlackBlock => ({
  type: 'context',
  elements,
});

/** Lines of plain text as parts that each fit a text object. */
const cut = (text: string): string[] => (isBlank(text) ? [] : split(text, SAFE));

function headline(text: string): Piece[] {
  const line = plainLine(text);
  if (isBlank(line)) return [];
  if (line.length > LIMITS.header) return strong(line).map((piece) => ({ ...piece, keep: true }));
  return [{ blocks: [{ type: 'header', text: plainText(line) }], text: line, keep: true }];
}

function strong(text: string): Piece[] {
  return cut(plainLine(text)).map((part) => ({ blocks: [rich(section(bold(part)))], text: part }));
}

function paragraphs(text: string): Piece[] {
  return cut(plain(text)).map((part) => ({ blocks: [rich(section(words(part)))], text: part }));
}

function small(text: string): Piece[] {
  return cut(plainLine(text)).map((part) => ({ blocks: [context(plainText(part))], text: part }));
}

// Facts.

/** The approved text as a quotation, then who says so, as of when and how sure, then the sources. */
function factPieces(fact: FactBlock, locale: Locale): Piece[] {
  const text = plain(fact.text);
  const about = plainLine(
    [fact.attribution, fact.statusWords, fact.date]
      .filter((part) => part !== undefined && !isBlank(part))
      .join(' · '),
  );
  const notes = fact.notes.map(plainLine).filter((note) => !isBlank(note));
  const blocks: SlackBlock[] = [
    ...cut(text).map((part) => rich({ type: 'rich_text_quote', elements: [words(part)] })),
    ...[about, ...notes].flatMap(cut).map((part) => context(plainText(part))),
    ...sourceBlocks(fact.sources, locale),
  ];
  return blocks.length === 0
    ? []
    : [{ blocks, text: [text, about, ...notes].filter((line) => !isBlank(line)).join('\n') }];
}

/** The date in bold before the text; who says so, how sure and where from in small print below. */
function entryPieces(entry: TimelineEntry, locale: Locale): Piece[] {
  const date = shorten(plainLine(entry.date), LONG);
  const text = plain(entry.text);
  const about = plainLine(
    [entry.attribution, entry.statusWords].filter((part) => part && !isBlank(part)).join(' · '),
  );
  const head = isBlank(date) ? [] : [bold(date), ...(isBlank(text) ? [] : [words(' — ')])];
  const [first, ...rest] = cut(text);
  const blocks: SlackBlock[] = [
    ...(head.length || first ? [rich(section(...head, ...(first ? [words(first)] : [])))] : []),
    ...rest.map((part) => rich(section(words(part)))),
    ...cut(about).map((part) => context(plainText(part))),
    ...sourceBlocks(entry.sources, locale),
  ];
  const spoken = [[date, text].filter((part) => !isBlank(part)).join(': '), about];
  return blocks.length === 0
    ? []
    : [{ blocks, text: spoken.filter((line) => !isBlank(line)).join('\n') }];
}

/** Longer names and titles than any real one are shortened, so that a line stays within its limit. */
const LONG = 400;
/** A source's address in small print; a longer one is linked in rich text. */
const LONG_URL = 1000;

type Line = { readonly title: string; readonly url: string | undefined; readonly rest: string };

/**
 * "Sources: title · publisher · date", the title a link. In small print where nothing in the words could
 * be read as markup, which is nearly always; otherwise at the size of the text.
 */
function sourceBlocks(sources: readonly SourceLine[], locale: Locale): SlackBlock[] {
  const lines = sources.map(sourceLine).filter(({ title, rest }) => !isBlank(title + rest));
  if (lines.length === 0) return [];
  const label = `${say(locale, 'sources.title')}: `;
  const inSmall = lines.map(smallLine);
  if (inSmall.every((line) => line !== undefined)) {
    return joined(inSmall.map((line, index) => (index === 0 ? label + line : line))).map((text) =>
      context({ type: 'mrkdwn', text, verbatim: true }),
    );
  }
  return lines.map(({ title, url, rest }, index) =>
    rich(
      section(
        ...(index === 0 ? [words(label)] : []),
        ...linked(title, url, say(locale, 'source.link')),
        ...(isBlank(rest) ? [] : [words(` · ${rest}`)]),
      ),
    ),
  );
}

function sourceLine({ title, publisher, published, url }: SourceLine): Line {
  const rest = [publisher, published]
    .map((part) => shorten(plainLine(part ?? ''), LONG))
    .filter((part) => !isBlank(part))
    .join(' · ');
  return {
    title: shorten(plainLine(title), LONG),
    url: url === undefined ? undefined : safeUrl(url),
    rest,
  };
}

function smallLine({ title, url, rest }: Line): string | undefined {
  const name = isBlank(title) ? undefined : inert(title);
  const more = inert(rest);
  if (name === undefined || more === undefined || (url && url.length > LONG_URL)) return undefined;
  const shownName = url ? mrkdwnLink(url, name) : name;
  return isBlank(rest) ? shownName : `${shownName} · ${more}`;
}

/** @param fallback what to call a link whose own text nobody could see */
function linked(text: string, url: string | undefined, fallback: string): Inline[] {
  if (!url) return isBlank(text) ? [] : [words(text)];
  return [{ type: 'link', url, text: isBlank(text) ? fallback : text }];
}

/** Lines put together as far as a text object reaches. */
function joined(lines: readonly string[]): string[] {
  const texts: string[] = [];
  for (const line of lines) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + 1 + line.length <= LIMITS.text) {
      texts[texts.length - 1] = `${last}\n${line}`;
    } else texts.push(line);
  }
  return texts;
}

// Fields and lists.

/** A text to be copied as it stands, in the box that Slack has for such. */
function quotation(text: string): Piece[] {
  return cut(plain(text)).map((part) => ({
    blocks: [rich({ type: 'rich_text_preformatted', elements: [words(part)] })],
    text: part,
  }));
}

/** Values this short stand side by side; what each side says does so up to a field's limit. */
const SHORT_VALUE = 120;
const SIDE_VALUE = LIMITS.field / 2;

function fieldPieces(
  fields: Extract<Block, { type: 'fields' }>['fields'],
  sides: boolean,
): Piece[] {
  const seen = fields
    .map(({ label, value }) => ({ label: plainLine(label), value: plain(value) }))
    .filter(({ value }) => !isBlank(value));
  const columns = seen.map((field) => column(field, sides));
  if (columns.length > 0 && columns.every((field) => field !== undefined)) {
    const blocks: SlackBlock[] = [];
    for (let at = 0; at < columns.length; at += LIMITS.fields) {
      blocks.push({ type: 'section', fields: columns.slice(at, at + LIMITS.fields) });
    }
    const text = seen.map(({ label, value }) => `${label}: ${value}`).join('\n');
    return [{ blocks, text }];
  }
  return seen.map(({ label, value }) => {
    const [first = '', ...rest] = cut(value);
    const name = isBlank(label) ? [] : [bold(`${shorten(label, LONG)}: `)];
    return {
      blocks: [
        rich(section(...name, words(first))),
        ...rest.map((part) => rich(section(words(part)))),
      ],
      text: isBlank(label) ? value : `${label}: ${value}`,
    };
  });
}

/** The label in bold above its value; nothing where that is too long, or could be read as markup. */
function column(
  { label, value }: { readonly label: string; readonly value: string },
  sides: boolean,
) {
  if (isBlank(label) || label.length > SHORT_VALUE) return undefined;
  if (value.length > (sides ? SIDE_VALUE : SHORT_VALUE)) return undefined;
  if (value.includes('\n') && !sides) return undefined;
  const name = inert(label);
  const lines = value.split('\n').map(inert);
  if (name === undefined || lines.includes(undefined)) return undefined;
  const text = `*${name}*\n${lines.join('\n')}`;
  return text.length <= LIMITS.field
    ? ({ type: 'mrkdwn', text, verbatim: true } as const)
    : undefined;
}

/** A list is one block up to this many characters of JSON, so that it can go on in a next message. */
const LIST_JSON = 4000;

function listPieces(items: Extract<Block, { type: 'list' }>['items']): Piece[] {
  const pieces: { blocks: [SlackBlock]; text: string; size: number }[] = [];
  for (const { text, detail, url } of items) {
    const name = shorten(slashName(plainLine(text)), SAFE);
    const more = shorten(plainLine(detail ?? ''), SAFE);
    if (isBlank(name) && isBlank(more)) continue;
    const address = url === undefined ? undefined : safeUrl(url);
    const item = section(
      ...(address || isBlank(more) ? linked(name, address, name) : [bold(name)]),
      ...(isBlank(more) ? [] : [words(isBlank(name) ? more : ` — ${more}`)]),
    );
    const spoken = [name, more].filter((part) => !isBlank(part)).join(' — ');
    const size = JSON.stringify(item).length;
    const last = pieces.at(-1);
    const list = last?.blocks[0];
    if (last && list?.type === 'rich_text' && last.size + size <= LIST_JSON) {
      const [bullets] = list.elements;
      if (bullets?.type === 'rich_text_list') bullets.elements.push(item);
      last.text += `\n${spoken}`;
      last.size += size;
    } else {
      const bullets: RichPart = { type: 'rich_text_list', style: 'bullet', elements: [item] };
      pieces.push({ blocks: [rich(bullets)], text: spoken, size });
    }
  }
  return pieces;
}

// Buttons.

type Rows = {
  readonly of: (choices: readonly Choice[]) => Piece[];
  readonly withShare: (pieces: readonly Piece[]) => Piece[];
};

/** Rows of buttons where the reply has them, without a second button for the same request. */
function buttonRows(reply: Reply, options: RenderOptions): Rows {
  const { idFor, version, asker, shareId } = options;
  const carried = (id: string) =>
    buttonValue({ id, ...(version && { version }), ...(asker && { asker }) });
  const known = new Set<string>();
  const row = (elements: Button[]): Piece => ({
    blocks: [{ type: 'actions', elements }],
    text: '',
  });
  return {
    of(choices) {
      const buttons: Button[] = [];
      for (const choice of choices) {
        const label = shorten(plainLine(choice.label), LIMITS.label);
        if (isBlank(label)) continue;
        const id = idFor(choice.request);
        if (known.has(id)) continue;
        known.add(id);
        buttons.push({
          type: 'button',
          text: plainText(label),
          action_id: actionId(turnsPage(choice.request, reply) ? 'turn' : 'reply', known.size),
          value: carried(id),
          ...(choice.kind === 'primary' && { style: 'primary' }),
        });
      }
      return rowsOf(buttons).map(row);
    },
    withShare(pieces) {
      if (shareId === undefined) return [...pieces];
      const share: Button = {
        type: 'button',
        text: plainText(say(reply.locale, 'choice.share-channel')),
        action_id: SHARE_ID,
        value: carried(shareId),
      };
      const last = pieces.at(-1)?.blocks[0];
      if (last?.type === 'actions' && last.elements.length < LIMITS.buttonsInRow) {
        return [...pieces.slice(0, -1), row([...last.elements, share])];
      }
      return [...pieces, row([share])];
    },
  };
}

function rowsOf(buttons: readonly Button[]): Button[][] {
  const rows: Button[][] = [];
  for (let at = 0; at < buttons.length; at += LIMITS.buttonsInRow) {
    rows.push(buttons.slice(at, at + LIMITS.buttonsInRow));
  }
  return rows;
}

/**
 * Whether a button leads on within the list it stands under (another page, the other order) or is the
 * answer to "which one?". Anything else is a new answer, so that what is being talked about stays.
 */
function turnsPage(request: Request, reply: Reply): boolean {
  if (request.command !== reply.command || request.command === 'ask') return false;
  const { page, order } = request as { page?: number; order?: string };
  const isAnswer = reply.blocks.some(({ type }) => ANSWERING.has(type));
  return page !== undefined || order !== undefined || !isAnswer;
}

/** What a reply that only asks "which one?" has none of. */
const ANSWERING: ReadonlySet<Block['type']> = new Set(['fact', 'timeline', 'fields', 'quote']);
