/**
 * The role that Discord makes for a bot on every server, under the bot's own name: who picks that from the
 * list of names mentions a role, and means Dateline.
 */
import type { REST } from 'discord.js';
import { type APIRole, Routes } from 'discord-api-types/v10';
import { LRUCache } from 'lru-cache';
import type { Log } from '../../../log.ts';
import { factsOf } from '../errors.ts';

export type OwnRoles = {
  /** The bot's own role on a server; undefined where it has none or Discord cannot say. */
  readonly of: (guild: string) => Promise<string | undefined>;
};

/** Servers remembered, and for how long: a role is made anew where the bot is invited anew. */
const MOST = 1000;
const KNOWN_MS = 60 * 60_000;

/** @param own the bot's own id */
export function createOwnRoles(rest: REST, own: string, log: Log): OwnRoles {
  const roles = new LRUCache<string, Promise<string | undefined>>({ max: MOST, ttl: KNOWN_MS });
  async function find(guild: string): Promise<string | undefined> {
    try {
      const all = (await rest.get(Routes.guildRoles(guild))) as APIRole[];
      return all.find(({ tags }) => tags?.bot_id === own)?.id;
    } catch (error) {
      roles.delete(guild);
      log.info(factsOf(error), 'The roles of a Discord server could not be read');
      return undefined;
    }
  }
  return {
    of(guild) {
      const known = roles.get(guild);
      if (known) return known;
      const found = find(guild);
      roles.set(guild, found);
      return found;
    },
  };
}
