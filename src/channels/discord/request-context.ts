/** Who asks and where, as the service wants to know it. */

import type { RequestContext } from '../../service/request-context.ts';
import type { TenantId } from '../../tenants/tenant-id.ts';
import { conversationOfInteraction, THREADS } from './conversation-id.ts';
import {
  amongOthers,
  type InteractionContext,
  isInstalledHere,
  managesServer,
  rolesOf,
  userOf,
} from './interaction-context.ts';

/** A Discord server, to the service. */
export const tenantOf = (guild: string): TenantId => `discord:${guild}`;

/** The server of a place; undefined for Slack's. */
export const guildOf = (tenant: TenantId): string | undefined =>
  tenant.startsWith('discord:') ? tenant.slice('discord:'.length) : undefined;

/**
 * @param how about: the message that is asked about, to reply to; privately: whether only the one who asks
 *   will see the answer
 */
export function requestContextOf(
  context: InteractionContext,
  how: { readonly message?: string | undefined; readonly privately?: boolean } = {},
): RequestContext {
  const { message, privately } = how;
  const { interaction, locale } = context;
  const { guild_id: guild, channel } = interaction;
  return {
    locale,
    platform: 'discord',
    conversation: conversationOfInteraction(interaction),
    // Where nobody else reads along, everything is one talk.
    ...(privately && amongOthers(context) && { privately }),
    user: userOf(context),
    roles: rolesOf(context),
    admin: managesServer(context),
    // A server that has not added Dateline has no settings to hold.
    ...(guild !== undefined && isInstalledHere(context) && { tenant: tenantOf(guild) }),
    ...(channel && { channel: parentOf(channel) }),
    ...(message && { message }),
  };
}

const parentOf = (channel: NonNullable<InteractionContext['interaction']['channel']>): string =>
  THREADS.has(channel.type ?? 0) && 'parent_id' in channel && channel.parent_id
    ? channel.parent_id
    : channel.id;
