/**
 * Reply → Discord messages: embeds for the words, buttons for the choices.
 *
 * Blocks become `Piece`s of markdown that are never cut; the pieces are laid into embeds and
 * messages by `pack`, which knows every limit. Nothing is ever put into `content`: embeds cannot ping.
 */
import type { Request } from '../commands/request.ts';
import type { Locale } from '../knowledge/schema.ts';
import type { Block, Choice, FactBlock, Reply, SourceLine, TimelineEntry } from '../reply/reply.ts';
import { say } from '../reply/say.ts';
import { customId } from './buttons.ts';
import { escapeDiscord, isBlank, link, plain, plainLine } from './escape.ts';
import { LIMITS, shorten, split } from './limits.ts';
import { type Piece, pack, type TextPiece } from './pack.ts';
import {
  ACTION_ROW,
  BUTTON,
  type Button,
  type DiscordPayload,
  type Embed,
  EPHEMERAL,
  PRIMARY,
  type Row,
  SECONDARY,
} from './payload.ts';

export type RenderOptions = {
  /** The id under which a button's request is remembered. */
  readonly idFor: (request: Request) => string;
  /** Seen only by the person who asked. */
  readonly ephemeral?: boolean;
  /** The version of the knowledge, for the buttons to remember. */
  readonly version?: string;
  /** What the reader thought of it, and "Ask the editors": after the reply's own choices. */
  readonly feedback?: readonly Choice[];
  readonly editors?: Choice;
  /** Adds "Show everyone" for the request remembered under this id. */
  readonly shareId?: string;
};

/**
 * Renders a reply.
 * @returns the messages to send in order: one for every reply that keeps to a page, more where the
 * words cannot fit one message; the buttons are on the last.
 */
export function renderDiscord(reply: Reply, options: RenderOptions): DiscordPayload[] {
  const pieces: Piece[] = [];
  const choices: Choice[] = [];
  for (const block of reply.blocks) {
    if (block.type === 'choices') choices.push(...block.choices);
    else pieces.push(...piecesOf(block, reply.locale));
  }
  if (options.editors) choices.push(options.editors);
  const buttons = buttonsOf(choices, reply, options);
  const last = buttonsOf(options.feedback ?? [], reply, { ...options, shareId: undefined });
  if (pieces.length === 0) {
    // Discord refuses a message of buttons alone, and an empty one.
    const key = buttons.length > 0 ? 'related.you-may-ask' : 'error.internal';
    pieces.push({ type: 'text', text: escapeDiscord(say(reply.locale, key)) });
  }
  return messagesOf(
    pack(pieces, colourOf(reply)),
    [...rowsOf(buttons), ...rowsOf(last)],
    reply,
    options.ephemeral ?? false,
  );
}

/** The colour repeats what the words already say. */
function colourOf(reply: Reply): number {
  switch (reply.outcome) {
    case 'answer':
      return 0x2f9e63;
    case 'related':
      return 0xd9a514;
    case 'none':
      return 0x80848e;
    case undefined:
      return 0x3b6ea5;
    default:
      return reply.outcome satisfies never;
  }
}

function piecesOf(block: Exclude<Block, { type: 'choices' }>, locale: Locale): Piece[] {
  switch (block.type) {
    case 'headline':
      return headline(block.text);
    case 'short':
      return lines(block.text, (line) => `**${line}**`);
    case 'section':
      return lines(block.text, (line) => `### ${line}`).map((piece) => ({ ...piece, keep: true }));
    case 'text':
      return paragraphs(block.text);
    case 'fact':
      return factPieces(block, locale);
    case 'timeline':
      return block.entries.flatMap((entry) => entryPieces(entry, locale));
    case 'fields':
      return block.sides
        ? block.fields.flatMap((field, index) => sidePieces(field, index % SIDES_IN_ROW === 0))
        : block.fields.flatMap((field) => fieldPieces(field));
    case 'quote':
      return quotePieces(block.text);
    case 'list':
      return block.items.flatMap((item) => itemPieces(item, locale));
    case 'note':
      return small(block.text).map((piece, index) => ({ ...piece, close: index > 0 }));
    default:
      return block satisfies never;
  }
}

/** Plain text that is cut this long stays under every limit when each character is escaped. */
const SAFE = 1300;

