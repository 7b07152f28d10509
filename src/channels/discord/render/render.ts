/**
 * Reply → Discord messages: embeds for the words, buttons for the choices.
 *
 * Blocks become `Piece`s of markdown that are never cut; the pieces are laid into embeds and
 * messages by `pack`, which knows every limit. Nothing is ever put into `content`: embeds cannot ping.
 */

import { MessageFlags } from 'discord-api-types/v10';
import type { Block, Choice, Reply } from '../../../contract/reply.ts';
import { translate } from '../../../i18n/translate.ts';
import type { Locale } from '../../../knowledge/model/schema.ts';
import { isBlank } from '../../../text/sanitize.ts';
import { createReplyButtons } from '../../shared/buttons.ts';
import type { RenderOptions } from '../../shared/platform.ts';
import { LIMITS } from '../limits.ts';
import { LABELS, rowsOf } from './buttons.ts';
import { escapeDiscord, plainLine } from './escape.ts';
import { entryPieces, factPieces } from './fact-pieces.ts';
import { fieldPieces, itemPieces, quotePieces, SIDES_IN_ROW, sidePieces } from './list-pieces.ts';
import { type Piece, pack } from './pack.ts';
import type { DiscordPayload, Embed, Row } from './payload.ts';
import { lines, paragraphs, small } from './text-pieces.ts';

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
  const replyButtons = createReplyButtons(reply, options, LABELS);
  const buttons = [...replyButtons.of(choices), ...replyButtons.share()];
  const feedback = replyButtons.of(options.feedback ?? []);
  if (pieces.length === 0) {
    // Discord refuses a message of buttons alone, and an empty one.
    const key = buttons.length > 0 ? 'related.you-may-ask' : 'error.internal';
    pieces.push({ type: 'text', text: escapeDiscord(translate(reply.locale, key)) });
  }
  return messagesOf(
    pack(pieces, colourOf(reply)),
    [...rowsOf(buttons), ...rowsOf(feedback)],
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

function headline(text: string): Piece[] {
  const line = plainLine(text);
  if (isBlank(line)) return [];
  const title = line.length <= LIMITS.title ? escapeDiscord(line) : undefined;
  if (title !== undefined && title.length <= LIMITS.title) return [{ type: 'title', text: title }];
  return lines(line, (escaped) => `## ${escaped}`);
}

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
    flags: ephemeral ? MessageFlags.Ephemeral : 0,
  });
  const messages = embeds.map((some, index) =>
    message(some, index === embeds.length - 1 ? rows.slice(0, LIMITS.rows) : []),
  );
  for (let at = LIMITS.rows; at < rows.length; at += LIMITS.rows) {
    const count = rows.slice(at).flatMap((row) => row.components).length;
    const description = escapeDiscord(translate(reply.locale, 'more', { count }));
    messages.push(
      message([{ description, color: colourOf(reply) }], rows.slice(at, at + LIMITS.rows)),
    );
  }
  return messages;
}
