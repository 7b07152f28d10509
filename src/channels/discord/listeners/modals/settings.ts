/** The settings of a server: what they are, and forms to change them. Who may is checked on every press. */
import type { APIMessageComponentInteraction, APIModalSubmitInteraction } from 'discord.js';
import { translate } from '../../../../i18n/translate.ts';
import type { SettingField } from '../../../../tenants/settings/settings-form.ts';
import type { TenantId } from '../../../../tenants/tenant-id.ts';
import { truncate } from '../../../../text/truncate.ts';
import type { InteractionContext } from '../../interaction-context.ts';
import { LIMITS } from '../../limits.ts';
import { choice, filledIn, type Modal, modal, picker, textInput } from '../../modal.ts';
import {
  ACTION_ROW,
  BUTTON,
  type Button,
  type DiscordPayload,
  type Row,
  SECONDARY,
} from '../../payload.ts';
import { renderDiscord } from '../../render.ts';
import { requestContextOf } from '../../request-context.ts';
import { change, type InteractionResponse, open, show, tell } from '../../response.ts';

const ID = /^dl:set:(answers|limits|people):(\d)$/;
const GROUPS = ['answers', 'limits', 'people'] as const;
type Group = (typeof GROUPS)[number];

/** How many controls a form holds. */
const IN_FORM = 5;

/** Whether a button or form belongs here. */
export const isSettings = (customId: string): boolean => ID.test(customId);

/** Shows what is set, to the reader alone, with the buttons to change it where they may. */
export async function showSettings(context: InteractionContext): Promise<InteractionResponse> {
  return show(await overview(context));
}

async function overview(context: InteractionContext): Promise<DiscordPayload> {
  const { service, locale } = context;
  const from = requestContextOf(context);
  const { reply } = await service.answer({ command: 'settings' }, from);
  const [message] = renderDiscord(reply, { idFor: service.remember, ephemeral: true });
  if (!message) throw new Error('the settings were rendered as no message');
  const may = from.tenant !== undefined && service.settings.mayChange(from);
  return may
    ? { ...message, components: [...message.components, ...buttons(from.tenant, context)] }
    : { ...message, components: message.components };

  function buttons(tenant: TenantId, { service }: InteractionContext): Row[] {
    const pages = GROUPS.flatMap((group) =>
      pagesOf(service.settings.form(tenant, locale).fields, group).map(
        (fields, page): Button => ({
          type: BUTTON,
          style: SECONDARY,
          label: truncate(
            translate(locale, 'settings.change', {
              what: fields.map(({ label }) => label).join(', '),
            }),
            LIMITS.label,
          ),
          custom_id: `dl:set:${group}:${page}`,
        }),
      ),
    );
    return [{ type: ACTION_ROW, components: pages.slice(0, LIMITS.buttonsInRow) }];
  }
}

const pagesOf = (all: readonly SettingField[], group: Group): SettingField[][] => {
  const fields = all.filter(
    (field) => field.group === group && !('choices' in field && field.choices.length === 0),
  );
  return Array.from({ length: Math.ceil(fields.length / IN_FORM) }, (_, page) =>
    fields.slice(page * IN_FORM, (page + 1) * IN_FORM),
  );
};

/** Opens the form of a group. */
export function onSettingsButton(
  context: InteractionContext<APIMessageComponentInteraction>,
): InteractionResponse {
  const { custom_id } = context.interaction.data;
  const allowed = allow(context);
  if (!allowed) return tell(translate(context.locale, 'refusal.settings'));
  const [, group, page] = ID.exec(custom_id) ?? [];
  const { title, fields } = context.service.settings.form(allowed, context.locale);
  const shown = pagesOf(fields, group as Group)[Number(page)];
  return shown
    ? open(formOf(custom_id, title, shown))
    : tell(translate(context.locale, 'error.expired'));
}

/** Keeps what was filled in, and shows the settings as they are now. */
export async function onSettingsForm(
  context: InteractionContext<APIModalSubmitInteraction>,
): Promise<InteractionResponse> {
  const { interaction, service, locale } = context;
  const allowed = allow(context);
  if (!allowed) return tell(translate(locale, 'refusal.settings'));
  const { fields } = service.settings.form(allowed, locale);
  const filled = filledIn(interaction.data.components);
  const changes = Object.fromEntries(
    fields.flatMap((field) => {
      const values = filled[field.name];
      return values ? [[field.name, valueFor(field, values)]] : [];
    }),
  );
  const applied = await service.settings.apply(allowed, changes, requestContextOf(context));
  if (!applied.ok) {
    const labels = new Map(fields.map(({ name, label }) => [name, label]));
    return tell(
      applied.problems.map(({ field, message }) => `${labels.get(field)}: ${message}`).join('\n'),
    );
  }
  const { embeds, components, allowed_mentions, flags } = await overview(context);
  return interaction.message
    ? change({ embeds, components, allowed_mentions })
    : show({ embeds, components, allowed_mentions, flags });
}

/** The place whose settings this reader may change, at this moment. */
function allow(context: InteractionContext): TenantId | undefined {
  const from = requestContextOf(context);
  return context.service.settings.mayChange(from) ? from.tenant : undefined;
}

const formOf = (customId: string, title: string, fields: readonly SettingField[]): Modal =>
  modal(customId, title, fields.map(controlOf));

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
