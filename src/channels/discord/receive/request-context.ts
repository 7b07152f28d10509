/** Who asks and where, as the service wants to know it. */

import type { RequestContext } from '../../../service/request-context.ts';
import { conversationOfInteraction, isThreadType } from './conversation-id.ts';
import {
  amongOthers,
  type InteractionContext,
  isInstalledHere,
  managesServer,
  rolesOf,
  userOf,
} from './interaction-context.ts';
import { tenantOf } from './tenant.ts';

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
  };
}

const parentOf = (channel: NonNullable<InteractionContext['interaction']['channel']>): string =>
  isThreadType(channel.type) && 'parent_id' in channel && channel.parent_id
    ? channel.parent_id
    : channel.id;
