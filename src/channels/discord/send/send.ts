/** Messages of Dateline's own accord, which answer no interaction: to a channel or to one person. */

import { DiscordAPIError, type REST } from 'discord.js';
import { RESTJSONErrorCodes, Routes } from 'discord-api-types/v10';
import { LRUCache } from 'lru-cache';
import { isThreadType } from '../receive/conversation-id.ts';
import { editMessage } from './edit-message.ts';
import type { Edit, Post } from './post.ts';
import { type AreOf, createStanding } from './standing.ts';
import { createToChannel } from './to-channel.ts';

export type Send = {
  /**
   * Without embeds, or without the message it replies to, where the channel does not let Dateline have these.
   * @param name at most 22 characters: a post of the same name is the same one, and not posted twice
   * @returns the ids of the new messages: several where words alone fit no single one
   */
  readonly toChannel: (
    channel: string,
    post: Post,
    name?: string,
  ) => Promise<readonly [string, ...string[]]>;
  /** Changes a message of Dateline's own; what is left out stays. */
  readonly edit: (channel: string, message: string, to: Edit) => Promise<void>;
  /** Changes what answers an interaction, by its webhook. */
  readonly reach: (address: string, to: Edit) => Promise<void>;
  /** A direct message. @returns the channel and id of the new message */
  readonly toUser: (
    user: string,
    post: Post,
    name?: string,
  ) => Promise<{ readonly channel: string; readonly message: string }>;
  /** The channel of direct messages with somebody. */
  readonly directWith: (user: string) => Promise<string>;
  /** Whether somebody is on a server, as far as Dateline, which has to be there itself, can tell. */
  readonly presence: (guild: string, user: string) => Promise<'there' | 'left' | 'dateline-left'>;
  /** Finds what stands already, after a message, of what another process began. @param own the bot's own id */
  readonly standing: (
    own: string,
    message: { readonly channel_id: string; readonly id: string },
    areOf?: AreOf,
  ) => (post: Post) => Promise<string | undefined>;
  /** The channel that a thread hangs under; the channel itself where it is no thread. */
  readonly parentOf: (channel: string) => Promise<string>;
};

/** Parents remembered. */
const MOST = 1000;

/** Sending over a REST client. */
export function createSend(rest: REST): Send {
  const parents = new LRUCache<string, string>({ max: MOST });
  const toChannel = createToChannel(rest);
  const directWith = async (user: string) =>
    idOf(await rest.post(Routes.userChannels(), { body: { recipient_id: user } }));
  return {
    toChannel,
    directWith,
    async presence(guild, user) {
      try {
        await rest.get(Routes.guildMember(guild, user));
        return 'there';
      } catch (error) {
        const said = absence(error);
        if (!said) throw error;
        return said;
      }
    },
    async edit(channel, message, to) {
      await editMessage(rest, Routes.channelMessage(channel, message), to);
    },
    async reach(address, { files = [], ...body }) {
      const sent = { body, auth: false, ...(files.length > 0 && { files: [...files] }) };
      await rest.patch(address as `/${string}`, sent);
    },
    async toUser(user, post, name) {
      const channel = await directWith(user);
      const [message] = await toChannel(channel, post, name);
      return { channel, message };
    },
    standing: (own, message, areOf) => createStanding(rest, own, message, areOf),
    async parentOf(channel) {
      const cached = parents.get(channel);
      if (cached) return cached;
      const found = (await rest.get(Routes.channel(channel))) as Channel;
      const parent = (isThreadType(found.type) && found.parent_id) || channel;
      parents.set(channel, parent);
      return parent;
    },
  };
}

type Channel = { readonly type: number; readonly parent_id?: string | null };

/** What Discord says of who is not on a server, and of a server that Dateline is not on. */
function absence(error: unknown): 'left' | 'dateline-left' | undefined {
  if (!(error instanceof DiscordAPIError)) return undefined;
  switch (error.code) {
    case RESTJSONErrorCodes.UnknownMember:
    case RESTJSONErrorCodes.UnknownUser:
      return 'left';
    case RESTJSONErrorCodes.UnknownGuild:
    case RESTJSONErrorCodes.MissingAccess:
      return 'dateline-left';
    default:
      return undefined;
  }
}

const idOf = (answer: unknown): string => (answer as { id: string }).id;
