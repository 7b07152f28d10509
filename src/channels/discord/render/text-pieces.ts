/** Plain text → pieces of Discord markdown that show exactly it. */

import { isBlank } from '../../../text/sanitize.ts';
import { splitText } from '../../../text/truncate.ts';
import { escapeDiscord, plain, plainLine } from './escape.ts';
import type { TextPiece } from './pack.ts';

/** Plain text that is cut this long stays under every limit when each character is escaped. */
export const SAFE = 1300;

/** One line of plain text, escaped; several only where it is longer than any real one. */
export function lines(text: string, wrap: (escaped: string) => string): TextPiece[] {
  const line = plainLine(text);
  if (isBlank(line)) return [];
  return splitText(line, SAFE).map((part) => ({ type: 'text', text: wrap(escapeDiscord(part)) }));
}

export function paragraphs(text: string): TextPiece[] {
  const whole = plain(text);
  if (isBlank(whole)) return [];
  return splitText(whole, SAFE).map((part) => ({ type: 'text', text: escapeDiscord(part) }));
}

/** Small print. It keeps close to what stands above it. */
export function small(text: string): TextPiece[] {
  return lines(text, (line) => `-# ${line}`).map((piece) => ({ ...piece, close: true }));
}
