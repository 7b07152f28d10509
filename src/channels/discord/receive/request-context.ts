/** Who asks and where, as the service wants to know it. */

import { InteractionType, MessageFlags } from 'discord-api-types/v10';
import type { RequestContext } from '../../../service/request-context.ts';
import type { TenantId } from '../../../tenants/tenant-id.ts';
import { conversationOfInteraction, isThreadType } from './conversation-id.ts';
import {
  amongOthers,
  type InteractionContext,
  isInstalledHere,
  managesServer,
  rolesOf,
  userOf,
} from './interaction-context.ts';
import { DIRECT, tenantOf } from './tenant.ts';

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
    // Where nobody else reads along, everything is one conversation.
    ...(privately && amongOthers(context) && { privately }),
    user: userOf(context),
    roles: rolesOf(context),
    admin: managesServer(context),
    // A server that has not added Dateline has no settings to hold.
    ...(guild !== undefined && isInstalledHere(context) && { tenant: tenantOf(guild) }),
    ...(channel && { channel: parentOf(channel) }),
    ...(message && { message }),
    ...tellAtOf(context),
  };
}

/** Under whom an answer is noted: the server; between Dateline and one person there is none, and it is noted all the same. */
export function notedUnder(context: InteractionContext): TenantId | undefined {
  const { tenant } = requestContextOf(context);
  return tenant ?? (amongOthers(context) ? undefined : DIRECT);
}

/** Under the message whose button was pressed, where all saw it and Dateline is there by itself, too. */
function tellAtOf(context: InteractionContext): Pick<RequestContext, 'tellAt'> {
  const { interaction } = context;
  if (interaction.type !== InteractionType.MessageComponent) return {};
  const { message, channel } = interaction;
  const hidden = ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const reached = isInstalledHere(context) || !amongOthers(context);
  if (hidden || !reached || !channel) return { tellAt: { way: 'directly' } };
  return { tellAt: { way: 'there', channel: channel.id, message: message.id } };
}

const parentOf = (channel: NonNullable<InteractionContext['interaction']['channel']>): string =>
  isThreadType(channel.type) && 'parent_id' in channel && channel.parent_id
    ? channel.parent_id
    : channel.id;
