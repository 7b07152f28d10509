/**
 * Messages: a mention, a direct message, a question in a thread where Dateline is asked, an editor's
 * reply. In channels that the settings name, questions are answered unasked, if surely.
 */

import { mentionedIn } from '../../receive/addressing.ts';
import {
  betweenTwo,
  type EventContext,
  eventContext,
  requestContextOf,
  type SlackServices,
  talkIn,
  tenantOf,
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
  if (!own || wasAnswered(spoken, team, services)) return;
  const context = await contextOf(spoken, team, services);
  if (await editorsReply(spoken, context, true)) return;
  if (!othersFirst) services.service.talks.begin(requestContextOf(context));
  const answered = await answerMessage(spoken, context, othersFirst ? 'among-people' : 'addressed');
  if (!answered) leftAlone(spoken, team, services);
}

/** Any other message that Slack tells of. */
export async function onMessage(
  spoken: WrittenMessage,
  team: string,
  services: SlackServices,
): Promise<void> {
  // Slack tells Dateline of no direct messages but its own.
  if (betweenTwo(spoken.channel)) {
    if (wasAnswered(spoken, team, services)) return;
    await answerMessage(spoken, await contextOf(spoken, team, services), 'addressed');
    return;
  }
  // Slack tells of a mention by itself, and then again as a message; of one with a file it may tell only so.
  const { own, others } = mentionedIn(spoken, services.own);
  if (own) {
    if (spoken.files) await onMention(spoken, team, services);
    return;
  }
  const settings = services.service.settings.of(tenantOf(team));
  if (spoken.thread_ts) {
    const forEditors = settings.editorsChannel === spoken.channel;
    const goesOn = !forEditors && !others && isInTalk(spoken, team, services);
    if (!forEditors && !goesOn) return;
    if (wasAnswered(spoken, team, services)) return;
    const context = await contextOf(spoken, team, services);
    if (!goesOn) await editorsReply(spoken, context, false);
    else if (!(await answerMessage(spoken, context, 'among-people')))
      leftAlone(spoken, team, services);
  } else if (!others && settings.unasked.includes(spoken.channel)) {
    if (wasAnswered(spoken, team, services)) return;
    const answered = await answerUnasked(spoken, await contextOf(spoken, team, services));
    if (!answered) leftAlone(spoken, team, services);
  }
}

/**
 * A message is answered once: Slack tells of it anew where it was changed, and now and then under another
 * event's id. One that began a talk was answered, though that was before a restart.
 */
function wasAnswered(
  spoken: WrittenMessage,
  team: string,
  { messages, service }: SlackServices,
): boolean {
  const { channel, ts, thread_ts, edited } = spoken;
  if (messages.seen(idOf(spoken, team))) return true;
  const begins = thread_ts === undefined || thread_ts === ts;
  return edited === true && begins && service.talks.has(talkIn({ team, channel, thread: ts }));
}

/** What nothing was said to is answered after all, should its writer then mention Dateline in it. */
const leftAlone = (spoken: WrittenMessage, team: string, { messages }: SlackServices): void =>
  messages.forget(idOf(spoken, team));

const idOf = ({ channel, ts }: WrittenMessage, team: string): string => `${team}:${channel}:${ts}`;

/** Whether it stands in a thread that Dateline began or was asked in. */
const isInTalk = (
  { channel, thread_ts, parent_user_id }: WrittenMessage,
  team: string,
  { own, service }: SlackServices,
): boolean =>
  thread_ts !== undefined &&
  (parent_user_id === own || service.talks.has(talkIn({ team, channel, thread: thread_ts })));

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

/** Nobody addressed Dateline: it speaks only where it knows. @returns whether it spoke */
async function answerUnasked(spoken: WrittenMessage, context: EventContext): Promise<boolean> {
  const question = questionIn(spoken.text, context.own);
  if (!question) return false;
  const answered = await context.service.answerUnsolicited(question, requestContextOf(context));
  if (!answered) return false;
  const posted = await post(context, toOf(context), messagesOf(answered, false, context));
  const { team, channel } = { ...context.location, channel: spoken.channel };
  if (answered.asked)
    context.service.talks.note(
      talkIn({ team, channel, thread: spoken.ts }),
      answered.asked.context,
    );
  notePosted(
    answered,
    { ...toOf(context), team: context.location.team, messages: posted },
    context,
  );
  return true;
}
