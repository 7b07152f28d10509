/**
 * Reply → Slack messages in Block Kit. Blocks become `Piece`s, which `pack` lays into messages; why
 * almost everything is rich text stands in `escape.ts`.
 */
import type { Block, Reply } from '../../../contract/reply.ts';
import { translate } from '../../../i18n/translate.ts';
import { controlsOf, createLabeller } from '../../shared/buttons.ts';
import type { RenderOptions } from '../../shared/platform.ts';
import { buttonRows, controlRows, LABELS } from './buttons.ts';
import { entryPieces, factPieces } from './fact-pieces.ts';
import { fieldPieces, listPieces, quotation } from './list-pieces.ts';
import { type Piece, pack } from './pack.ts';
import type { SlackMessage } from './payload.ts';
import { headline, label, paragraphs, small, strong } from './text-pieces.ts';

/**
 * Renders a reply.
 * @returns the messages to send in order: one for every reply that keeps to a page, more where the
 * words cannot fit one message; what can be pressed is on the last.
 */
export function renderSlack(reply: Reply, options: RenderOptions): SlackMessage[] {
  const labelled = createLabeller(reply, options, LABELS);
  const pieces = reply.blocks.flatMap((block): Piece[] => {
    if (block.type !== 'choices') return piecesOf(block, reply);
    return options.spelledOut ? buttonRows(block.choices.flatMap(labelled)) : [];
  });
  if (!options.spelledOut) pieces.push(...controlRows(controlsOf(reply, options, LABELS)));
  if (pieces.every(({ text }) => text === '')) {
    // A message without words has nothing to say in a notification.
    const key = pieces.length > 0 ? 'related.you-may-ask' : 'error.internal';
    pieces.unshift(...paragraphs(translate(reply.locale, key)));
  }
  return pack(pieces);
}

/** One of Dateline's own sentences as a message. */
export function renderSentence(sentence: string): SlackMessage {
  return pack(paragraphs(sentence))[0]!;
}

function piecesOf(block: Exclude<Block, { type: 'choices' }>, reply: Reply): Piece[] {
  switch (block.type) {
    case 'label':
      return label(block);
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
    default:
      return block satisfies never;
  }
}
