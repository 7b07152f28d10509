/**
 * Rich text (https://docs.slack.dev/reference/block-kit/blocks/rich-text-block): no limit is given for
 * its texts, but none may be empty.
 */
import { z } from 'zod';

const style = z
  .strictObject({
    bold: z.boolean().optional(),
    italic: z.boolean().optional(),
    strike: z.boolean().optional(),
    code: z.boolean().optional(),
    underline: z.boolean().optional(),
  })
  .optional();
const filled = z.string().min(1);
const words = z.strictObject({ type: z.literal('text'), text: filled, style });
const link = z.strictObject({
  type: z.literal('link'),
  url: filled,
  text: filled.optional(),
  unsafe: z.boolean().optional(),
  style,
});
const inline = z.discriminatedUnion('type', [
  words,
  link,
  z.strictObject({ type: z.literal('emoji'), name: filled, unicode: z.string().optional(), style }),
  z.strictObject({ type: z.literal('user'), user_id: filled, style }),
  z.strictObject({ type: z.literal('usergroup'), usergroup_id: filled, style }),
  z.strictObject({ type: z.literal('channel'), channel_id: filled, style }),
  z.strictObject({
    type: z.literal('broadcast'),
    range: z.enum(['here', 'channel', 'everyone']),
    style,
  }),
  z.strictObject({
    type: z.literal('date'),
    timestamp: z.int(),
    format: filled,
    url: z.string().optional(),
    fallback: z.string().optional(),
    style,
  }),
]);
const border = { border: z.union([z.literal(0), z.literal(1)]).optional() };
const richSection = z.strictObject({
  type: z.literal('rich_text_section'),
  elements: z.array(inline).min(1),
});
export const rich = z.discriminatedUnion('type', [
  richSection,
  z.strictObject({
    type: z.literal('rich_text_list'),
    style: z.enum(['bullet', 'ordered']),
    elements: z.array(richSection).min(1),
    indent: z.int().min(0).max(8).optional(),
    offset: z.int().min(0).optional(),
    ...border,
  }),
  z.strictObject({
    type: z.literal('rich_text_quote'),
    elements: z.array(inline).min(1),
    ...border,
  }),
  z.strictObject({
    type: z.literal('rich_text_preformatted'),
    elements: z.array(z.discriminatedUnion('type', [words, link])).min(1),
    ...border,
  }),
]);
