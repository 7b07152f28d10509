/** Shortcuts: "Find facts about this", "Check this message" and "What changed since?" on a message, "Ask Dateline" anywhere. */
import type {
  AllMiddlewareArgs,
  GlobalShortcut,
  MessageShortcut,
  SlackShortcutMiddlewareArgs,
} from '@slack/bolt';
import type { Request } from '../../../../contract/request.ts';
import { translate } from '../../../../i18n/translate.ts';
import { changesSince } from '../../../shared/changes-since.ts';
import { asQuestion } from '../../../shared/question-text.ts';
import { LIMITS } from '../../limits.ts';
import { amongOthers, eventContext, type SlackServices } from '../../receive/event-context.ts';
import { teamOf } from '../../receive/location.ts';
import { oldMessageAt } from '../../receive/old-message.ts';
import { type Shown, shownWords, writtenWords } from '../../receive/shown-words.ts';
import type { SlackMessage } from '../../render/payload.ts';
import { renderSentence } from '../../render/render.ts';
import { prepare } from '../../send/answer.ts';
import { refusedTo } from '../../send/refusal.ts';
import { bodyBeside } from '../../send/send.ts';
import { openAsk } from '../views/question.ts';

type OnMessage = SlackShortcutMiddlewareArgs<MessageShortcut> & AllMiddlewareArgs;
type Anywhere = SlackShortcutMiddlewareArgs<GlobalShortcut> & AllMiddlewareArgs;

/** Shows the facts that answer a message. */
export const onFacts = (args: OnMessage, services: SlackServices): Promise<void> =>
  answerAbout(args, services, (message) => {
    const question = asQuestion(writtenWords(message, services.own).replace(/\s+/g, ' '));
    return question ? { command: 'ask', question } : undefined;
  });

/** Holds a message against the facts. */
export const onCheck = (args: OnMessage, services: SlackServices): Promise<void> =>
  answerAbout(args, services, (message) => {
    const text = shownWords(message, services.own);
    return text ? { command: 'check', text } : undefined;
  });

/** Tells what has changed since a message was posted. */
export const onChanges = (args: OnMessage, services: SlackServices): Promise<void> =>
  answerAbout(args, services, (message) => {
    const { channel, message_ts: ts } = args.shortcut;
    const at = { team: teamOf(args, services), channel: channel.id, ts };
    return changesSince(oldMessageAt(at, message.blocks), services.service);
  });

/** Answers privately: looking something up must not call anybody out. It can be shared. */
async function answerAbout(
  args: OnMessage,
  services: SlackServices,
  requestFor: (message: Shown) => Request | undefined | Promise<Request>,
): Promise<void> {
  const { ack, shortcut, respond } = args;
  await ack();
  const { message, channel, user } = shortcut;
  const thread = typeof message.thread_ts === 'string' ? message.thread_ts : undefined;
  const location = {
    team: teamOf(args, services),
    user: user.id,
    channel: channel.id,
    message: shortcut.message_ts,
    ...(thread && { thread }),
  };
  const context = await eventContext(location, services);
  const tell = async (messages: readonly SlackMessage[]) => {
    for (const body of messages.slice(0, LIMITS.responses)) {
      await respond(bodyBeside(body, { thread }));
    }
  };
  const request = await requestFor(message);
  if (!request) return tell([renderSentence(translate(context.locale, 'menu.empty'))]);
  const refusal = await refusedTo(request, context);
  if (refusal) return tell([refusal]);
  const prepared = await prepare(request, amongOthers(context), context);
  await tell(prepared.messages);
}

/** Opens the form for a question. */
export async function onAsk(args: Anywhere, services: SlackServices): Promise<void> {
  const { ack, shortcut } = args;
  await ack();
  const context = await eventContext(
    { team: teamOf(args, services), user: shortcut.user.id },
    services,
  );
  await openAsk(shortcut.trigger_id, context);
}
