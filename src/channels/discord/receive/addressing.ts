/** Whether a message is meant for Dateline. */
import { type APIMessage, MessageReferenceType, MessageType } from 'discord-api-types/v10';
import type { Meant } from '../../../service/types.ts';
import { outsideCode } from '../../shared/outside-code.ts';
import { asQuestion } from '../../shared/question-text.ts';
import type { GatewayMessage } from './conversation-id.ts';
import { textOf } from './message-text.ts';

export type Message = APIMessage &
  GatewayMessage & { readonly member?: { readonly roles: readonly string[] } };

/** Whose mentions mean Dateline: the bot's id, and that of its own role on the server. */
export type Self = { readonly own: string; readonly role?: string | undefined };

/** Never another program, so that no two talk in circles, and no notice such as "… joined the server". */
export function isByPerson({ author, webhook_id, type }: Message): boolean {
  const written = type === MessageType.Default || type === MessageType.Reply;
  return written && !author.bot && !author.system && webhook_id === undefined;
}

/** Whether it replies to a message of Dateline's, in words that can be read. */
export const repliesToOwn = ({ referenced_message, content }: Message, own: string): boolean =>
  referenced_message?.author.id === own && content.trim() !== '';

/**
 * How plainly a person spoke to Dateline: in a direct message, by mention, or in reply to an answer. A
 * mention in code or in a quote is none; what mentions somebody else is for them. @everyone is not meant
 * for Dateline, and what is forwarded into a channel was written for others.
 * @returns undefined where nobody spoke to it
 */
export function meantFor(message: Message, self: Self): Meant | undefined {
  const { guild_id, mentions, message_reference, content } = message;
  if (guild_id === undefined) return 'addressed';
  if (message_reference?.type === MessageReferenceType.Forward) return undefined;
  const spoken = outsideQuotes(outsideCode(content));
  const mentioned = [...spoken.matchAll(MENTION)].map(([whole]) => isSelf(whole, self));
  if (mentioned.includes(true))
    return mentioned[0] || !OPENS.test(spoken) ? 'addressed' : 'among-people';
  if (mentioned.length > 0 || !repliesToOwn(message, self.own)) return undefined;
  // A reply with the @ switched off: its words are there only with the message-content intent.
  return mentions.some(({ id }) => id === self.own) ? 'reply' : 'among-people';
}

/** Whether its role is all that was mentioned of Dateline, and the words are kept from it. */
export const isUnreadable = ({ content, mention_roles }: Message, { role }: Self): boolean =>
  role !== undefined && content === '' && mention_roles.includes(role);

const MENTION = /<@[!&]?\d+>|@(?:everyone|here)\b/g;
const OPENS = new RegExp(`^\\s*(?:${MENTION.source})`);

const isSelf = (mention: string, { own, role }: Self): boolean =>
  mention === `<@${own}>` || mention === `<@!${own}>` || mention === `<@&${role}>`;

/** `> ` quotes a line, and `>>> ` all that follows. */
const outsideQuotes = (text: string): string =>
  text.replace(/^[^\S\n]*>>> [\s\S]*/m, '').replace(/^[^\S\n]*> .*$/gm, '');

/** A message's words, no longer than a question may be. */
export const questionIn = (message: APIMessage, own: string): string =>
  asQuestion(textOf(message, own));
