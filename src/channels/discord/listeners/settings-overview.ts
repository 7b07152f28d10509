/** The settings of a server as they are, with the buttons that open a form for each group of them. */
import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { translate } from '../../../i18n/translate.ts';
import type { SettingField } from '../../../tenants/settings/settings-form.ts';
import type { TenantId } from '../../../tenants/tenant-id.ts';
import { truncate } from '../../../text/truncate.ts';
import { inRows } from '../../shared/buttons.ts';
import { LIMITS } from '../limits.ts';
import type { InteractionContext } from '../receive/interaction-context.ts';
import { requestContextOf } from '../receive/request-context.ts';
import { rowOf } from '../render/buttons.ts';
import type { Button, DiscordPayload, Row } from '../render/payload.ts';
import { renderDiscord } from '../render/render.ts';
import { type InteractionResponse, show } from '../send/response.ts';

const ID = /^dl:set:(answers|limits|people):(\d)$/;
const GROUPS = ['answers', 'limits', 'people'] as const;
type Group = (typeof GROUPS)[number];

/** How many controls a form holds. */
const IN_FORM = 5;

/** Whether a button or form is one of the settings'. */
export const isSettings = (customId: string): boolean => ID.test(customId);

/** Shows what is set, to the reader alone, with the buttons to change it where they may. */
export const showSettings = async (context: InteractionContext): Promise<InteractionResponse> =>
  show(await settingsOverview(context));

/** The message of `showSettings`. */
export async function settingsOverview(context: InteractionContext): Promise<DiscordPayload> {
  const { service } = context;
  const from = requestContextOf(context);
  const { reply } = await service.answer({ command: 'settings' }, from);
  const [message] = renderDiscord(reply, { idFor: service.remember, ephemeral: true });
  if (!message) throw new Error('the settings were rendered as no message');
  const tenant = editableTenant(context);
  return tenant
    ? { ...message, components: [...message.components, formButtons(tenant, context)] }
    : message;
}

/** The server whose settings this reader may change, at this moment. */
export function editableTenant(context: InteractionContext): TenantId | undefined {
  const from = requestContextOf(context);
  return context.service.settings.mayChange(from) ? from.tenant : undefined;
}

function formButtons(tenant: TenantId, { service, locale }: InteractionContext): Row {
  const buttons = GROUPS.flatMap((group) =>
    pagesOf(service.settings.form(tenant, locale).fields, group).map((fields, page): Button => {
      const what = fields.map(({ label }) => label).join(', ');
      return {
        type: ComponentType.Button,
        style: ButtonStyle.Secondary,
        label: truncate(translate(locale, 'settings.change', { what }), LIMITS.label),
        custom_id: `dl:set:${group}:${page}`,
      };
    }),
  );
  return rowOf(buttons.slice(0, LIMITS.buttonsInRow));
}

/** The fields of the form that a button opens; undefined where there are none any more. */
export function fieldsBehind(
  customId: string,
  all: readonly SettingField[],
): readonly SettingField[] | undefined {
  const [, group, page] = ID.exec(customId) ?? [];
  return pagesOf(all, group as Group)[Number(page)];
}

const pagesOf = (all: readonly SettingField[], group: Group): SettingField[][] =>
  inRows(
    all.filter(
      (field) => field.group === group && !('choices' in field && field.choices.length === 0),
    ),
    IN_FORM,
  );
