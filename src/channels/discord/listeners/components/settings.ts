/** The buttons under the settings of a server. Who may change them is checked on every press. */
import type { APIMessageComponentInteraction } from 'discord-api-types/v10';
import { translate } from '../../../../i18n/translate.ts';
import type { InteractionContext } from '../../receive/interaction-context.ts';
import { type InteractionResponse, open, tell } from '../../send/response.ts';
import { settingsForm } from '../modals/settings.ts';
import { editableTenant, fieldsBehind } from '../settings-overview.ts';

/** Opens the form of a group. */
export function onSettingsButton(
  context: InteractionContext<APIMessageComponentInteraction>,
): InteractionResponse {
  const { interaction, service, locale } = context;
  const { custom_id } = interaction.data;
  const tenant = editableTenant(context);
  if (!tenant) return tell(translate(locale, 'refusal.settings'));
  const { title, fields } = service.settings.form(tenant, locale);
  const shown = fieldsBehind(custom_id, fields);
  return shown
    ? open(settingsForm(custom_id, title, shown))
    : tell(translate(locale, 'error.expired'));
}
