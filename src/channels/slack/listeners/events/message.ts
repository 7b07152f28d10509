/**
 * Messages: a mention, a direct message, a question in a thread where Dateline is asked, an editor's
 * reply. In channels that the settings name, questions are answered unasked, if surely.
 */

import type { Answered } from '../../../../service/types.ts';
import { mentionedIn } from '../../receive/addressing.ts';
import { unaskedArrival } from '../../receive/arrival.ts';
import { concernOf } from '../../receive/concern.ts';
import {
  betweenTwo,
  type EventContext,
  eventContext,
  requestContextOf,
  type SlackServices,
  talkIn,
} from '../../receive/event-context.ts';
import { questionIn } from '../../receive/message-text.ts';
import type { WrittenMessage } from '../../receive/written-message.ts';
import { messagesOf } from '../../send/answer.ts';
import { notePosted, post } from '../../send/send.ts';
import { answerMessage, toOf } from './answer-message.ts';
import { editorsReply } from './editors-reply.ts';

/** Somebody wrote `@Dateline`, or changed what mentions it. */
export async function onMention(
  spoken: WrittenMessage,
  team: string,
  services: SlackServices,
): Promise<void> {
  const { own, othersFirst } = mentionedIn(spoken, services.own);
  if (!own || (await beganTalk(spoken, team, services))) return;
  const context = await contextOf(spoken, team, services);
  if (await editorsReply(spoken, context, true)) return;
  if (!othersFirst) await services.service.talks.begin(requestContextOf(context));
  const answered = await answerMessage(spoken, context, othersFirst ? 'among-people' : 'addressed');
  if (!answered) leftAlone(services);
}

/**
 * Any other message that Slack tells of.
 * @param told all that it tells
 */
export async function onMessage(
  spoken: WrittenMessage,
  team: string,
  services: SlackServices,
  told: object,
): Promise<void> {
  const concern = await concernOf('message', spoken, team, services);
  if (!concern) return;
  if (concern === 'mention') return onMention(spoken, team, services);
  const context = await contextOf(spoken, team, services);
  switch (concern) {
    case 'direct':
      await answerMessage(spoken, context, 'addressed');
      return;
    case 'editors':
      if (!(await editorsReply(spoken, context, false))) leftAlone(services);
      return;
    case 'talk':
      if (!(await answerMessage(spoken, context, 'among-people'))) leftAlone(services);
      return;
    case 'unasked':
      return answerUnasked(spoken, context, told);
    default:
      return concern satisfies never;
  }
}

/** One that began a talk was answered, however long ago: Slack tells of it anew where it is changed. */
async function beganTalk(
  { channel, ts, thread_ts, edited }: WrittenMessage,
  team: string,
  { service }: SlackServices,
): Promise<boolean> {
  const begins = thread_ts === undefined || thread_ts === ts;
  return edited === true && begins && service.talks.has(talkIn({ team, channel, thread: ts }));
}

/** What nothing was said to is answered after all, should its writer then mention Dateline in it. */
const leftAlone = ({ delivery }: SlackServices): void => delivery?.leaveAlone();

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

/** Nobody addressed Dateline: it speaks only where it knows, and only what is answered is written down. */
async function answerUnasked(
  spoken: WrittenMessage,
  context: EventContext,
  told: object,
): Promise<void> {
  const question = questionIn(spoken.text, context.own);
  if (!question) return;
  const answered = await context.service.answerUnsolicited(question, requestContextOf(context));
  if (!answered) return;
  if (context.delivery) return show(answered, spoken, context);
  const arrival = unaskedArrival(told, spoken, context.location.team);
  await context.inbox.receive(arrival, (delivery) => {
    const shown = show(answered, spoken, { ...context, delivery });
    context.follow(shown);
    return shown;
  });
}

async function show(
  answered: Answered,
  spoken: WrittenMessage,
  context: EventContext,
): Promise<void> {
  const messages = messagesOf(answered, false, context);
  await context.service.remembered();
  const posted = await post(context, toOf(context), messages);
  const { team, channel } = { ...context.location, channel: spoken.channel };
  if (answered.asked)
    context.service.talks.note(
      talkIn({ team, channel, thread: spoken.ts }),
      answered.asked.context,
    );
  await notePosted(answered, { ...toOf(context), team, messages: posted }, context);
}
