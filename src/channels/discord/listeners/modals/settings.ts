/** Forms to change the settings of a server. Who may is asked again when one is sent. */
import type { APIModalSubmitInteraction } from 'discord-api-types/v10';
import { translate } from '../../../../i18n/translate.ts';
import type { SettingField } from '../../../../tenants/settings/settings-form.ts';
import type { InteractionContext } from '../../receive/interaction-context.ts';
import { requestContextOf } from '../../receive/request-context.ts';
import { choice, filledIn, type Modal, modal, picker, textInput } from '../../render/modal.ts';
import { change, type InteractionResponse, show, tell } from '../../send/response.ts';
import { editableTenant, settingsOverview } from '../settings-overview.ts';

/** A form for some of the settings. */
export const settingsForm = (
  customId: string,
  title: string,
  fields: readonly SettingField[],
): Modal => modal(customId, title, fields.map(controlOf));

/** Keeps what was filled in, and shows the settings as they are now. */
export async function onSettingsForm(
  context: InteractionContext<APIModalSubmitInteraction>,
): Promise<InteractionResponse> {
  const { interaction, service, locale } = context;
  const tenant = editableTenant(context);
  if (!tenant) return tell(translate(locale, 'refusal.settings'));
  const { fields } = service.settings.form(tenant, locale);
  const filled = filledIn(interaction.data.components);
  const changes = Object.fromEntries(
    fields.flatMap((field) => {
      const values = filled[field.name];
      return values ? [[field.name, valueFor(field, values)]] : [];
    }),
  );
  const applied = await service.settings.apply(tenant, changes, requestContextOf(context));
  if (!applied.ok) {
    const labels = new Map(fields.map(({ name, label }) => [name, label]));
    return tell(
      applied.problems.map(({ field, message }) => `${labels.get(field)}: ${message}`).join('\n'),
    );
  }
  const { embeds, components, allowed_mentions, flags } = await settingsOverview(context);
  return interaction.message
    ? change({ embeds, components, allowed_mentions })
    : show({ embeds, components, allowed_mentions, flags });
}

function controlOf(field: SettingField) {
  const about = { id: field.name, label: field.label, description: field.hint };
  switch (field.type) {
    case 'choice':
      return choice({ ...about, options: field.choices, chosen: [field.value] });
    case 'choices':
      return choice({ ...about, options: field.choices, chosen: field.value, several: true });
    case 'number':
      return textInput({ ...about, value: String(field.value), max: String(field.max).length });
    case 'channels':
      return picker({ ...about, of: 'channel', chosen: field.value, most: field.most });
    case 'roles':
      return picker({ ...about, of: 'role', chosen: field.value, most: field.most });
    case 'users':
      return picker({ ...about, of: 'user', chosen: field.value, most: field.most });
    case 'channel':
      return picker({ ...about, of: 'channel', chosen: field.value ? [field.value] : [], most: 1 });
    default:
      return field satisfies never;
  }
}

function valueFor(field: SettingField, values: readonly string[]): unknown {
  switch (field.type) {
    case 'choice':
    case 'number':
      return values[0] ?? '';
    case 'channel':
      return values[0] ?? null;
    case 'choices':
    case 'channels':
    case 'roles':
    case 'users':
      return values;
    default:
      return field satisfies never;
  }
}
