/** Suggestions while an option is typed. */
import type { APIApplicationCommandAutocompleteInteraction } from 'discord-api-types/v10';
import { truncate } from '../../../../text/truncate.ts';
import { localeOf } from '../../../shared/locale.ts';
import { LIMITS } from '../../limits.ts';
import type { InteractionContext } from '../../receive/interaction-context.ts';
import { commandOf, valuesOf } from '../../receive/options.ts';
import { requestContextOf } from '../../receive/request-context.ts';
import { type InteractionResponse, suggest } from '../../send/response.ts';

/** Suggests names with their dates, and questions; nothing where the option has no suggestions. */
export function onAutocomplete(
  context: InteractionContext<APIApplicationCommandAutocompleteInteraction>,
): InteractionResponse {
  const { interaction, locale, service } = context;
  const { data } = interaction;
  const focused = data.options?.find((option) => 'focused' in option && option.focused);
  const values = valuesOf(data.options);
  const kind = commandOf(data.name)?.options.find(({ name }) => name === focused?.name)?.suggest;
  if (!focused || !kind) return suggest([]);
  const language = localeOf(values.language ?? locale);
  const typed = values[focused.name] ?? '';
  const found = service.suggest(
    kind,
    typed,
    language,
    LIMITS.choices,
    requestContextOf(context).tenant,
  );
  return suggest(
    found
      .filter(({ label, value }) => label.trim() && value.trim() && value.length <= LIMITS.choice)
      .slice(0, LIMITS.choices)
      .map(({ label, value }) => ({ name: truncate(label, LIMITS.choice), value })),
  );
}
