/** Who asks and where, as the service wants to know it. */

import type { From } from '../../service/service.ts';
import type { Place } from '../../tenants/settings/settings.ts';
import { THREADS, talkOfInteraction } from './conversation-id.ts';
import {
  type Around,
  amongOthers,
  atHome,
  managesServer,
  rolesOf,
  userOf,
} from './interaction-context.ts';

/** A Discord server, to the service. */
export const placeOf = (guild: string): Place => `discord:${guild}`;

/** The server of a place; undefined for Slack's. */
export const guildOf = (place: Place): string | undefined =>
  place.startsWith('discord:') ? place.slice('discord:'.length) : undefined;

/**
 * @param how about: the message that is asked about, to reply to; privately: whether only the one who asks
 *   will see the answer
 */
export function fromOf(
  around: Around,
  how: { readonly message?: string | undefined; readonly privately?: boolean } = {},
): From {
  const { message, privately } = how;
  const { interaction, locale } = around;
  const { guild_id: guild, channel } = interaction;
  return {
    locale,
    platform: 'discord',
    conversation: talkOfInteraction(interaction),
    // Where nobody else reads along, everything is one talk.
    ...(privately && amongOthers(around) && { privately }),
    user: userOf(around),
    roles: rolesOf(around),
    admin: managesServer(around),
    // A server that has not added Dateline has no settings to hold.
    ...(guild !== undefined && atHome(around) && { place: placeOf(guild) }),
    ...(channel && { channel: parentOf(channel) }),
    ...(message && { message }),
  };
}

const parentOf = (channel: NonNullable<Around['interaction']['channel']>): string =>
  THREADS.has(channel.type ?? 0) && 'parent_id' in channel && channel.parent_id
    ? channel.parent_id
    : channel.id;
