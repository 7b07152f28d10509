/** Text within a platform's limits, in UTF-16 units. */

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Where a text can be cut at `at` or before it without parting what readers see as one character. */
function cutAt(text: string, at: number): number {
  const { index = at } = characters.segment(text).containing(at) ?? {};
  if (index > 0) return index;
  // One character longer than the limit, such as a letter under a heap of marks: at least no half of a pair.
  return /[\ud800-\udbff]/.test(text.charAt(at - 1)) ? at - 1 : at;
}

/**
 * Cuts plain text into parts of at most `max` units, between words where it can and never inside a
 * character; nothing is lost but the white space at the cuts. Knowledge stays far below every limit
 * (a fact has at most 600 characters), so only text that a reader typed can ever need this.
 */
export function splitText(text: string, max: number): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > max) {
    const space = Math.max(rest.lastIndexOf(' ', max), rest.lastIndexOf('\n', max));
    const at = space > max / 2 ? space : cutAt(rest, max);
    parts.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  parts.push(rest);
  return parts.filter((part) => part !== '');
}

/** Shortens a label, never a fact, to `max` units, with an ellipsis where something is left out. */
export function truncate(text: string, max: number): string {
  if (text.length <= max) return text;
  return `${text
    .slice(0, cutAt(text, max - 1))
    .toWellFormed()
    .replace(/\ufffd$/, '')
    .trimEnd()}…`;
}
