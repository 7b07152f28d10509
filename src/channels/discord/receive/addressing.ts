/** Whether a message is meant for Dateline, and what it asks. */
import { type APIMessage, MessageReferenceType, MessageType } from 'discord-api-types/v10';
import { parseLine } from '../../../contract/command-line.ts';
import type { Request } from '../../../contract/request.ts';
import { asQuestion } from '../../shared/question-text.ts';
import type { GatewayMessage } from './conversation-id.ts';
import { textOf } from './message-text.ts';

export type Message = APIMessage &
  GatewayMessage & { readonly member?: { readonly roles: readonly string[] } };

/** Never another program, so that no two talk in circles, and no notice such as "… joined the server". */
export function isByPerson({ author, webhook_id, type }: Message): boolean {
  const written = type === MessageType.Default || type === MessageType.Reply;
  return written && !author.bot && !author.system && webhook_id === undefined;
}

/**
 * Whether a person spoke to Dateline: in a direct message, by mention, or in reply to an answer.
 * @everyone is not meant for it, and a forwarded message was written for others.
 */
export function isAddressed(message: Message, own: string): boolean {
  const { guild_id, mentions, message_reference, referenced_message, content } = message;
  if (message_reference?.type === MessageReferenceType.Forward) return false;
  if (guild_id === undefined) return true;
  if (mentions.some(({ id }) => id === own)) return true;
  // A reply with the @ switched off: its words are there only with the message-content intent.
  return referenced_message?.author.id === own && content.trim() !== '';
}

/** What a message asks. A mention alone under somebody's message asks about that message; elsewhere, for help. */
export function requestOf(message: Message, own: string): Request {
  const { referenced_message } = message;
  const others = referenced_message?.author.id === own ? undefined : referenced_message;
  return parseLine(questionIn(message, own) || (others ? questionIn(others, own) : ''));
}

/** A message's words, no longer than a question may be. */
export const questionIn = (message: APIMessage, own: string): string =>
  asQuestion(textOf(message, own));
