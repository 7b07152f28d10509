/**
 * Reply → Slack messages in Block Kit. Blocks become `Piece`s, which `pack` lays into messages; why
 * almost everything is rich text stands in `escape.ts`.
 */
import type { Block, Reply } from '../../../contract/reply.ts';
import { translate } from '../../../i18n/translate.ts';
import { createReplyButtons } from '../../shared/buttons.ts';
import type { RenderOptions } from '../../shared/platform.ts';
import { buttonRows, LABELS, type Rows } from './buttons.ts';
import { entryPieces, factPieces } from './fact-pieces.ts';
import { fieldPieces, listPieces, quotation } from './list-pieces.ts';
import { type Piece, pack } from './pack.ts';
import type { SlackMessage } from './payload.ts';
import { headline, paragraphs, small, strong } from './text-pieces.ts';

/**
 * Renders a reply.
 * @returns the messages to send in order: one for every reply that keeps to a page, more where the
 * words cannot fit one message; "Share to channel" is on the last.
 */
export function renderSlack(reply: Reply, options: RenderOptions): SlackMessage[] {
  const rows = buttonRows(createReplyButtons(reply, options, LABELS));
  const pieces: Piece[] = [];
  for (const block of reply.blocks) pieces.push(...piecesOf(block, reply, rows));
  if (pieces.every(({ text }) => text === '')) {
    // A message without words has nothing to say in a notification.
    const key = pieces.length > 0 ? 'related.you-may-ask' : 'error.internal';
    pieces.unshift(...paragraphs(translate(reply.locale, key)));
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
