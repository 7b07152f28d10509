/** The settings of a workspace: a form for those who may change them, and what is set for everybody else. */
import type { types } from '@slack/bolt';
import { translate } from '../../../../i18n/translate.ts';
import type { SettingField } from '../../../../tenants/settings/settings-form.ts';
import type { ButtonArgs, CommandArgs, SubmitArgs } from '../../bolt-args.ts';
import {
  type EventContext,
  eventContext,
  requestContextWithRights,
  type SlackServices,
  tenantOf,
} from '../../event-context.ts';
import { LIMITS } from '../../limits.ts';
import { teamOf } from '../../location.ts';
import type { SlackMessage } from '../../payload.ts';
import { renderSentence, renderSlack } from '../../render.ts';
import { bodyOf } from '../../send.ts';
import type { Surface } from '../../surface.ts';
import { plainText } from '../../text-pieces.ts';
import type { UserGroup } from '../../user-directory.ts';
import { answerView, formView, input } from '../../view.ts';

/** The form's id. */
export const SETTINGS_FORM = 'dl:settings';

/** `/dateline settings` */
export async function openSettings(
  { ack, body }: CommandArgs,
  context: EventContext,
): Promise<void> {
  const shown = await formOrOverview(context);
  if ('overview' in shown) {
    return ack({ response_type: 'ephemeral', ...bodyOf(shown.overview) });
  }
  await ack();
  await context.client.views.open({ trigger_id: body.trigger_id, view: shown.form });
}

/** A button that leads to the settings. */
export async function settingsFromButton(
  { body }: ButtonArgs,
  context: EventContext,
  surface: Surface,
): Promise<void> {
  const shown = await formOrOverview(context);
  if ('overview' in shown) return surface.add([shown.overview], true);
  const opened = { trigger_id: body.trigger_id, view: shown.form };
  if (body.view?.type === 'modal') await context.client.views.push(opened);
  else await context.client.views.open(opened);
}

async function formOrOverview(
  context: EventContext,
): Promise<{ readonly form: types.ModalView } | { readonly overview: SlackMessage }> {
  const { service, locale, location } = context;
  const tenant = tenantOf(location.team);
  const from = await requestContextWithRights(context);
  if (!service.settings.mayChange(from)) {
    const reply = service.settings.reply(tenant, from, locale);
    return { overview: renderSlack(reply, { idFor: service.remember })[0]! };
  }
  const { title, fields } = service.settings.form(tenant, locale);
  const groups = await context.users.groups();
  return {
    form: formView({
      id: SETTINGS_FORM,
      title,
      submit: translate(locale, 'form.save'),
      locale,
      asked: {},
      blocks: fields.flatMap((field) => {
        const element = elementOf(field, groups);
        const { name, label, hint } = field;
        return element
          ? [input({ id: name, label, hint, optional: isOptional(field), element })]
          : [];
      }),
    }),
  };
}

/** Keeps what was filled in; who may is asked again. */
export async function onSettingsForm(args: SubmitArgs, services: SlackServices): Promise<void> {
  const { ack, body, view } = args;
  const context = await eventContext(
    { team: teamOf(args, services), user: body.user.id },
    services,
  );
  const { service, locale, location } = context;
  const tenant = tenantOf(location.team);
  const { fields } = service.settings.form(tenant, locale);
  const changes = Object.fromEntries(
    fields.flatMap(({ name }) => {
      const state = view.state.values[name]?.[name];
      return state ? [[name, fieldValue(state)]] : [];
    }),
  );
  const applied = await service.settings.apply(
    tenant,
    changes,
    await requestContextWithRights(context),
  );
  if (!applied.ok) {
    const shown = new Set(Object.keys(view.state.values));
    const [first = ''] = shown;
    const errors = applied.problems.map(({ field, message }) => [
      // An error under a field that is not there would show nowhere.
      shown.has(field) ? field : first,
      message,
    ]);
    return ack({ response_action: 'errors', errors: Object.fromEntries(errors) });
  }
  context.log.info(
    { tenant, changed: applied.changed },
    'The settings of a Slack workspace changed',
  );
  const saved = renderSentence(translate(locale, 'settings.saved'));
  await ack({ response_action: 'update', view: answerView([saved], {}, locale) });
}

const isOptional = ({ type }: SettingField): boolean => type !== 'choice' && type !== 'number';

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

/** @returns undefined where there is nothing to choose from, which leaves the setting as it is */
function elementOf(field: SettingField, groups: readonly UserGroup[]): Element | undefined {
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
      const known = [
        ...groups.map(({ id, name }) => ({ value: id, label: name })),
        ...gone.map((id) => ({ value: id, label: id })),
      ];
      return several(field.name, known.map(optionOf), field.value, field.most);
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
function fieldValue(state: State): unknown {
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
