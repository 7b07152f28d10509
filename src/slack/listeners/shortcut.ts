/** Shortcuts: "Find facts about this" on a message, "Ask Dateline" anywhere. */
import type {
  AllMiddlewareArgs,
  GlobalShortcut,
  MessageShortcut,
  SlackShortcutMiddlewareArgs,
} from '@slack/bolt';
import { say } from '../../reply/say.ts';
import { prepare } from '../answering.ts';
import { amongOthers, around, type Parts } from '../around.ts';
import { LIMITS } from '../limits.ts';
import type { SlackMessage } from '../payload.ts';
import { refusedTo } from '../refusing.ts';
import { renderSentence } from '../render.ts';
import { bodyOf } from '../send.ts';
import { questionIn } from '../text.ts';
import { teamOf } from '../where.ts';
import { openAsk } from './ask.ts';

type OnMessage = SlackShortcutMiddlewareArgs<MessageShortcut> & AllMiddlewareArgs;
type Anywhere = SlackShortcutMiddlewareArgs<GlobalShortcut> & AllMiddlewareArgs;

/** Answers privately: looking something up must not call anybody out. It can be shared. */
export async function onFacts(args: OnMessage, parts: Parts): Promise<void> {
  const { ack, shortcut, respond } = args;
  await ack();
  const { message, channel, user } = shortcut;
  const thread = typeof message.thread_ts === 'string' ? message.thread_ts : undefined;
  const where = {
    team: teamOf(args, parts),
    user: user.id,
    channel: channel.id,
    message: shortcut.message_ts,
    ...(thread && { thread }),
  };
  const one = await around(where, parts);
  const tell = async (messages: readonly SlackMessage[]) => {
    for (const body of messages.slice(0, LIMITS.responses)) {
      await respond({
        response_type: 'ephemeral',
        replace_original: false,
        ...bodyOf(body),
        ...(thread && { thread_ts: thread }),
      });
    }
  };
  const question = questionIn(message.text ?? '', parts.own);
  if (!question) return tell([renderSentence(say(one.locale, 'menu.empty'))]);
  const refusal = refusedTo(one);
  if (refusal) return tell([refusal]);
  const prepared = await prepare({ command: 'ask', question }, amongOthers(one), one);
  await tell(prepared.messages);
}

/** Opens the form for a question. */
export async function onAsk(args: Anywhere, parts: Parts): Promise<void> {
  const { ack, shortcut } = args;
  await ack();
  const one = await around({ team: teamOf(args, parts), user: shortcut.user.id }, parts);
  await openAsk(shortcut.trigger_id, one);
}
