/** Slack's assistant panel: prompts to begin with, a status while looking, a title for each thread. */
import { Assistant } from '@slack/bolt';
import pTimeout from 'p-timeout';
import { translate } from '../../../../i18n/translate.ts';
import { truncate } from '../../../../text/truncate.ts';
import { factsOf } from '../../errors.ts';
import { LIMITS } from '../../limits.ts';
import {
  eventContext,
  requestContextOf,
  type SharedServices,
  type SlackServices,
  talkIn,
} from '../../receive/event-context.ts';
import { inWorkspace } from '../../receive/in-workspace.ts';
import { teamOf } from '../../receive/location.ts';
import { questionIn } from '../../receive/message-text.ts';
import { type WrittenMessage, writtenMessage } from '../../receive/written-message.ts';
import { orLater } from '../guard.ts';
import { answerMessage } from './answer-message.ts';

/** How long an answer waits for what only looks well. */
const NICETY_MS = 1000;
/** Slack shows four prompts. */
const PROMPTS = 4;

export function assistant(shared: SharedServices): Assistant {
  return new Assistant({
    // What is open beside the panel is none of Dateline's business: it is neither read nor kept.
    threadContextStore: { get: async () => ({}), save: async () => {} },
    threadContextChanged: async () => {},
    async threadStarted(args) {
      const services = inWorkspace(args, shared);
      const { threads } = services.lookups.assistant;
      const { user_id, channel_id, thread_ts } = args.payload.assistant_thread;
      const location = {
        team: teamOf(args, services),
        user: user_id,
        channel: channel_id,
        direct: true,
      };
      const { locale, service } = await eventContext(location, services);
      const prompts = service
        .suggest('question', '', locale, PROMPTS)
        .map(({ label, value }) => ({ title: truncate(label, LIMITS.label), message: value }));
      if (prompts.length === 0) return;
      const title = translate(locale, 'ask.try');
      await nicety(
        threads.setSuggestedPrompts({ channel_id, thread_ts, title, prompts }),
        services,
      );
    },
    async userMessage(args) {
      const services = inWorkspace(args, shared);
      const spoken = writtenMessage(args.payload, services.own);
      const thread = spoken?.thread_ts;
      if (!spoken || !thread) return;
      const at = { team: teamOf(args, services), thread };
      await orLater(() => answerThere(spoken, at, services), services);
    },
  });
}

/** Answers in its thread, which has a status meanwhile and then a title. */
async function answerThere(
  spoken: WrittenMessage,
  { team, thread }: { readonly team: string; readonly thread: string },
  services: SlackServices,
): Promise<void> {
  const { threads } = services.lookups.assistant;
  const { channel, user, ts } = spoken;
  const context = await eventContext(
    { team, user, channel, direct: true, message: ts, thread },
    services,
  );
  const { talks } = services.service;
  const isFirst = !(await talks.has(talkIn({ team, channel, thread })));
  await talks.begin(requestContextOf(context));
  const at = { channel_id: channel, thread_ts: thread };
  const status = translate(context.locale, 'desk.ask.working');
  await nicety(threads.setStatus({ ...at, status }), services);
  await answerMessage(spoken, context, 'addressed');
  const title = truncate(questionIn(spoken.text, services.own), 100);
  if (isFirst) await nicety(threads.setTitle({ ...at, title }), services);
}

/** What only looks well: where Slack refuses it, the answer comes all the same. */
async function nicety(what: Promise<unknown>, { log }: Pick<SlackServices, 'log'>): Promise<void> {
  try {
    await pTimeout(what, { milliseconds: NICETY_MS });
  } catch (error) {
    log.info(factsOf(error), 'Slack’s assistant panel did not take a nicety');
  }
}
