/** The small parts that messages are made of: text objects, rich text, pieces of one kind of words. */

import { labelWords } from '../../../contract/status-marks.ts';
import { isBlank } from '../../../text/sanitize.ts';
import { splitText, truncate } from '../../../text/truncate.ts';
import { LIMITS } from '../limits.ts';
import { inert, plain, plainLine } from './escape.ts';
import type { Piece } from './pack.ts';
import type { Inline, PlainText, RichPart, SlackBlock } from './payload.ts';

/** Plain text that is cut this long leaves room for what stands around it. */
export const SAFE = 2800;

/** @param max where it may be longer, of what is no approved text; it is shortened then */
export const plainText = (text: string, max = Number.POSITIVE_INFINITY): PlainText => ({
  type: 'plain_text',
  text: truncate(text, max),
  emoji: false,
});
export const words = (text: string): Inline => ({ type: 'text', text });
export const bold = (text: string): Inline => ({ type: 'text', text, style: { bold: true } });
export const rich = (...elements: RichPart[]): SlackBlock => ({ type: 'rich_text', elements });
export const section = (...elements: Inline[]): RichPart & { type: 'rich_text_section' } => ({
  type: 'rich_text_section',
  elements,
});
export const context = (
  ...elements: Extract<SlackBlock, { type: 'context' }>['elements']
): SlackBlock => ({
  type: 'context',
  elements,
});

/** Lines of plain text as parts that each fit a text object. */
export const cut = (text: string): string[] => (isBlank(text) ? [] : splitText(text, SAFE));

export function headline(text: string): Piece[] {
  const line = plainLine(text);
  if (isBlank(line)) return [];
  if (line.length > LIMITS.header) return strong(line).map((piece) => ({ ...piece, keep: true }));
  return [{ blocks: [{ type: 'header', text: plainText(line) }], text: line, keep: true }];
}

export function strong(text: string): Piece[] {
  return cut(plainLine(text)).map((part) => ({ blocks: [rich(section(bold(part)))], text: part }));
}

export function paragraphs(text: string): Piece[] {
  return cut(plain(text)).map((part) => ({ blocks: [rich(section(words(part)))], text: part }));
}

export function small(text: string): Piece[] {
  return cut(plainLine(text)).map((part) => ({ blocks: [context(plainText(part))], text: part }));
}

/** Small print in bold, above all else. */
export function label(block: Parameters<typeof labelWords>[0]): Piece[] {
  const text = truncate(plainLine(block.text), LONG);
  if (isBlank(text)) return [];
  const line = labelWords({ ...block, text });
  const words = inert(line);
  const shown =
    words === undefined
      ? plainText(line)
      : ({ type: 'mrkdwn', text: `*${words}*`, verbatim: true } as const);
  return [{ blocks: [context(shown)], text: line, keep: true }];
}

/** Longer names and titles than any real one are shortened, so that a line stays within its limit. */
export const LONG = 400;

/** @param fallback what to call a link whose own text nobody could see */
export function linked(text: string, url: string | undefined, fallback: string): Inline[] {
  if (!url) return isBlank(text) ? [] : [words(text)];
  return [{ type: 'link', url, text: isBlank(text) ? fallback : text }];
}
