/** Filling in a form as Slack's client lets people do it. */
import {
  type Block,
  type Element,
  elementsOf,
  type Json,
  type Option,
  type View,
} from './slack-shapes.ts';

/** By action id or block id: a text, the value or text of an option, ids, or several. */
export type Filled = Readonly<Record<string, string | readonly string[] | null>>;

/**
 * @param complete whether it is to be sent, so that Slack's client would look at it first
 * @returns `view.state.values` as Slack sends it: what is not given stays as the form had it
 */
export function stateOf(
  blocks: readonly Block[],
  filled: Filled = {},
  { complete = true } = {},
): Record<string, Record<string, Json>> {
  const values: Record<string, Record<string, Json>> = {};
  const used = new Set<string>();
  for (const { block, element } of elementsOf(blocks)) {
    const key = [element.action_id!, block.block_id!].find((one) => one in filled);
    if (key) used.add(key);
    const entry = entryOf(element, key === undefined ? undefined : filled[key]);
    if (!entry) continue;
    if (complete) checkAsTheClientDoes(block, element, entry);
    values[block.block_id!] = { ...values[block.block_id!], [element.action_id!]: entry };
  }
  const unknown = Object.keys(filled).filter((key) => !used.has(key));
  if (unknown.length > 0) {
    const known = elementsOf(blocks).map(
      ({ block, element }) => `${block.block_id}/${element.action_id}`,
    );
    throw new Error(`The form has no ${unknown.join(', ')}; it has ${known.join(', ')}.`);
  }
  return values;
}

/** What is given, one by one. */
const all = (given: Given): string[] => [given ?? []].flat().filter((one) => one !== '');

type Given = string | readonly string[] | null | undefined;

/** What an element's value looks like once it is filled in; undefined for what holds none, as a button. */
export function entryOf(element: Element, given: Given): Json | undefined {
  const { type } = element;
  const one = (initial: unknown) =>
    given === undefined ? (initial ?? null) : given === '' ? null : given;
  const many = (initial: unknown) => (given === undefined ? (initial ?? []) : all(given));
  switch (type) {
    case 'plain_text_input':
    case 'number_input':
    case 'email_text_input':
    case 'url_text_input':
      return { type, value: one(element.initial_value) };
    case 'overflow':
      // It holds nothing before or after.
      return given === undefined
        ? undefined
        : { type, selected_option: optionOf(element, String(given)) };
    case 'static_select':
    case 'external_select':
    case 'radio_buttons':
      return {
        type,
        selected_option:
          given === undefined
            ? (element.initial_option ?? null)
            : given
              ? optionOf(element, String(given))
              : null,
      };
    case 'multi_static_select':
    case 'multi_external_select':
    case 'checkboxes':
      return {
        type,
        selected_options:
          given === undefined
            ? (element.initial_options ?? [])
            : all(given).map((value) => optionOf(element, value)),
      };
    case 'conversations_select':
      return { type, selected_conversation: one(element.initial_conversation) };
    case 'channels_select':
      return { type, selected_channel: one(element.initial_channel) };
    case 'users_select':
      return { type, selected_user: one(element.initial_user) };
    case 'multi_conversations_select':
      return { type, selected_conversations: many(element.initial_conversations) };
    case 'multi_channels_select':
      return { type, selected_channels: many(element.initial_channels) };
    case 'multi_users_select':
      return { type, selected_users: many(element.initial_users) };
    case 'datepicker':
      return { type, selected_date: one(element.initial_date) };
    case 'timepicker':
      return { type, selected_time: one(element.initial_time) };
    default:
      return undefined;
  }
}

/** An option by its value or its text; an external select takes whatever was suggested. */
function optionOf(element: Element, wanted: string): Option {
  if (element.type.includes('external')) {
    return { text: { type: 'plain_text', text: wanted }, value: wanted };
  }
  const options = [
    ...(element.options ?? []),
    ...(element.option_groups ?? []).flatMap((group) => group.options),
  ];
  const found = options.find(({ value, text }) => value === wanted || text.text === wanted);
  if (!found) {
    throw new Error(
      `${element.action_id} offers ${options.map(({ value }) => value).join(', ')}, not ${wanted}.`,
    );
  }
  return found;
}

function checkAsTheClientDoes(block: Block, element: Element, entry: Json): void {
  if (block.type !== 'input') return;
  const value = Object.entries(entry).find(([key]) => key !== 'type')?.[1];
  const empty = value === null || (Array.isArray(value) && value.length === 0);
  const refuse = (why: string) => {
    throw new Error(`Slack's client would not send the form: ${element.action_id} ${why}.`);
  };
  if (empty && block.optional !== true) refuse('must be filled in');
  if (typeof value !== 'string') return;
  const { max_length, min_length, min_value, max_value, type } = element;
  if (typeof max_length === 'number' && value.length > max_length)
    refuse(`takes ${max_length} characters`);
  if (typeof min_length === 'number' && value.length < min_length)
    refuse(`wants ${min_length} characters`);
  if (type !== 'number_input') return;
  if (Number.isNaN(Number(value))) refuse('takes a number');
  if (min_value !== undefined && Number(value) < Number(min_value))
    refuse(`is at least ${min_value}`);
  if (max_value !== undefined && Number(value) > Number(max_value))
    refuse(`is at most ${max_value}`);
}

/** A view as it is sent back when it is submitted. */
export const submitted = (view: View, filled: Filled): View => ({
  ...view,
  state: { values: stateOf(view.blocks, filled) },
});
