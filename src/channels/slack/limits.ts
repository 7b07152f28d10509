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
  /** What an overflow menu holds; a select holds `inputOptions`. */
  overflow: 5,
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
