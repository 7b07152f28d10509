/** Connects Dateline to Slack, over Socket Mode or HTTP, and keeps it connected. */
import pTimeout from 'p-timeout';
import { UNOBSERVED } from '../../observe.ts';
import { permanentError } from '../shared/connect-with-retry.ts';
import { createHeldQuestions } from '../shared/held-questions.ts';
import { createInbox } from '../shared/inbox.ts';
import { createMemoryInbox } from '../shared/memory-inbox.ts';
import type { PlatformConnection } from '../shared/platform.ts';
import { boltLogger } from './bolt.ts';
import { connectMany } from './connect-many.ts';
import { connectOne } from './connect-one.ts';
import { isLimit, NO_MODE } from './errors.ts';
import type { SlackOptions } from './options.ts';
import type { SharedServices } from './receive/event-context.ts';

const SLACK = 'https://slack.com/api/';
/** How long something may wait for its answer. */
const ANSWER_MS = 3000;

/**
 * Checks the tokens, connects, and answers until stopped.
 * Rejects, with what to do about it, where a token or secret is missing or refused or Slack cannot be
 * reached; a connection that is lost later is taken up again.
 * @returns with a `requestListener` for /slack/… in HTTP mode
 */
export async function startSlack(options: SlackOptions): Promise<PlatformConnection> {
  const { apiUrl = SLACK, service, log, observe = UNOBSERVED } = options;
  const { inbox = createInbox(createMemoryInbox(), log) } = options;
  const underWay = new Set<Promise<unknown>>();
  const held = createHeldQuestions(options.timer);
  const shared: SharedServices = {
    service,
    log,
    inbox,
    held,
    follow(work) {
      const done: Promise<unknown> = work.catch(() => {}).finally(() => underWay.delete(done));
      underWay.add(done);
    },
    desk: options.deskUrl,
  };
  const slackApiUrl = apiUrl.endsWith('/') ? apiUrl : `${apiUrl}/`;
  const clientOptions = {
    slackApiUrl,
    logger: boltLogger(log),
    heard(error?: unknown) {
      if (isLimit(error)) observe.rateLimited('slack', 'route');
    },
  };
  const { botToken, install } = options;
  const setup = botToken
    ? await connectOne({ ...options, botToken }, shared, clientOptions)
    : install
      ? await connectMany({ ...options, install }, shared, clientOptions)
      : undefined;
  if (!setup) throw permanentError(NO_MODE);
  const { disconnect, finishing, names, requestListener, state } = setup;
  return {
    ...(requestListener && { requestListener }),
    state,
    names,
    ...setup.outbound,
    async stop() {
      finishing.stop();
      held.stop();
      // What was asked is still answered, which in Socket Mode needs the connection.
      await pTimeout(Promise.all(underWay), { milliseconds: ANSWER_MS, message: false });
      await disconnect();
      if (!options.inbox) await inbox.stop();
    },
  };
}
