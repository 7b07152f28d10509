/**
 * Messages: a mention, a reply to an answer, a direct message. All three carry their words without the
 * message-content intent; a reply with the @ switched off does not, and is not meant for Dateline.
 * With that intent, questions in channels that the settings name are answered unasked, if surely.
 */
import { isTenantRequest, type Request } from '../../../../contract/request.ts';
import { translate } from '../../../../i18n/translate.ts';
import type { RequestContext } from '../../../../service/request-context.ts';
import type { Answered } from '../../../../service/types.ts';
import { showsFacts } from '../../../../tenants/corrections/posted-answers.ts';
import { privateButton } from '../../../shared/buttons.ts';
import { localeOf } from '../../../shared/locale.ts';
import { notePosted } from '../../../shared/note-posted.ts';
import { refusalOf } from '../../../shared/refusal.ts';
import { factsOf } from '../../errors.ts';
import {
  isAddressed,
  isByPerson,
  type Message,
  questionIn,
  requestOf,
} from '../../receive/addressing.ts';
import { isThread } from '../../receive/conversation-id.ts';
import { tenantOf } from '../../receive/tenant.ts';
import { rowsOf } from '../../render/buttons.ts';
import { renderDiscord } from '../../render/render.ts';
import { postsOf } from '../../send/answer-messages.ts';
import { inReply, type MessageServices, type Reaction } from '../../send/reaction.ts';
import { plainly } from '../../send/response.ts';
import type { Post } from '../../send/send.ts';
import { editorsReply } from './editors-reply.ts';

const NOTHING: Reaction = { posts: [] };

/** @returns what to post; nothing where a message is none of Dateline's business */
export async function onMessage(message: Message, services: MessageServices): Promise<Reaction> {
  if (!isByPerson(message)) return NOTHING;
  const addressed = isAddressed(message, services.own);
  if (!addressed && !overhears(message, services)) return NOTHING;
  const from = await fromMessage(message, services);
  try {
    if (!addressed) return await answerUnasked(message, from, services);
    return (
      (await editorsReply(message, from, services)) ??
      (await answerMessage(message, from, services))
    );
  } catch (error) {
    services.log.error(
      { err: error, message: message.id },
      'A Discord message could not be answered',
    );
    if (!addressed) return NOTHING;
    return { posts: inReply(message, [plainly(translate(from.locale, 'error.internal'))]) };
  }
}

/** Whether anything is listened to unasked on that server, and there is something to hear. */
const overhears = ({ guild_id, content }: Message, { service }: MessageServices): boolean =>
  guild_id !== undefined &&
  content.trim() !== '' &&
  service.settings.of(tenantOf(guild_id)).unasked.length > 0;

async function fromMessage(message: Message, services: MessageServices): Promise<RequestContext> {
  const { guild_id, channel_id, author, member, id } = message;
  const tenant = guild_id === undefined ? undefined : tenantOf(guild_id);
  const channel = isThread(message) ? await parentOf(channel_id, services) : channel_id;
  return {
    // A message does not tell which language its writer's Discord is set to.
    locale: localeOf(tenant && services.service.settings.of(tenant).language),
    platform: 'discord',
    conversation: services.conversations.of(message),
    channel,
    message: id,
    user: author.id,
    roles: member?.roles ?? [],
    ...(tenant && { tenant }),
  };
}

async function parentOf(thread: string, { send, log }: MessageServices): Promise<string> {
  try {
    return await send.parentOf(thread);
  } catch (error) {
    log.warn(factsOf(error), 'The channel of a Discord thread could not be read');
    return thread;
  }
}

async function answerMessage(
  message: Message,
  from: RequestContext,
  services: MessageServices,
): Promise<Reaction> {
  const { service } = services;
  const request = requestOf(message, services.own);
  const refusal = refusalOf(request, from, from.tenant !== undefined, service);
  if (refusal) {
    return refuse(message, renderDiscord(refusal, { idFor: service.remember }), services);
  }
  const hidden =
    from.tenant !== undefined && service.settings.of(from.tenant).answers === 'private';
  if (hidden || isTenantRequest(request)) return behindButton(message, request, from, services);
  const answered = await service.answer(request, from);
  if (answered.onlyReader && from.tenant) return behindButton(message, request, from, services);
  return show(message, answered, from, services);
}

/** Nobody addressed Dateline: it speaks only where it knows. */
async function answerUnasked(
  message: Message,
  from: RequestContext,
  services: MessageServices,
): Promise<Reaction> {
  const question = questionIn(message, services.own);
  const answered = question ? await services.service.answerUnsolicited(question, from) : undefined;
  return answered ? show(message, answered, from, services) : NOTHING;
}

function show(
  message: Message,
  answered: Answered,
  from: RequestContext,
  services: MessageServices,
): Reaction {
  const { service } = services;
  const posts = inReply(message, postsOf(answered, service));
  const { tenant } = from;
  if (!tenant || !showsFacts(answered.reply)) return { posts };
  const at = { tenant, channel: message.channel_id };
  return { posts, noted: (messages) => notePosted(answered, at, messages, service) };
}

/** A message cannot be answered for one reader's eyes; a button can. */
function behindButton(
  message: Message,
  request: Request,
  { locale }: RequestContext,
  { service }: MessageServices,
): Reaction {
  const post: Post = {
    ...plainly(translate(locale, 'private.ready')),
    components: rowsOf([privateButton(request, locale, service.remember)]),
  };
  return { posts: inReply(message, [post]) };
}

/** Politely and privately, and not for every message of somebody in a hurry. */
function refuse(message: Message, posts: readonly Post[], { refused }: MessageServices): Reaction {
  if (message.guild_id === undefined) return { posts: inReply(message, posts) };
  const { id } = message.author;
  if (refused.has(id)) return NOTHING;
  refused.set(id, true);
  return { posts: [], privately: posts };
}
