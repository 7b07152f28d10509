/** Whether Dateline could tell a channel anything at all. */
import pTimeout from 'p-timeout';
import { factsOf, slackCode } from '../errors.ts';
import type { SlackServices } from './event-context.ts';

/** Of the three seconds that Slack gives. */
const WAIT_MS = 1500;

/**
 * Whether a channel can be posted to: not so in a private one that Dateline is no member of. Slack says
 * `channel_not_found` there, also to a look at its history, which needs no scope that Dateline has not got
 * (`conversations.info` would); what stands in the history is not looked at. Yes where Slack cannot say.
 */
export async function canPost(channel: string, { lookups, log }: SlackServices): Promise<boolean> {
  const asked = lookups.conversations
    .history({ channel, limit: 1 })
    .then(() => true)
    .catch((error: unknown) => {
      if (slackCode(error) === 'channel_not_found') return false;
      log.info(factsOf(error), 'Whether a Slack channel can be posted to could not be found out');
      return true;
    });
  return pTimeout(asked, { milliseconds: WAIT_MS, fallback: () => true });
}
