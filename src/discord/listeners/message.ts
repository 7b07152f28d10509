/**
 * Messages: a mention, a reply to an answer, a direct message. All three carry their words without the
 * message-content intent; a reply with the @ switched off does not, and is not meant for Dateline.
 * Bots, webhooks and Discord's own notices are never answered, so that no two programs talk in circles.
 */
import { type APIMessage, MessageReferenceType, MessageType } from 'discord.js';
import type { Request } from '../../commands/request.ts';
import { parseLine } from '../../commands/typed.ts';
import { say } from '../../reply/say.ts';
import type { Parts } from '../around.ts';
import { plainly } from '../handled.ts';
import { localeOf } from '../locale.ts';
import { renderDiscord } from '../render.ts';
import type { Post } from '../send.ts';
import type { Spoken, Talks } from '../talks.ts';
import { textOf } from '../text.ts';
import { LONGEST } from './form.ts';

export type Message = APIMessage & Spoken;

export type MessageParts = Parts & {
  /** The bot's own id. */
  readonly own: string;
  readonly talks: Talks;
};

/** @returns what to post in the message's channel; nothing where Dateline was not spoken to */
export async function onMessage(message: Message, parts: MessageParts): Promise<readonly Post[]> {
  if (!isSpokenByPerson(message) || !isSpokenTo(message, parts.own)) return [];
  const locale = localeOf();
  try {
    const { reply } = await parts.service.answer(requestOf(message, parts.own), {
      locale,
      platform: 'discord',
      conversation: parts.talks.of(message),
    });
    return inReply(message, renderDiscord(reply, { idFor: parts.service.remember }));
  } catch (error) {
    parts.log.error({ err: error, message: message.id }, 'A Discord message could not be answered');
    return inReply(message, [plainly(say(locale, 'error.internal'))]);
  }
}

/** Never another program, and no notice such as "… joined the server". */
function isSpokenByPerson({ author, webhook_id, type }: Message): boolean {
  const written = type === MessageType.Default || type === MessageType.Reply;
  return written && !author.bot && !author.system && webhook_id === undefined;
}

/** @everyone is not meant for Dateline, and a forwarded message was written for others. */
function isSpokenTo(message: Message, own: string): boolean {
  const { guild_id, mentions, message_reference, referenced_message, content } = message;
  if (message_reference?.type === MessageReferenceType.Forward) return false;
  if (guild_id === undefined) return true;
  if (mentions.some(({ id }) => id === own)) return true;
  // Its words are there only with the message-content intent.
  return referenced_message?.author.id === own && content.trim() !== '';
}

/** A mention alone under somebody's message asks about that message; anywhere else it asks for help. */
function requestOf(message: Message, own: string): Request {
  const text = textOf(message, own) || textOf(othersMessage(message, own) ?? {}, own);
  return parseLine(text.slice(0, LONGEST).toWellFormed());
}

const othersMessage = ({ referenced_message }: Message, own: string) =>
  referenced_message?.author.id === own ? undefined : referenced_message;

/** The first replies to the question, which may be gone by then; the rest follows. */
const inReply = (message: Message, posts: readonly Post[]): Post[] =>
  posts.map((post, index) =>
    index === 0
      ? { ...post, message_reference: { message_id: message.id, fail_if_not_exists: false } }
      : post,
  );
