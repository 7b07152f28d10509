/** The settings' fields as inputs of a form, and reading back what was filled in. */
import type { types } from '@slack/bolt';
import type { SettingField } from '../../../../tenants/settings/settings-form.ts';
import { LIMITS } from '../../limits.ts';
import type { SubmitArgs } from '../../receive/bolt-args.ts';
import type { UserGroup } from '../../receive/user-directory.ts';
import { plainText } from '../../render/text-pieces.ts';

/** Whether a field may be left empty. */
export const isOptional = ({ type }: SettingField): boolean =>
  type !== 'choice' && type !== 'number';

type Element = types.InputBlock['element'];
type Option = types.PlainTextOption;

const optionOf = ({
  label,
  value,
}: {
  readonly label: string;
  readonly value: string;
}): Option => ({
  text: plainText(label, LIMITS.optionText),
  value,
});

/** @returns the input; undefined where there is nothing to choose from, which leaves the setting as it is */
export function elementOf(field: SettingField, groups: readonly UserGroup[]): Element | undefined {
  switch (field.type) {
    case 'choice': {
      const options = field.choices.map(optionOf);
      const chosen = options.find(({ value }) => value === field.value);
      return {
        type: 'static_select',
        action_id: field.name,
        options,
        ...(chosen && { initial_option: chosen }),
      };
    }
    case 'choices':
      return several(field.name, field.choices.map(optionOf), field.value, field.most);
    case 'roles': {
      // Slack has no way to pick user groups; one that is gone stays in sight for as long as it is chosen.
      const gone = field.value.filter((id) => !groups.some((group) => group.id === id));
      const choices = [
        ...groups.map(({ id, name }) => ({ value: id, label: name })),
        ...gone.map((id) => ({ value: id, label: id })),
      ];
      return several(field.name, choices.map(optionOf), field.value, field.most);
    }
    case 'number':
      return {
        type: 'number_input',
        action_id: field.name,
        is_decimal_allowed: false,
        min_value: String(field.min),
        max_value: String(field.max),
        initial_value: String(field.value),
      };
    case 'channels':
      return {
        type: 'multi_conversations_select',
        action_id: field.name,
        max_selected_items: field.most,
        filter: CHANNELS,
        ...(field.value.length > 0 && { initial_conversations: [...field.value] }),
      };
    case 'channel':
      return {
        type: 'conversations_select',
        action_id: field.name,
        filter: CHANNELS,
        ...(field.value && { initial_conversation: field.value }),
      };
    case 'users':
      return {
        type: 'multi_users_select',
        action_id: field.name,
        max_selected_items: field.most,
        ...(field.value.length > 0 && { initial_users: [...field.value] }),
      };
    default:
      return field satisfies never;
  }
}

const CHANNELS = {
  include: ['public' as const, 'private' as const],
  exclude_bot_users: true,
};

function several(name: string, all: readonly Option[], chosen: readonly string[], most: number) {
  const options = all.slice(0, LIMITS.inputOptions);
  if (options.length === 0) return undefined;
  const initial = options.filter(({ value }) => value !== undefined && chosen.includes(value));
  return {
    type: 'multi_static_select' as const,
    action_id: name,
    options: [...options],
    max_selected_items: most,
    ...(initial.length > 0 && { initial_options: initial }),
  };
}

type State = SubmitArgs['view']['state']['values'][string][string];

/** What a field's state says; an emptied one says null or an empty list. */
export function fieldValue(state: State): unknown {
  if (state.selected_options) return state.selected_options.map(({ value }) => value);
  if (state.selected_conversations) return state.selected_conversations;
  if (state.selected_users) return state.selected_users;
  switch (state.type) {
    case 'static_select':
      return state.selected_option?.value ?? null;
    case 'conversations_select':
      return state.selected_conversation ?? null;
    case 'multi_static_select':
    case 'multi_conversations_select':
    case 'multi_users_select':
      return [];
    default:
      return state.value ?? null;
  }
}
