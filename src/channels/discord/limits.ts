/**
 * Discord's limits, as its documentation gives them, in UTF-16 units (never more than Discord counts).
 * https://discord.com/developers/docs/resources/message#embed-object-embed-limits
 */
export const LIMITS = {
  /** Embeds. */
  author: 256,
  title: 256,
  description: 4096,
  fields: 25,
  fieldName: 256,
  fieldValue: 1024,
  /** Messages. */
  content: 2000,
  embeds: 10,
  /** All titles, descriptions, field names and field values of a message together. */
  embedsTotal: 6000,
  rows: 5,
  buttonsInRow: 5,
  label: 80,
  customId: 100,
  options: 25,
  placeholder: 150,
  /** Commands and autocomplete. */
  choices: 25,
  choice: 100,
} as const;
