/**
 * Which conversation a question belongs to, so that "and how many survived?" is understood. A direct message
 * and a thread are one conversation each. In a channel the conversation is a chain of replies: it is named after its
 * first question (a message or a command), which Discord tells with the answer that is replied to.
 */
import { type APIMessage, ChannelType } from 'discord-api-types/v10';
import { LRUCache } from 'lru-cache';

export type ConversationIds = {
  /** The conversation that a message is part of. */
  readonly of: (message: GatewayMessage) => string;
};

/** A message as the gateway gives it. */
export type GatewayMessage = Pick<
  APIMessage,
  'id' | 'channel_id' | 'referenced_message' | 'message_reference'
> & {
  readonly guild_id?: string;
  readonly channel_type?: number;
  /** Discord numbers the messages of a thread, and of nothing else. */
  readonly position?: number;
};

/** Chains remembered: the one used longest ago goes first. */
const MOST = 5000;

/** @param own the bot's own id */
export function createConversationIds(own: string): ConversationIds {
  /** The first question of each question's chain. */
  const starts = new LRUCache<string, string>({ max: MOST });
  return {
    of(message) {
      if (isOneTalk(message)) return talkIn(message.channel_id);
      const replied = message.referenced_message;
      const before = replied?.author.id === own ? questionOf(replied) : undefined;
      const start = before ? (starts.get(before) ?? before) : message.id;
      starts.set(message.id, start);
      return talkFrom(start);
    },
  };
}

/** What the answer in this message was asked by: a command, or a message it replies to. */
const questionOf = (answer: APIMessage): string | undefined =>
  answer.interaction_metadata?.id ?? answer.message_reference?.message_id;

const THREADS: ReadonlySet<number | undefined> = new Set([
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
]);
const DIRECT: ReadonlySet<number | undefined> = new Set([ChannelType.DM, ChannelType.GroupDM]);

/** Whether a channel of this type is a thread. */
export const isThreadType = (type: number | undefined): boolean => THREADS.has(type);

/** Whether a message stands in a thread. */
export const isThread = ({ channel_type, position }: GatewayMessage): boolean =>
  channel_type === undefined ? position !== undefined : isThreadType(channel_type);

const isOneTalk = (message: GatewayMessage): boolean =>
  message.guild_id === undefined || isThread(message);

/** The conversation of a thread or direct message. */
const talkIn = (channel: string): string => `discord:channel:${channel}`;
/** The conversation that a message or command began. */
export const talkFrom = (id: string): string => `${FROM}${id}`;
export const isTalkFrom = (conversation: string): boolean => conversation.startsWith(FROM);
const FROM = 'discord:from:';

/** The conversation of a command or button. */
export const conversationOfInteraction = ({
  id,
  channel,
}: {
  readonly id: string;
  readonly channel?: { readonly id: string; readonly type?: number };
}): string =>
  channel && (isThreadType(channel.type) || DIRECT.has(channel.type))
    ? talkIn(channel.id)
    : talkFrom(id);