/** One line of plain text, escaped; several only where it is longer than any real one. */
function lines(text: string, wrap: (escaped: string) => string): TextPiece[] {
  const line = plainLine(text);
  if (isBlank(line)) return [];
  return split(line, SAFE).map((part) => ({ type: 'text', text: wrap(escapeDiscord(part)) }));
}

function paragraphs(text: string): TextPiece[] {
  const whole = plain(text);
  if (isBlank(whole)) return [];
  return split(whole, SAFE).map((part) => ({ type: 'text', text: escapeDiscord(part) }));
}

/** Small print. It keeps close to what stands above it. */
function small(text: string): TextPiece[] {
  return lines(text, (line) => `-# ${line}`).map((piece) => ({ ...piece, close: true }));
}

function headline(text: string): Piece[] {
  const line = plainLine(text);
  if (isBlank(line)) return [];
  const title = line.length <= LIMITS.title ? escapeDiscord(line) : undefined;
  if (title !== undefined && title.length <= LIMITS.title) return [{ type: 'title', text: title }];
  return lines(line, (escaped) => `## ${escaped}`);
}

/** The approved text as a quotation, then who says so, how sure and when, then the sources. */
function factPieces(fact: FactBlock, locale: Locale): Piece[] {
  const text = plain(fact.text);
  const quote = isBlank(text)
    ? []
    : split(text, SAFE).map((part) => escapeDiscord(part).replace(/^/gm, '> '));
  const about = joined([fact.attribution, fact.statusWords, fact.date]);
  return unit([
    ...quote,
    ...(about ? [about] : []),
    ...fact.notes.flatMap(small).map((piece) => piece.text),
    ...sourceLines(fact.sources, locale),
  ]);
}

function entryPieces(entry: TimelineEntry, locale: Locale): Piece[] {
  const date = escapeDiscord(shorten(plainLine(entry.date), LONG_DETAIL));
  const [first = '', ...rest] = split(plain(entry.text), SAFE).map(escapeDiscord);
  const head = isBlank(date) ? first : isBlank(first) ? `**${date}**` : `**${date}** — ${first}`;
  const about = joined([entry.attribution, entry.statusWords]);
  return unit([
    ...[head, ...rest].filter((part) => !isBlank(part)),
    ...(about ? [`-# ${about}`] : []),
    ...sourceLines(entry.sources, locale),
  ]);
}

/** Longer names and titles than any real one are shortened, so that a line stays within its limit. */
const LONG = 400;
const LONG_DETAIL = 200;

/** What is said about a fact on one line: "According to … · confirmed · 25 December 2024". */
function joined(parts: readonly (string | undefined)[], longest = LONG): string {
  return parts
    .flatMap((part) => (part === undefined ? [] : [shorten(plainLine(part), longest)]))
    .filter((part) => !isBlank(part))
    .map(escapeDiscord)
    .join(' · ');
}

/** "Sources: [title](address) · publisher · date", a line each, with the word on the first. */
function sourceLines(sources: readonly SourceLine[], locale: Locale): string[] {
  return sources
    .map((source) => {
      const title = link(
        shorten(plainLine(source.title), LONG),
        source.url,
        say(locale, 'source.link'),
      );
      const rest = joined([source.publisher, source.published], LONG_DETAIL);
      return [title, rest].filter((part) => !isBlank(part)).join(' · ');
    })
    .filter((line) => line !== '')
    .map((line, index) =>
      index === 0 ? `-# ${escapeDiscord(say(locale, 'sources.title'))}: ${line}` : `-# ${line}`,
    );
}

/** Parts that belong together: one piece, or as few as Discord's limit allows. */
function unit(parts: readonly string[]): TextPiece[] {
  const pieces: string[] = [];
  for (const part of parts) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + 1 + part.length <= LIMITS.description) {
      pieces[pieces.length - 1] = `${last}\n${part}`;
    } else pieces.push(part);
  }
  return pieces.map((text, index) => ({ type: 'text', text, ...(index > 0 && { close: true }) }));
}

/** A block of code: Discord reads no markup in it, and lets it be copied by a press. */
function quotePieces(text: string): TextPiece[] {
  const whole = plain(text);
  if (isBlank(whole)) return [];
  // Backticks could end the block early; such a text is copied as it shows.
  if (whole.includes('```') || whole.endsWith('`')) return paragraphs(whole);
  return split(whole, LIMITS.description - FENCES).map((part) => ({
    type: 'text',
    text: `\`\`\`\n${part}\n\`\`\``,
  }));
}

const FENCES = 8;

/** Values this short stand side by side. */
const INLINE_VALUE = 40;

