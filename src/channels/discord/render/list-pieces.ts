/** Texts to be copied, labelled values and list items → pieces. */

import { translate } from '../../../i18n/translate.ts';
import type { Locale } from '../../../knowledge/model/schema.ts';
import { isBlank } from '../../../text/sanitize.ts';
import { splitText, truncate } from '../../../text/truncate.ts';
import { LIMITS } from '../limits.ts';
import { escapeDiscord, link, plain, plainLine } from './escape.ts';
import type { Piece, TextPiece } from './pack.ts';
import { lines, paragraphs, SAFE, small } from './text-pieces.ts';

/** A block of code: Discord reads no markup in it, and lets it be copied by a press. */
export function quotePieces(text: string): TextPiece[] {
  const whole = plain(text);
  if (isBlank(whole)) return [];
  // Backticks could end the block early; such a text is copied as it shows.
  if (whole.includes('```') || whole.endsWith('`')) return paragraphs(whole);
  return splitText(whole, LIMITS.description - FENCES).map((part) => ({
    type: 'text',
    text: `\`\`\`\n${part}\n\`\`\``,
  }));
}

const FENCES = 8;

/** Values this short stand side by side. */
const INLINE_VALUE = 40;

type Field = { readonly label: string; readonly value: string };

/** What each side says is sentences, which need some room. */
export const SIDES_IN_ROW = 2;

export const sidePieces = (field: Field, row: boolean): Piece[] =>
  fieldPieces(field).map((piece) =>
    piece.type === 'field' ? { ...piece, inline: true, row } : piece,
  );

export function fieldPieces(field: Field): Piece[] {
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

export function itemPieces(
  item: { readonly text: string; readonly detail?: string; readonly url?: string },
  locale: Locale,
): Piece[] {
  const [first = '', ...rest] = splitText(plainLine(item.text), SAFE);
  const text = [
    link(first, item.url, translate(locale, 'source.link')),
    ...rest.map(escapeDiscord),
  ].join(' ');
  const detail =
    item.detail === undefined ? '' : escapeDiscord(truncate(plainLine(item.detail), SAFE));
  const line = [text, detail].filter((part) => !isBlank(part)).join(' — ');
  if (!line) return [];
  if (line.length + 2 <= LIMITS.description)
    return [{ type: 'text', text: `- ${line}`, close: true }];
  // Longer than any real item: its parts one under the other.
  return [...paragraphs(item.text), ...small(item.detail ?? '')];
}
