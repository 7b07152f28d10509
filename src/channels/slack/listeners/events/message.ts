/**
 * Messages: a mention, a direct message, a question in a thread that began with Dateline, an editor's
 * reply. In channels that the settings name, questions are answered unasked, if surely.
 */
import { parseLine } from '../../../../contract/command-line.ts';
import type { Request } from '../../../../contract/request.ts';
import { translate } from '../../../../i18n/translate.ts';
import { privateButton } from '../../../shared/buttons.ts';
import { factsOf } from '../../errors.ts';
import {
  amongOthers,
  betweenTwo,
  type EventContext,
  eventContext,
  requestContextOf,
  type SlackServices,
  tenantOf,
} from '../../receive/event-context.ts';
import { mentionsOthers, questionIn } from '../../receive/message-text.ts';
import { threadOf, type WrittenMessage } from '../../receive/written-message.ts';
import { actions, buttonOf } from '../../render/buttons.ts';
import type { SlackMessage } from '../../render/payload.ts';
import { renderSentence } from '../../render/render.ts';
import { messagesOf, prepare } from '../../send/answer.ts';
import { problemSentence } from '../../send/problem.ts';
import { refusedTo } from '../../send/refusal.ts';
import { notePosted, post, postPrivately, type To } from '../../send/send.ts';
import { tellReader } from '../../send/tell.ts';
import { editorsReply } from './editors-reply.ts';

/** Somebody wrote `@Dateline`. */
export async function onMention(
  spoken: WrittenMessage,
  team: string,
  services: SlackServices,
): Promise<void> {
  if (!spoken.thread_ts) services.threads.began(threadOf(spoken));
  const context = await contextOf(spoken, team, services);
  if (await editorsReply(spoken, context, true)) return;
  await answerMessage(spoken, context);
}

/** Any other message that Slack tells of. */
export async function onMessage(
  spoken: WrittenMessage,
  team: string,
  services: SlackServices,
): Promise<void> {
  // Slack tells Dateline of no direct messages but its own.
  if (betweenTwo(spoken.channel)) {
    return answerMessage(spoken, await contextOf(spoken, team, services));
  }
  // Slack tells of a mention by itself, and then again as a message.
  if (spoken.text.includes(`<@${services.own}>`)) return;
  const settings = services.service.settings.of(tenantOf(team));
  if (spoken.thread_ts) {
    const forEditors = settings.editorsChannel === spoken.channel;
    const goesOn = !forEditors && goesOnWithTalk(spoken, services);
    if (!forEditors && !goesOn) return;
    const context = await contextOf(spoken, team, services);
    if (goesOn) await answerMessage(spoken, context);
    else await editorsReply(spoken, context, false);
  } else if (settings.unasked.includes(spoken.channel)) {
    await answerUnasked(spoken, await contextOf(spoken, team, services));
  }
}

/** A question, addressed to nobody else, in a thread that began with Dateline or with somebody asking it. */
function goesOnWithTalk(spoken: WrittenMessage, { own, threads, service }: SlackServices): boolean {
  if (spoken.parent_user_id !== own && !threads.hasBegun(threadOf(spoken))) return false;
  if (mentionsOthers(spoken.text, own)) return false;
  return service.isQuestion(questionIn(spoken.text, own));
}

/** In a channel the answer makes a thread; a direct message has one only where its writer made it. */
const contextOf = (
  spoken: WrittenMessage,
  team: string,
  services: SlackServices,
): Promise<EventContext> => {
  const { channel, user, ts, thread_ts } = spoken;
  const direct = betweenTwo(channel);
  const thread = direct ? thread_ts : (thread_ts ?? ts);
  return eventContext(
    { team, user, channel, direct, message: ts, ...(thread && { thread }) },
    services,
  );
};

/** Answers what was said to Dateline, in its thread. */
export async function answerMessage(spoken: WrittenMessage, context: EventContext): Promise<void> {
  const { client, locale, log, own, threads, location } = context;
  try {
    const request = await requestIn(spoken, context);
    const refusal = refusedTo(request, context);
    if (refusal) return await toReader([refusal], context);
    if (request.command === 'settings')
      return await toReader([behindButton(request, context)], context);
    const about = threads.takeAbout(threadOf(spoken));
    const continued = request.command === 'ask' && about ? { ...request, context: about } : request;
    const { answered, ephemeral, messages } = await prepare(continued, false, context);
    if (ephemeral) return await toReader(messages, context);
    const posted = await post(client, toOf(context), messages);
    notePosted(
      answered,
      { team: location.team, channel: spoken.channel, messages: posted },
      context,
    );
  } catch (error) {
    log.error(
      { ...factsOf(error), channel: spoken.channel, message: spoken.ts, own },
      'A Slack message could not be answered',
    );
    await tellReader(problemSentence(error, locale), context);
  }
}

/** A mention alone in a thread asks about the message that began it; elsewhere, for help. */
async function requestIn(
  spoken: WrittenMessage,
  { client, own, log, location }: EventContext,
): Promise<Request> {
  const question = questionIn(spoken.text, own);
  if (question || !spoken.thread_ts || location.direct) return parseLine(question);
  try {
    const { messages } = await client.conversations.replies({
      channel: spoken.channel,
      ts: spoken.thread_ts,
      limit: 1,
    });
    const root = messages?.[0];
    return parseLine(root?.user === own ? '' : questionIn(root?.text ?? '', own));
  } catch (error) {
    log.info(factsOf(error), 'The beginning of a Slack thread could not be read');
    return parseLine('');
  }
}

/** For the reader alone, where there are others. */
async function toReader(messages: readonly SlackMessage[], context: EventContext): Promise<void> {
  if (amongOthers(context))
    await postPrivately(context.client, toOf(context), context.location.user, messages);
  else await post(context.client, toOf(context), messages);
}

const toOf = ({ location: { channel, thread } }: EventContext): To => ({
  channel: channel!,
  ...(thread && { thread }),
});

/** A form cannot be opened from a message; from a button it can. */
function behindButton(request: Request, { service, locale }: EventContext): SlackMessage {
  const message = renderSentence(translate(locale, 'private.ready'));
  const button = buttonOf(privateButton(request, locale, service.remember));
  return { ...message, blocks: [...message.blocks, actions([button])] };
}

/** Nobody addressed Dateline: it speaks only where it knows. */
async function answerUnasked(spoken: WrittenMessage, context: EventContext): Promise<void> {
  const question = questionIn(spoken.text, context.own);
  if (!question || mentionsOthers(spoken.text, context.own)) return;
  const answered = await context.service.answerUnsolicited(question, requestContextOf(context));
  if (!answered) return;
  const posted = await post(context.client, toOf(context), messagesOf(answered, false, context));
  if (answered.asked) context.threads.about(threadOf(spoken), answered.asked.context);
  notePosted(
    answered,
    { team: context.location.team, channel: spoken.channel, messages: posted },
    context,
  );
}