type Field = { readonly label: string; readonly value: string };

/** What each side says is sentences, which need some room. */
const SIDES_IN_ROW = 2;

const sidePieces = (field: Field, row: boolean): Piece[] =>
  fieldPieces(field).map((piece) =>
    piece.type === 'field' ? { ...piece, inline: true, row } : piece,
  );

function fieldPieces(field: Field): Piece[] {
  const label = plainLine(field.label);
  const text = plain(field.value);
  if (isBlank(text)) return [];
  if (isBlank(label)) return paragraphs(text);
  if (label.length <= LIMITS.fieldName && text.length <= LIMITS.fieldValue) {
    const name = escapeDiscord(label);
    const value = escapeDiscord(text);
    if (name.length <= LIMITS.fieldName && value.length <= LIMITS.fieldValue) {
      return [{ type: 'field', name, value, inline: text.length <= INLINE_VALUE }];
    }
  }
  const heading = lines(label, (line) => `**${line}**`).map((piece) => ({
    ...piece,
    keep: true,
  }));
  const [first, ...rest] = paragraphs(text);
  return [...heading, ...(first ? [{ ...first, close: true }] : []), ...rest];
}

function itemPieces(
  item: { readonly text: string; readonly detail?: string; readonly url?: string },
  locale: Locale,
): Piece[] {
  const [first = '', ...rest] = split(plainLine(item.text), SAFE);
  const text = [link(first, item.url, say(locale, 'source.link')), ...rest.map(escapeDiscord)].join(
    ' ',
  );
  const detail =
    item.detail === undefined ? '' : escapeDiscord(shorten(plainLine(item.detail), SAFE));
  const line = [text, detail].filter((part) => !isBlank(part)).join(' — ');
  if (!line) return [];
  if (line.length + 2 <= LIMITS.description)
    return [{ type: 'text', text: `- ${line}`, close: true }];
  // Longer than any real item: its parts one under the other.
  return [...paragraphs(item.text), ...small(item.detail ?? '')];
}

/** The buttons in order, without a second one for the same request. */
function buttonsOf(
  choices: readonly Choice[],
  reply: Reply,
  options: Omit<RenderOptions, 'shareId'> & { readonly shareId?: string | undefined },
): Button[] {
  const buttons = new Map<string, Button>();
  for (const choice of choices) {
    const label = shorten(plainLine(choice.label), LIMITS.label);
    if (isBlank(label)) continue;
    const id = options.idFor(choice.request);
    if (buttons.has(id)) continue;
    buttons.set(id, {
      type: BUTTON,
      style: choice.kind === 'primary' ? PRIMARY : SECONDARY,
      label,
      custom_id: customId(turnsPage(choice.request, reply) ? 'turn' : 'reply', id, options.version),
    });
  }
  const share: Button[] = options.shareId
    ? [
        {
          type: BUTTON,
          style: SECONDARY,
          label: say(reply.locale, 'choice.share'),
          custom_id: customId('share', options.shareId, options.version),
        },
      ]
    : [];
  return [...buttons.values(), ...share];
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

/** Puts the buttons under the last message; those that it cannot carry get one of their own. */
function messagesOf(
  embeds: readonly Embed[][],
  rows: readonly Row[],
  reply: Reply,
  ephemeral: boolean,
): DiscordPayload[] {
  const message = (some: Embed[], under: readonly Row[] = []): DiscordPayload => ({
    embeds: some,
    components: [...under],
    allowed_mentions: { parse: [] },
    flags: ephemeral ? EPHEMERAL : 0,
  });
  const messages = embeds.map((some, index) =>
    message(some, index === embeds.length - 1 ? rows.slice(0, LIMITS.rows) : []),
  );
  for (let at = LIMITS.rows; at < rows.length; at += LIMITS.rows) {
    const count = rows.slice(at).flatMap((row) => row.components).length;
    const description = escapeDiscord(say(reply.locale, 'more', { count }));
    messages.push(
      message([{ description, color: colourOf(reply) }], rows.slice(at, at + LIMITS.rows)),
    );
  }
  return messages;
}

function rowsOf(buttons: readonly Button[]): Row[] {
  const rows: Row[] = [];
  for (let at = 0; at < buttons.length; at += LIMITS.buttonsInRow) {
    rows.push({ type: ACTION_ROW, components: buttons.slice(at, at + LIMITS.buttonsInRow) });
  }
  return rows;
}
