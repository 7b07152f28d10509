/**
 * Messages: a mention, a reply to an answer, a direct message. All three carry their words without the
 * message-content intent; a reply with the @ switched off does not. Talk under an answer is left alone.
 * With that intent, questions in channels that the settings name are answered unasked, if surely.
 */
import { isTenantRequest, type Request } from '../../../../contract/request.ts';
import { translate } from '../../../../i18n/translate.ts';
import type { RequestContext } from '../../../../service/request-context.ts';
import type { Answered, Meant } from '../../../../service/types.ts';
import { showsFacts } from '../../../../tenants/corrections/posted-answers.ts';
import { NotKept } from '../../../../tenants/not-kept.ts';
import { answersIn } from '../../../../tenants/settings/resolve-settings.ts';
import { isWorthAnotherTry } from '../../../shared/another-try.ts';
import { privateButton } from '../../../shared/buttons.ts';
import { localeOf } from '../../../shared/locale.ts';
import { notePosted } from '../../../shared/note-posted.ts';
import { refusalOf } from '../../../shared/refusal.ts';
import { factsOf, isAnswer } from '../../errors.ts';
import {
  isByPerson,
  isUnreadable,
  type Message,
  meantFor,
  questionIn,
  repliesToOwn,
} from '../../receive/addressing.ts';
import { isTalkFrom, isThread, talkFrom } from '../../receive/conversation-id.ts';
import { requestInMessage } from '../../receive/request-in-message.ts';
import { DIRECT, tenantOf } from '../../receive/tenant.ts';
import { rowsOf } from '../../render/buttons.ts';
import { postsOf } from '../../send/answer-messages.ts';
import type { Post } from '../../send/post.ts';
import { inReply, type MessageServices, NOTHING, type Reaction } from '../../send/reaction.ts';
import { plainly } from '../../send/response.ts';
import { editorsReply } from './editors-reply.ts';
import { refuse } from './refuse.ts';

/**
 * Whether a message is for Dateline: one that it only overhears is written down nowhere, unless it is answered.
 */
export async function isForDateline(message: Message, services: MessageServices): Promise<boolean> {
  if (!isByPerson(message)) return false;
  const self = { own: services.own, role: await ownRoleIn(message, services) };
  return (
    meantFor(message, self) !== undefined ||
    repliesToOwn(message, self.own) ||
    isUnreadable(message, self)
  );
}

/**
 * @param waited seconds that the message has been held before, as it came too soon
 * @returns what to post; nothing where a message is none of Dateline's business
 */
export async function onMessage(
  message: Message,
  services: MessageServices,
  waited = 0,
): Promise<Reaction> {
  if (!isByPerson(message)) return NOTHING;
  const self = { own: services.own, role: await ownRoleIn(message, services) };
  const meant = meantFor(message, self);
  const replies = repliesToOwn(message, self.own);
  const unreadable = isUnreadable(message, self);
  if (!meant && !replies && !unreadable && !overhears(message, services)) return NOTHING;
  const from = await fromMessage(message, services);
  if (unreadable)
    return answersThere(from, services) ? say('refusal.role', message, from) : NOTHING;
  try {
    if (meant === 'addressed' || replies) {
      const replied = await editorsReply(message, from, services);
      if (replied) return replied;
    }
    return meant
      ? await answerMessage({ message, meant, waited }, from, services)
      : await answerUnasked(message, from, services);
  } catch (error) {
    if (isWorthAnotherTry(error, services.delivery, isAnswer)) throw error;
    services.log.error(
      { err: error, message: message.id },
      'A Discord message could not be answered',
    );
    if (error instanceof NotKept) return say('refusal.not-kept', message, from);
    return meant === 'addressed' ? say('error.internal', message, from) : NOTHING;
  }
}

const say = (
  key: 'error.internal' | 'refusal.not-kept' | 'refusal.role',
  message: Message,
  { locale }: RequestContext,
): Reaction => ({ posts: inReply(message, [plainly(translate(locale, key))]) });

const answersThere = ({ tenant, channel }: RequestContext, { service }: MessageServices): boolean =>
  answersIn(service.settings.of(tenant), channel);

/** Discord is asked for it only where some role is mentioned. */
const ownRoleIn = async (
  { guild_id, mention_roles }: Message,
  { roles }: MessageServices,
): Promise<string | undefined> =>
  guild_id !== undefined && mention_roles.length > 0 ? roles.of(guild_id) : undefined;

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
  said: { readonly message: Message; readonly meant: Meant; readonly waited: number },
  from: RequestContext,
  services: MessageServices,
): Promise<Reaction> {
  const { service } = services;
  const { message, meant } = said;
  // A sticker in reply to an answer asks nothing.
  if (meant !== 'addressed' && !questionIn(message, services.own)) return NOTHING;
  const request = await requestInMessage(message, from, services);
  const considered = await service.considerMessage(request, from, meant, () =>
    refusalOf(request, from, from.tenant !== undefined, service),
  );
  if (considered.kind === 'silence') return NOTHING;
  if (considered.kind === 'refused') return refuse(said, considered.refusal, from, services);
  const hidden =
    from.tenant !== undefined &&
    !considered.civil &&
    service.settings.of(from.tenant).answers === 'private';
  if (hidden || isTenantRequest(request)) return behindButton(message, request, from, services);
  const answered = await considered.give();
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
  keepLink(message, answered, from, service);
  const { tenant = DIRECT } = from;
  if (!showsFacts(answered.reply)) return { posts };
  const direct = tenant === DIRECT;
  const at = { tenant, channel: message.channel_id, ...(direct && { place: { direct } }) };
  return { posts, noted: (messages) => notePosted(answered, at, messages, service) };
}

/** A chain of replies is one talk, named after its first question, but after a restart nobody knows of that. */
function keepLink(
  { id }: Message,
  { asked }: Answered,
  { conversation }: RequestContext,
  { talks }: MessageServices['service'],
): void {
  if (asked && conversation !== undefined && isTalkFrom(conversation))
    talks.note(talkFrom(id), asked.context);
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
