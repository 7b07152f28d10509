/** What surrounds an interaction: who it is from, where, and in which language to speak. */
import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteraction,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { Locale } from '../../../knowledge/model/schema.ts';
import type { Log } from '../../../log.ts';
import type { Service } from '../../../service/types.ts';
import type { Inbox } from '../../shared/inbox.ts';
import { localeOf } from '../../shared/locale.ts';
import type { Send } from '../send/send.ts';
import { tenantOf } from './tenant.ts';

/** What every listener works with. */
export type DiscordServices = {
  readonly service: Service;
  readonly log: Log;
  readonly send: Send;
  /** Knows what is done once, in whichever process. */
  readonly inbox: Pick<Inbox, 'note' | 'forget'>;
};

/** An interaction that somebody sent. */
export type SentInteraction =
  | APIApplicationCommandAutocompleteInteraction
  | APIApplicationCommandInteraction
  | APIMessageComponentInteraction
  | APIModalSubmitInteraction;

export type InteractionContext<I extends SentInteraction = SentInteraction> = DiscordServices & {
  readonly interaction: I;
  readonly locale: Locale;
};

/** Puts an interaction together with what is needed to answer it. */
export const interactionContext = <I extends SentInteraction>(
  interaction: I,
  services: DiscordServices,
): InteractionContext<I> => ({
  ...services,
  interaction,
  locale: localeOf(
    interaction.locale,
    interaction.guild_locale,
    interaction.guild_id && services.service.settings.of(tenantOf(interaction.guild_id)).language,
  ),
});

/** Whether other people read along: a channel of a server, or a group's direct messages. */
export const amongOthers = ({ interaction }: InteractionContext): boolean =>
  interaction.context === undefined || interaction.context === null
    ? interaction.guild_id !== undefined
    : interaction.context !== InteractionContextType.BotDM;

/** Whether it was used on a server that has added Dateline, which then has a say. */
export const isInstalledHere = ({ interaction }: InteractionContext): boolean => {
  if (interaction.guild_id === undefined) return false;
  const owners = interaction.authorizing_integration_owners as
    | Readonly<Record<string, string>>
    | undefined;
  return owners === undefined || owners[ApplicationIntegrationType.GuildInstall] !== undefined;
};

/**
 * Whether a reader carries Dateline into somebody else's place: there, answers are for them alone
 * until they choose to show everyone.
 */
const isCarriedElsewhere = (context: InteractionContext): boolean =>
  amongOthers(context) && !(isInstalledHere(context) && isServer(context.interaction));

/**
 * Whether an answer is for the reader alone.
 * @param chosen what they said: "true", "false", or nothing
 */
export function isPrivate(chosen: string | undefined, context: InteractionContext): boolean {
  if (chosen !== undefined) return chosen === 'true';
  if (!amongOthers(context)) return false;
  const { guild_id } = context.interaction;
  if (isCarriedElsewhere(context) || guild_id === undefined) return true;
  return context.service.settings.of(tenantOf(guild_id)).answers === 'private';
}

const isServer = ({ context, guild_id }: SentInteraction): boolean =>
  context === undefined || context === null
    ? guild_id !== undefined
    : context === InteractionContextType.Guild;

/** Who pressed, typed or sent it. */
export const userOf = ({ interaction: { member, user } }: InteractionContext): string =>
  (member?.user ?? user)?.id ?? '';

/** The roles they have here. */
export const rolesOf = ({ interaction: { member } }: InteractionContext): readonly string[] =>
  member?.roles ?? [];

const MAY_MANAGE = PermissionFlagsBits.Administrator | PermissionFlagsBits.ManageGuild;

/** Whether they may manage the server. */
export const managesServer = ({ interaction: { member } }: InteractionContext): boolean =>
  (BigInt(member?.permissions ?? '0') & MAY_MANAGE) !== 0n;
