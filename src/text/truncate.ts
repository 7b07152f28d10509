/** Text within a platform's limits, in UTF-16 units. */

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
    let at = space > max / 2 ? space : max;
    // Not between the two halves of a surrogate pair.
    if (/[\ud800-\udbff]/.test(rest.charAt(at - 1))) at -= 1;
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
    .slice(0, max - 1)
    .toWellFormed()
    .replace(/\ufffd$/, '')
    .trimEnd()}…`;
}
