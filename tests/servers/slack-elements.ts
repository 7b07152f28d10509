/** Block Kit's elements, and which block holds which (https://docs.slack.dev/reference/block-kit/block-elements). */
import { z } from 'zod';
import { atMost } from './slack-limits.ts';
import {
  confirm,
  group,
  list,
  markedOption,
  mrkdwn,
  option,
  plain,
  string,
} from './slack-objects.ts';

const action = { action_id: string('action_id').optional() };
const focusable = { focus_on_load: z.boolean().optional() };
const placeholder = { placeholder: plain('placeholder').optional() };
const select = { ...action, ...focusable, ...placeholder, confirm };
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
const several = { max_selected_items: z.int().min(1).optional() };
const choices = {
  options: list(option, 'select.options').optional(),
  option_groups: list(group, 'select.option_groups').optional(),
};
const filter = z
  .strictObject({
    include: z
      .array(z.enum(['im', 'mpim', 'private', 'public']))
      .min(1)
      .optional(),
    exclude_external_shared_channels: z.boolean().optional(),
    exclude_bot_users: z.boolean().optional(),
  })
  .optional();
const conversations = { default_to_current_conversation: z.boolean().optional(), filter };
const responding = { response_url_enabled: z.boolean().optional() };
const suggesting = { min_query_length: z.int().min(0).optional() };

type Chosen = { value: string };
type Choosing = {
  options?: Chosen[] | undefined;
  option_groups?: { options: Chosen[] }[] | undefined;
  initial_option?: Chosen | undefined;
  initial_options?: Chosen[] | undefined;
};

/** What is chosen at first must be there to choose, to the letter. */
function initialIsOffered(element: Choosing): boolean {
  const offered = [
    ...(element.options ?? []),
    ...(element.option_groups ?? []).flatMap(({ options }) => options),
  ].map((one) => JSON.stringify(one));
  return [element.initial_option ?? [], element.initial_options ?? []]
    .flat()
    .every((one) => offered.includes(JSON.stringify(one)));
}
const OFFERED = 'what is chosen at first must be one of the options';
export const eitherOptions = (element: Choosing) =>
  (element.options === undefined) !== (element.option_groups === undefined);
export const EITHER = 'must have either options or option_groups';

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
const selects = [
  z
    .strictObject({
      type: z.literal('static_select'),
      ...select,
      ...choices,
      initial_option: option.optional(),
    })
    .refine(eitherOptions, EITHER)
    .refine(initialIsOffered, OFFERED),
  z
    .strictObject({
      type: z.literal('multi_static_select'),
      ...select,
      ...several,
      ...choices,
      initial_options: z.array(option).min(1).optional(),
    })
    .refine(eitherOptions, EITHER)
    .refine(initialIsOffered, OFFERED),
  z.strictObject({
    type: z.literal('external_select'),
    ...select,
    ...suggesting,
    initial_option: option.optional(),
  }),
  z.strictObject({
    type: z.literal('multi_external_select'),
    ...select,
    ...several,
    ...suggesting,
    initial_options: z.array(option).min(1).optional(),
  }),
  z.strictObject({
    type: z.literal('users_select'),
    ...select,
    initial_user: z.string().min(1).optional(),
  }),
  z.strictObject({
    type: z.literal('multi_users_select'),
    ...select,
    ...several,
    initial_users: z.array(z.string()).min(1).optional(),
  }),
  z.strictObject({
    type: z.literal('conversations_select'),
    ...select,
    ...conversations,
    ...responding,
    initial_conversation: z.string().min(1).optional(),
  }),
  z.strictObject({
    type: z.literal('multi_conversations_select'),
    ...select,
    ...several,
    ...conversations,
    initial_conversations: z.array(z.string()).min(1).optional(),
  }),
  z.strictObject({
    type: z.literal('channels_select'),
    ...select,
    ...responding,
    initial_channel: z.string().min(1).optional(),
  }),
  z.strictObject({
    type: z.literal('multi_channels_select'),
    ...select,
    ...several,
    initial_channels: z.array(z.string()).min(1).optional(),
  }),
] as const;
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
export const imageElement = z.strictObject(image).refine(onePicture, ONE_PICTURE);

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
