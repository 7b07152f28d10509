/** Who asks and where, as the service wants to know it. */

import type { From } from '../service.ts';
import type { Place } from '../settings/settings.ts';
import { type Around, atHome, managesServer, rolesOf, userOf } from './around.ts';
import { talkOfInteraction } from './talks.ts';

/** A Discord server, to the service. */
export const placeOf = (guild: string): Place => `discord:${guild}`;

/** The server of a place; undefined for Slack's. */
export const guildOf = (place: Place): string | undefined =>
  place.startsWith('discord:') ? place.slice('discord:'.length) : undefined;

const THREADS: ReadonlySet<number> = new Set([10, 11, 12]);

/** @param message the message that is asked about, to reply to */
export function fromOf(around: Around, message?: string): From {
  const { interaction, locale } = around;
  const { guild_id: guild, channel } = interaction;
  return {
    locale,
    platform: 'discord',
    conversation: talkOfInteraction(interaction),
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
