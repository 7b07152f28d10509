/**
 * Discord's limits, as its documentation gives them, in UTF-16 units (never more than Discord counts).
 * https://discord.com/developers/docs/resources/message#embed-object-embed-limits
 */
export const LIMITS = {
  /** Embeds. */
  title: 256,
  description: 4096,
  fields: 25,
  fieldName: 256,
  fieldValue: 1024,
  /** Messages. */
  embeds: 10,
  /** All titles, descriptions, field names and field values of a message together. */
  embedsTotal: 6000,
  rows: 5,
  buttonsInRow: 5,
  label: 80,
  customId: 100,
  /** Commands and autocomplete. */
  choices: 25,
  choice: 100,
} as const;

/** How many buttons one message carries. */
export const MAX_BUTTONS = LIMITS.rows * LIMITS.buttonsInRow;

/**
 * Cuts plain text into parts of at most `max` units, between words where it can and never inside a
 * character; nothing is lost but the white space at the cuts. Knowledge stays far below every limit
 * (a fact has at most 600 characters), so only text that a reader typed can ever need this.
 */
export function split(text: string, max: number): string[] {
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
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  return `${text
    .slice(0, max - 1)
    .toWellFormed()
    .replace(/\ufffd$/, '')
    .trimEnd()}…`;
}
