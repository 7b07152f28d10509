/**
 * Block Kit as Slack's reference describes it (https://docs.slack.dev/reference/block-kit), for what
 * an app like Dateline may send: an unknown key or block is refused, as Slack refuses it.
 */
import { z } from 'zod';
import {
  image,
  inActions,
  inContext,
  inContextActions,
  inInput,
  inSection,
  ONE_PICTURE,
  onePicture,
} from './slack-elements.ts';
import { atMost } from './slack-limits.ts';
import { either, group, list, option, plain, string } from './slack-objects.ts';
import { rich } from './slack-rich-text.ts';
import { EITHER, eitherOptions } from './slack-selects.ts';

const block = { block_id: string('block_id').optional() };
const everywhere = [
  z.strictObject({
    type: z.literal('actions'),
    ...block,
    elements: list(inActions, 'actions.elements'),
  }),
  z.strictObject({
    type: z.literal('context'),
    ...block,
    elements: list(inContext, 'context.elements'),
  }),
  z.strictObject({ type: z.literal('divider'), ...block }),
  z.strictObject({ type: z.literal('header'), ...block, text: plain('header.text') }),
  z
    .strictObject({ ...image, ...block, title: plain('image.title').optional() })
    .refine(onePicture, ONE_PICTURE),
  z.strictObject({
    type: z.literal('input'),
    ...block,
    label: plain('input.label'),
    hint: plain('input.hint').optional(),
    optional: z.boolean().optional(),
    dispatch_action: z.boolean().optional(),
    element: inInput,
  }),
  z.strictObject({ type: z.literal('rich_text'), ...block, elements: z.array(rich).min(1) }),
  z
    .strictObject({
      type: z.literal('section'),
      ...block,
      text: either('section.text').optional(),
      fields: list(either('section.field'), 'section.fields').optional(),
      accessory: inSection.optional(),
      expand: z.boolean().optional(),
    })
    .refine(
      ({ text, fields }) => text !== undefined || fields !== undefined,
      'a section must have text or fields',
    ),
] as const;

/** What stands in a modal or a Home tab. */
const VIEW_BLOCK = z.discriminatedUnion('type', [...everywhere]);

/** What stands in a message. */
export const MESSAGE_BLOCK = z.discriminatedUnion('type', [
  ...everywhere,
  z.strictObject({ type: z.literal('markdown'), ...block, text: string('markdown.text') }),
  z.strictObject({
    type: z.literal('context_actions'),
    ...block,
    elements: list(inContextActions, 'context_actions.elements'),
  }),
]);

const view = {
  blocks: z.array(VIEW_BLOCK).max(atMost('view.blocks')),
  private_metadata: z.string().max(atMost('view.private_metadata')).optional(),
  callback_id: z.string().max(atMost('view.callback_id')).optional(),
  external_id: z.string().max(atMost('view.external_id')).optional(),
};

export const VIEW = z.discriminatedUnion('type', [
  z
    .strictObject({
      type: z.literal('modal'),
      ...view,
      title: plain('view.title'),
      submit: plain('view.submit').optional(),
      close: plain('view.close').optional(),
      clear_on_close: z.boolean().optional(),
      notify_on_close: z.boolean().optional(),
      submit_disabled: z.boolean().optional(),
    })
    .refine(
      ({ submit, blocks }) => submit !== undefined || blocks.every(({ type }) => type !== 'input'),
      'a modal with an input must have submit',
    ),
  z.strictObject({ type: z.literal('home'), ...view }),
]);

/** What is suggested for a select. */
export const OPTIONS = z
  .strictObject({
    options: z.array(option).max(atMost('select.options')).optional(),
    option_groups: z.array(group).max(atMost('select.option_groups')).optional(),
  })
  .refine(eitherOptions, EITHER);
