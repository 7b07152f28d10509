/** Connects to the one workspace, or organisation, whose token is set. */
import { HTTPReceiver } from '@slack/bolt';
import { permanentError } from '../shared/connect-with-retry.ts';
import { answerEvents } from './bolt.ts';
import { slackClients } from './clients.ts';
import { NO_MODE, startError } from './errors.ts';
import { createHealth } from './health.ts';
import { slackListener } from './http.ts';
import { EVENTS_PATH } from './manifest.ts';
import type { Calls, Setup, SlackOptions } from './options.ts';
import { type SharedServices, tenantOf } from './receive/event-context.ts';
import { createUserDirectories } from './receive/user-directory.ts';
import { missingScopes, scopeAdvice } from './scopes.ts';
import { outbound } from './send/outbound.ts';
import { createSockets } from './sockets.ts';
import { createWorkspaceMaker } from './workspaces/make-workspace.ts';
import { oneWorkspace } from './workspaces/one-workspace.ts';

/** Over Socket Mode where there is an app token, else over HTTP. */
export async function connectOne(
  options: SlackOptions & { readonly botToken: string },
  shared: SharedServices,
  calls: Calls,
): Promise<Setup> {
  const { botToken, appToken, signingSecret, log } = options;
  if (!appToken && !signingSecret) throw permanentError(NO_MODE);
  const health = createHealth();
  const clientOptions = {
    ...calls,
    heard(error?: unknown) {
      calls.heard?.(error);
      health.heard(error);
    },
  };
  const tested = await slackClients(botToken, calls)
    .lookups.auth.test()
    .catch((error: unknown) => {
      throw startError(error, 'SLACK_BOT_TOKEN', botToken, calls.slackApiUrl);
    });
  const granted = tested.response_metadata?.scopes;
  const advice = granted && scopeAdvice(missingScopes(granted, shared.desk !== undefined));
  if (advice) log.warn({}, advice);
  const directories = createUserDirectories(log, options.readerLanguages ?? true);
  const make = createWorkspaceMaker(clientOptions, directories);
  const workspaces = oneWorkspace(botToken, tested, make);
  const about = outbound(shared, workspaces);
  const { team, team_id: id } = tested;
  const names = async () => new Map(team && id ? [[tenantOf(id), team]] : []);
  if (appToken) {
    const sockets = createSockets(appToken, options.sockets ?? 1, calls, log);
    const finishing = answerEvents(sockets.receivers, shared, workspaces, calls, options.observe);
    const { downSince, stop } = await sockets.connect();
    log.info({ team, mode: 'socket' }, 'Slack is connected');
    return {
      outbound: about,
      finishing,
      names,
      state: () => health.state(downSince()),
      disconnect: stop,
    };
  }
  const { logger } = calls;
  const secret = signingSecret ?? '';
  const receiver = new HTTPReceiver({
    signingSecret: secret,
    endpoints: EVENTS_PATH,
    ...(logger && { logger }),
  });
  const finishing = answerEvents([receiver], shared, workspaces, calls, options.observe);
  log.info({ team, mode: 'http' }, 'Slack is connected');
  return {
    outbound: about,
    finishing,
    names,
    requestListener: slackListener(receiver, secret, log),
    state: () => health.state(undefined),
    disconnect: async () => {},
  };
}
