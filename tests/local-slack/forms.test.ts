/** Filling in a form: what Slack sends for each kind of field, left alone and filled in. */
import { describe, expect, it } from 'vitest';
import { stateOf } from '../support/servers/slack-forms.ts';
import type { Json } from '../support/servers/slack-shapes.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const [ONE, TWO] = ['One', 'Two'].map((text) => ({ text: plain(text), value: text.toLowerCase() }));
const OPTIONS = [ONE!, TWO!];
const asking = (element: object, more: object = {}) => [
  {
    type: 'input',
    block_id: 'block',
    label: plain('Label'),
    element: { type: '', action_id: 'field', ...element },
    ...more,
  },
];

/** A field, as it is left alone, what is filled in, as it is then. */
const FIELDS: readonly (readonly [
  { readonly type: string } & Json,
  object,
  string | readonly string[],
  object,
])[] = [
  [{ type: 'plain_text_input', initial_value: 'a' }, { value: 'a' }, 'b', { value: 'b' }],
  [{ type: 'number_input', initial_value: '1' }, { value: '1' }, '2', { value: '2' }],
  [
    { type: 'static_select', options: OPTIONS, initial_option: ONE },
    { selected_option: ONE },
    'two',
    { selected_option: TWO },
  ],
  [
    {
      type: 'static_select',
      option_groups: [{ label: plain('All'), options: OPTIONS }],
      initial_option: ONE,
    },
    { selected_option: ONE },
    'Two',
    { selected_option: TWO },
  ],
  [
    { type: 'radio_buttons', options: OPTIONS, initial_option: ONE },
    { selected_option: ONE },
    'two',
    { selected_option: TWO },
  ],
  [
    { type: 'checkboxes', options: OPTIONS, initial_options: [ONE] },
    { selected_options: [ONE] },
    ['one', 'two'],
    { selected_options: [ONE, TWO] },
  ],
  [
    { type: 'multi_static_select', options: OPTIONS, initial_options: [ONE] },
    { selected_options: [ONE] },
    ['two'],
    { selected_options: [TWO] },
  ],
  [
    { type: 'conversations_select', initial_conversation: 'C1' },
    { selected_conversation: 'C1' },
    'C2',
    { selected_conversation: 'C2' },
  ],
  [
    { type: 'channels_select', initial_channel: 'C1' },
    { selected_channel: 'C1' },
    'C2',
    { selected_channel: 'C2' },
  ],
  [
    { type: 'users_select', initial_user: 'U1' },
    { selected_user: 'U1' },
    'U2',
    { selected_user: 'U2' },
  ],
  [
    { type: 'multi_channels_select', initial_channels: ['C1'] },
    { selected_channels: ['C1'] },
    ['C1', 'C2'],
    { selected_channels: ['C1', 'C2'] },
  ],
  [
    { type: 'multi_conversations_select', initial_conversations: ['C1'] },
    { selected_conversations: ['C1'] },
    'C2',
    { selected_conversations: ['C2'] },
  ],
  [
    { type: 'multi_users_select', initial_users: ['U1'] },
    { selected_users: ['U1'] },
    ['U2'],
    { selected_users: ['U2'] },
  ],
  [
    { type: 'datepicker', initial_date: '2024-12-25' },
    { selected_date: '2024-12-25' },
    '2025-01-01',
    { selected_date: '2025-01-01' },
  ],
];

describe.each(FIELDS.map((row) => [row[0].type, ...row] as const))(
  '%s',
  (_, field, before, filled, after) => {
    const of = (value: object) => ({
      block: { field: { type: field.type, ...value } },
    });

    it('stays as it was', () => expect(stateOf(asking(field))).toEqual(of(before)));

    it('is filled in by its action id or its block id', () => {
      expect(stateOf(asking(field), { field: filled })).toEqual(of(after));
      expect(stateOf(asking(field), { block: filled })).toEqual(of(after));
    });

    it('may be emptied only where it is optional', () => {
      const empty = typeof filled === 'string' ? '' : [];
      expect(() => stateOf(asking(field), { field: empty })).toThrow('must be filled in');
      expect(() => stateOf(asking(field, { optional: true }), { field: empty })).not.toThrow();
    });
  },
);

it.each([
  [
    'an option that is not offered',
    { type: 'static_select', options: OPTIONS },
    'three',
    'offers one, two, not three',
  ],
  [
    'more than the field takes',
    { type: 'plain_text_input', max_length: 2 },
    'abc',
    'takes 2 characters',
  ],
  [
    'less than the field wants',
    { type: 'plain_text_input', min_length: 2 },
    'a',
    'wants 2 characters',
  ],
  ['words for a number', { type: 'number_input' }, 'many', 'takes a number'],
  ['too small a number', { type: 'number_input', min_value: '0' }, '-1', 'is at least 0'],
  ['too large a number', { type: 'number_input', max_value: '9' }, '10', 'is at most 9'],
])('Slack’s client does not send %s', (_, field, filled, why) => {
  expect(() => stateOf(asking(field), { field: filled })).toThrow(why);
});
