/** The settings of a workspace: a form for those who may change them, and what is set for everybody else. */
import type { types } from '@slack/bolt';
import { translate } from '../../../../i18n/translate.ts';
import type { ButtonArgs, CommandArgs, SubmitArgs } from '../../receive/bolt-args.ts';
import {
  type EventContext,
  eventContext,
  requestContextWithRights,
  type SlackServices,
  tenantOf,
} from '../../receive/event-context.ts';
import { teamOf } from '../../receive/location.ts';
import type { SlackMessage } from '../../render/payload.ts';
import { renderSentence, renderSlack } from '../../render/render.ts';
import { answerView, formView, input } from '../../render/view.ts';
import { bodyOf } from '../../send/send.ts';
import type { Surface } from '../../send/surface.ts';
import { elementOf, fieldValue, isOptional } from './settings-fields.ts';

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
