/**
 * Reply → Discord messages: embeds for the words, buttons for the choices.
 *
 * Blocks become `Piece`s of markdown that are never cut; the pieces are laid into embeds and
 * messages by `pack`, which knows every limit. Nothing is ever put into `content`: embeds cannot ping.
 */

import { MessageFlags } from 'discord-api-types/v10';
import type { Block, Reply } from '../../../contract/reply.ts';
import { labelWords } from '../../../contract/status-marks.ts';
import { translate } from '../../../i18n/translate.ts';
import type { Locale } from '../../../knowledge/model/schema.ts';
import { isBlank } from '../../../text/sanitize.ts';
import { truncate } from '../../../text/truncate.ts';
import { controlsOf } from '../../shared/buttons.ts';
import type { RenderOptions } from '../../shared/platform.ts';
import { LIMITS } from '../limits.ts';
import { controlRows, LABELS } from './buttons.ts';
import { colourOf, coloursOf } from './colours.ts';
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
  const colours = coloursOf(reply);
  const pieces = reply.blocks.flatMap((block, index): Piece[] => {
    const color = colours[index];
    if (block.type === 'choices') return [];
    return piecesOf(block, reply.locale).map((piece) => ({
      ...piece,
      ...(color !== undefined && { color }),
    }));
  });
  const rows = controlRows(controlsOf(reply, options, LABELS));
  if (pieces.length === 0) {
    // Discord refuses a message of buttons alone, and an empty one.
    const key = rows.length > 0 ? 'related.you-may-ask' : 'error.internal';
    pieces.push({ type: 'text', text: escapeDiscord(translate(reply.locale, key)) });
  }
  return messagesOf(pack(pieces, colourOf(reply)), rows, options.ephemeral ?? false);
}

function piecesOf(block: Exclude<Block, { type: 'choices' }>, locale: Locale): Piece[] {
  switch (block.type) {
    case 'label': {
      const text = truncate(plainLine(block.text), LIMITS.author - 2);
      return isBlank(text) ? [] : [{ type: 'label', text: labelWords({ ...block, text }) }];
    }
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

/** The buttons stand under the last message. */
function messagesOf(
  embeds: readonly Embed[][],
  rows: readonly Row[],
  ephemeral: boolean,
): DiscordPayload[] {
  const message = (some: Embed[], under: readonly Row[] = []): DiscordPayload => ({
    embeds: some,
    components: [...under],
    allowed_mentions: { parse: [] },
    flags: ephemeral ? MessageFlags.Ephemeral : 0,
  });
  return embeds.map((some, index) =>
    message(some, index === embeds.length - 1 ? rows.slice(0, LIMITS.rows) : []),
  );
}
