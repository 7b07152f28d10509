/**
 * Block Kit as Slack's reference describes it (https://docs.slack.dev/reference/block-kit), for what
 * an app like Dateline may send: an unknown key or block is refused, as Slack refuses it.
 */
import { z } from 'zod';
import { atMost, type LimitName } from './slack-limits.ts';

/** A string of 1 to so many characters. */
const string = (limit: LimitName) => z.string().min(1).max(atMost(limit));
const list = <T extends z.ZodType>(item: T, limit: LimitName) =>
  z.array(item).min(1).max(atMost(limit));

// Composition objects.

const plain = (limit: LimitName) =>
  z.strictObject({
    type: z.literal('plain_text'),
    text: string(limit),
    emoji: z.boolean().optional(),
  });
const mrkdwn = (limit: LimitName) =>
  z.strictObject({
    type: z.literal('mrkdwn'),
    text: string(limit),
    verbatim: z.boolean().optional(),
  });
const either = (limit: LimitName) => z.discriminatedUnion('type', [plain(limit), mrkdwn(limit)]);

const confirm = z
  .strictObject({
    title: plain('confirm.title'),
    text: either('confirm.text'),
    confirm: plain('confirm.confirm'),
    deny: plain('confirm.deny'),
    style: z.enum(['primary', 'danger']).optional(),
  })
  .optional();

const optionWith = <T extends z.ZodType>(text: T) =>
  z.strictObject({
    text,
    value: string('option.value'),
    description: plain('option.description').optional(),
  });
const option = optionWith(plain('option.text'));
const markedOption = optionWith(either('option.text'));
const group = z.strictObject({
  label: plain('option_group.label'),
  options: list(option, 'option_group.options'),
});

// Elements.

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
const eitherOptions = (element: Choosing) =>
  (element.options === undefined) !== (element.option_groups === undefined);
const EITHER = 'must have either options or option_groups';

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
const image = {
  type: z.literal('image'),
  image_url: string('image.image_url').optional(),
  slack_file: z
    .union([z.strictObject({ id: z.string() }), z.strictObject({ url: z.string() })])
    .optional(),
  alt_text: string('image.alt_text'),
};
const onePicture = (one: { image_url?: unknown; slack_file?: unknown }) =>
  (one.image_url === undefined) !== (one.slack_file === undefined);
const ONE_PICTURE = 'must have either image_url or slack_file';
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

const inActions = z.discriminatedUnion('type', [
  button,
  overflow,
  checkboxes,
  radios,
  datepicker,
  ...selects,
]);
const inSection = z.discriminatedUnion('type', [
  button,
  overflow,
  checkboxes,
  radios,
  datepicker,
  imageElement,
  ...selects,
]);
const inInput = z.discriminatedUnion('type', [
  checkboxes,
  radios,
  datepicker,
  ...selects,
  ...inputs,
]);
const inContext = z.discriminatedUnion('type', [imageElement, plain('text'), mrkdwn('text')]);
const feedback = z.strictObject({
  text: plain('button.text'),
  value: string('button.value'),
  accessibility_label: string('button.accessibility_label').optional(),
});
const inContextActions = z.discriminatedUnion('type', [
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

// Rich text: no limit is given for its texts, but none may be empty.

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
const rich = z.discriminatedUnion('type', [
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

// Blocks.

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
export const VIEW_BLOCK = z.discriminatedUnion('type', [...everywhere]);

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
