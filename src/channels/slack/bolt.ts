/** Bolt, set up to ask nobody anything by itself, and to listen for Dateline. */
import {
  App,
  type HTTPReceiver,
  type Logger,
  LogLevel,
  type SocketModeReceiver,
} from '@slack/bolt';
import type { Log } from '../../log.ts';
import { type Observe, UNOBSERVED } from '../../observe.ts';
import { nowAndThen } from '../shared/now-and-then.ts';
import type { ClientOptions } from './clients.ts';
import { listen } from './listeners/index.ts';
import { takeOnce } from './listeners/take-once.ts';
import type { SharedServices } from './receive/event-context.ts';
import { authorized } from './receive/in-workspace.ts';
import type { Workspaces } from './receive/workspace.ts';
import { time } from './timing.ts';

/** Has the receivers' events answered, and what other processes left of them. @returns `stop` ends the latter */
export function answerEvents(
  receivers: readonly (SocketModeReceiver | HTTPReceiver)[],
  shared: SharedServices,
  workspaces: Workspaces,
  { slackApiUrl, logger }: ClientOptions,
  observe: Observe = UNOBSERVED,
): { readonly stop: () => void } {
  const app = new App({
    authorize: async (source) => authorized(await workspaces.of(source)),
    // Bolt knows one receiver; and of its installer it would take the authorisation.
    receiver: {
      init(it) {
        for (const receiver of receivers) receiver.init(it);
      },
      start: async () => {},
      stop: async () => {},
    },
    ...(logger && { logger }),
    clientOptions: { ...(slackApiUrl && { slackApiUrl }), ...(logger && { logger }) },
    convoStore: false,
  });
  time(app, observe);
  listen(app, shared, workspaces);
  return takeOnce(app, shared, workspaces);
}

/** Bolt's own log: warnings and errors, which name no token and no reader's words. */
export function boltLogger(log: Log): Logger {
  const words = (...said: unknown[]) => said.map(String).join(' ');
  const warn = nowAndThen(log.warn.bind(log));
  const error = nowAndThen(log.error.bind(log));
  return {
    debug() {},
    info() {},
    warn: (...said: unknown[]) => warn(words(...said), { slack: words(...said) }, 'Bolt warned'),
    error: (...said: unknown[]) =>
      error(words(...said), { slack: words(...said) }, 'Bolt reported an error'),
    setLevel() {},
    getLevel: () => LogLevel.WARN,
    setName() {},
  };
}
