/** Block Kit's elements, and which block holds which (https://docs.slack.dev/reference/block-kit/block-elements). */
import { z } from 'zod';
import { atMost } from './slack-limits.ts';
import { confirm, list, markedOption, mrkdwn, option, plain, string } from './slack-objects.ts';
import {
  action,
  focusable,
  initialIsOffered,
  OFFERED,
  placeholder,
  select,
  selects,
} from './slack-selects.ts';

const typed = {
  ...action,
  ...focusable,
  ...placeholder,
  dispatch_action_config: z
    .strictObject({
      trigger_actions_on: z.array(z.enum(['on_enter_pressed', 'on_character_entered'])).min(1),
    })
    .optional(),
};
const button = z.strictObject({
  type: z.literal('button'),
  text: plain('button.text'),
  ...action,
  value: string('button.value').optional(),
  url: string('button.url').optional(),
  style: z.enum(['primary', 'danger']).optional(),
  confirm,
  accessibility_label: string('button.accessibility_label').optional(),
});
const overflow = z.strictObject({
  type: z.literal('overflow'),
  ...action,
  options: list(option, 'overflow.options'),
  confirm,
});
const checkboxes = z
  .strictObject({
    type: z.literal('checkboxes'),
    ...action,
    ...focusable,
    options: list(markedOption, 'checkboxes.options'),
    initial_options: z.array(markedOption).min(1).optional(),
    confirm,
  })
  .refine(initialIsOffered, OFFERED);
const radios = z
  .strictObject({
    type: z.literal('radio_buttons'),
    ...action,
    ...focusable,
    options: list(markedOption, 'radio_buttons.options'),
    initial_option: markedOption.optional(),
    confirm,
  })
  .refine(initialIsOffered, OFFERED);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const datepicker = z.strictObject({
  type: z.literal('datepicker'),
  ...select,
  initial_date: day.optional(),
});
export const image = {
  type: z.literal('image'),
  image_url: string('image.image_url').optional(),
  slack_file: z
    .union([z.strictObject({ id: z.string() }), z.strictObject({ url: z.string() })])
    .optional(),
  alt_text: string('image.alt_text'),
};
export const onePicture = (one: { image_url?: unknown; slack_file?: unknown }) =>
  (one.image_url === undefined) !== (one.slack_file === undefined);
export const ONE_PICTURE = 'must have either image_url or slack_file';
const imageElement = z.strictObject(image).refine(onePicture, ONE_PICTURE);

const length = z.int().min(1).max(atMost('plain_text_input.length'));
const inputs = [
  z.strictObject({
    type: z.literal('plain_text_input'),
    ...typed,
    initial_value: z.string().max(atMost('plain_text_input.length')).optional(),
    multiline: z.boolean().optional(),
    min_length: z.int().min(0).max(atMost('plain_text_input.length')).optional(),
    max_length: length.optional(),
  }),
  z.strictObject({
    type: z.literal('number_input'),
    ...typed,
    is_decimal_allowed: z.boolean(),
    initial_value: z
      .string()
      .regex(/^-?\d+(\.\d+)?$/)
      .optional(),
    min_value: z.string().optional(),
    max_value: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('url_text_input'),
    ...typed,
    initial_value: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('email_text_input'),
    ...typed,
    initial_value: z.string().optional(),
  }),
] as const;

export const inActions = z.discriminatedUnion('type', [
  button,
  overflow,
  checkboxes,
  radios,
  datepicker,
  ...selects,
]);
export const inSection = z.discriminatedUnion('type', [
  button,
  overflow,
  checkboxes,
  radios,
  datepicker,
  imageElement,
  ...selects,
]);
export const inInput = z.discriminatedUnion('type', [
  checkboxes,
  radios,
  datepicker,
  ...selects,
  ...inputs,
]);
export const inContext = z.discriminatedUnion('type', [
  imageElement,
  plain('text'),
  mrkdwn('text'),
]);
const feedback = z.strictObject({
  text: plain('button.text'),
  value: string('button.value'),
  accessibility_label: string('button.accessibility_label').optional(),
});
export const inContextActions = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('feedback_buttons'),
    ...action,
    positive_button: feedback,
    negative_button: feedback,
  }),
  z.strictObject({
    type: z.literal('icon_button'),
    ...action,
    icon: z.enum(['trash']),
    text: plain('button.text'),
    value: string('button.value').optional(),
    accessibility_label: string('button.accessibility_label').optional(),
    confirm,
  }),
]);
