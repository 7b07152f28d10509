/**
 * Slack's limits, as its Block Kit reference gives them, in UTF-16 units (never more than Slack counts).
 * https://docs.slack.dev/reference/block-kit
 */
export const LIMITS = {
  /** Messages. */
  blocks: 50,
  /**
   * All blocks of a message together, as JSON. Slack's reference does not give this one: it answers
   * `msg_blocks_too_long` from about 13,200 characters on (github.com/slackapi/bolt-js/issues/2509).
   */
  blocksJson: 12_000,
  /** Slack takes 40,000, but shows a notification's first lines only. */
  fallback: 3000,
  /** Text objects, and with the same caution the texts of rich text, for which no limit is given. */
  text: 3000,
  header: 150,
  fields: 10,
  field: 2000,
  /** Buttons. */
  actions: 25,
  /** Slack takes 25; five are still read at a glance. */
  buttonsInRow: 5,
  label: 75,
  actionId: 255,
  value: 2000,
  url: 3000,
  /** Modals and the Home tab. */
  viewBlocks: 100,
  viewTitle: 24,
  inputText: 2000,
  placeholder: 150,
  inputOptions: 100,
  optionText: 75,
  /** How often one interaction can be answered through its `response_url`, within half an hour. */
  responses: 5,
} as const;

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
