/** Block Kit's select menus, and what they have in common with other elements (https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element). */
import { z } from 'zod';
import { confirm, group, list, option, plain, string } from './slack-objects.ts';

export const action = { action_id: string('action_id').optional() };
export const focusable = { focus_on_load: z.boolean().optional() };
export const placeholder = { placeholder: plain('placeholder').optional() };
export const select = { ...action, ...focusable, ...placeholder, confirm };
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
export function initialIsOffered(element: Choosing): boolean {
  const offered = [
    ...(element.options ?? []),
    ...(element.option_groups ?? []).flatMap(({ options }) => options),
  ].map((one) => JSON.stringify(one));
  return [element.initial_option ?? [], element.initial_options ?? []]
    .flat()
    .every((one) => offered.includes(JSON.stringify(one)));
}
export const OFFERED = 'what is chosen at first must be one of the options';
export const eitherOptions = (element: Choosing) =>
  (element.options === undefined) !== (element.option_groups === undefined);
export const EITHER = 'must have either options or option_groups';

export const selects = [
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
