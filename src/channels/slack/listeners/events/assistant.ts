/** Slack's assistant panel: prompts to begin with, a status while looking, a title for each thread. */
import { Assistant } from '@slack/bolt';
import { say } from '../../../../i18n/translate.ts';
import { shorten } from '../../../../text/truncate.ts';
import { factsOf } from '../../errors.ts';
import { around, type Parts } from '../../event-context.ts';
import { LIMITS } from '../../limits.ts';
import { teamOf } from '../../location.ts';
import { questionIn } from '../../message-text.ts';
import { answerSpoken, spokenIn } from './message.ts';

/** Slack shows four prompts. */
const PROMPTS = 4;

export function assistant(parts: Parts): Assistant {
  /** What only looks well: where Slack refuses it, the answer comes all the same. */
  const nicety = async (what: Promise<unknown>) => {
    try {
      await what;
    } catch (error) {
      parts.log.info(factsOf(error), 'Slack’s assistant panel did not take a nicety');
    }
  };
  return new Assistant({
    // What is open beside the panel is none of Dateline's business: it is neither read nor kept.
    threadContextStore: { get: async () => ({}), save: async () => {} },
    threadContextChanged: async () => {},
    async threadStarted(args) {
      const { user_id, channel_id } = args.payload.assistant_thread;
      const where = { team: teamOf(args, parts), user: user_id, channel: channel_id, direct: true };
      const { locale, service } = await around(where, parts);
      const prompts = service
        .suggest('question', '', locale, PROMPTS)
        .map(({ label, value }) => ({ title: shorten(label, LIMITS.label), message: value }));
      if (prompts.length === 0) return;
      await nicety(args.setSuggestedPrompts({ title: say(locale, 'ask.try'), prompts }));
    },
    async userMessage(args) {
      const spoken = spokenIn(args.payload, parts.own);
      if (!spoken?.thread_ts) return;
      const { channel, user, ts, thread_ts: thread } = spoken;
      const team = teamOf(args, parts);
      const one = await around({ team, user, channel, direct: true, message: ts, thread }, parts);
      const key = `${channel}:${thread}`;
      const isFirst = !parts.talks.hasBegun(key);
      parts.talks.began(key);
      await nicety(args.setStatus(say(one.locale, 'desk.ask.working')));
      await answerSpoken(spoken, one);
      if (isFirst) await nicety(args.setTitle(shorten(questionIn(spoken.text, parts.own), 100)));
    },
  });
}
