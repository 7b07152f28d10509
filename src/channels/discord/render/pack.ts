/** Lays pieces of a reply into embeds and messages, in order, cutting none of them. */
import { LIMITS } from '../limits.ts';
import type { Embed } from './payload.ts';

/** All markdown here is escaped already, and each part is within its own limit. */
export type Piece = PieceInside & {
  /** Of the embed's edge; pieces of different colours stand in different embeds. The last one's where it is left out. */
  readonly color?: number;
};

type PieceInside =
  | { readonly type: 'label'; readonly text: string }
  | { readonly type: 'title'; readonly text: string }
  | TextPiece
  | {
      readonly type: 'field';
      readonly name: string;
      readonly value: string;
      readonly inline: boolean;
      /** Begins a row of its own: Discord would put three in one, too narrow for sentences. */
      readonly row?: boolean;
    };

export type TextPiece = {
  readonly type: 'text';
  readonly text: string;
  /** Follows the piece before it without an empty line. */
  readonly close?: boolean;
  /** A heading: stays with what follows it. */
  readonly keep?: boolean;
};

/**
 * @param first the colour where the first piece has none
 * @returns the embeds of each message; at least one of each where there is a piece
 */
export function pack(pieces: readonly Piece[], first: number): Embed[][] {
  const messages: Embed[][] = [[]];
  let total = 0;
  let color = first;

  /** The embed that takes `size` more units, a new one where `fits` finds the last one full. */
  const embed = (size: number, fits: (last: Embed) => boolean): Embed => {
    let message = messages.at(-1) ?? [];
    const last = message.at(-1);
    const room = total + size <= LIMITS.embedsTotal;
    if (last && room && last.color === color && fits(last)) {
      total += size;
      return last;
    }
    if (message.length > 0 && (!room || message.length === LIMITS.embeds)) {
      message = [];
      messages.push(message);
      total = 0;
    }
    total += size;
    const fresh: Embed = { color };
    message.push(fresh);
    return fresh;
  };

  for (const piece of withHeadings(pieces)) {
    color = piece.color ?? color;
    switch (piece.type) {
      case 'label':
        embed(piece.text.length, () => false).author = { name: piece.text };
        break;
      case 'title':
        // Under a label that is all there is yet.
        embed(
          piece.text.length,
          ({ title, description, fields }) => !title && !description && !fields,
        ).title = piece.text;
        break;
      case 'text': {
        const gap = piece.close ? '\n' : '\n\n';
        // Discord shows an embed's fields below its description, so words after fields start a new one.
        const into = embed(
          piece.text.length + gap.length,
          (last) =>
            !last.fields &&
            (last.description?.length ?? 0) + gap.length + piece.text.length <= LIMITS.description,
        );
        into.description =
          into.description === undefined ? piece.text : `${into.description}${gap}${piece.text}`;
        break;
      }
      case 'field': {
        const { name, value, inline, row } = piece;
        const into = embed(
          name.length + value.length,
          ({ fields = [] }) => fields.length < LIMITS.fields && !(row && fields.length > 0),
        );
        into.fields = [...(into.fields ?? []), { name, value, inline }];
        break;
      }
      default:
        piece satisfies never;
    }
  }
  return messages;
}

/** Joins each heading to the words below it, so that no message ends with a heading. */
function withHeadings(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (
      last?.type === 'text' &&
      last.keep &&
      piece.type === 'text' &&
      last.text.length + 1 + piece.text.length <= LIMITS.description
    ) {
      joined[joined.length - 1] = {
        ...piece,
        close: last.close ?? false,
        text: `${last.text}\n${piece.text}`,
      };
    } else joined.push(piece);
  }
  return joined;
}
