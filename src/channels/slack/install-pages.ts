/** Where people install Dateline in their own workspace: Bolt's OAuth, with installations in the store. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { HTTPReceiver, type InstallationStore } from '@slack/bolt';
import type { MessageKey } from '../../i18n/messages.ts';
import { translate } from '../../i18n/translate.ts';
import type { Log } from '../../log.ts';
import { localeOf } from '../shared/locale.ts';
import { nowAndThen } from '../shared/now-and-then.ts';
import type { ClientOptions } from './clients.ts';
import { factsOf } from './errors.ts';
import { EVENTS_PATH, INSTALL_PATH, LINK_SCOPES, REDIRECT_PATH, SCOPES } from './manifest.ts';

export type InstallApp = {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Signs what Slack brings back, so that nobody installs in another's name. */
  readonly stateSecret: string;
};

/** Slack's calls and these pages. @param desk whether to ask for what showing links to the desk page needs */
export function receiverWithInstallPages(parts: {
  readonly app: InstallApp;
  readonly signingSecret: string;
  readonly installationStore: InstallationStore;
  readonly clientOptions: ClientOptions & { readonly slackApiUrl: string };
  readonly desk: boolean;
  readonly log: Pick<Log, 'warn'>;
}): HTTPReceiver {
  const { app, signingSecret, installationStore, clientOptions, desk, log } = parts;
  const { slackApiUrl, logger } = clientOptions;
  const warn = nowAndThen(log.warn.bind(log));
  return new HTTPReceiver({
    ...app,
    signingSecret,
    endpoints: EVENTS_PATH,
    ...(logger && { logger }),
    scopes: [...Object.keys(SCOPES), ...(desk ? LINK_SCOPES : [])],
    installationStore,
    installerOptions: {
      installPath: INSTALL_PATH,
      redirectUriPath: REDIRECT_PATH,
      // Slack asks whether to install; asking before it asks nothing more.
      directInstall: true,
      authorizationUrl: new URL('/oauth/v2/authorize', slackApiUrl).href,
      clientOptions: { slackApiUrl, ...(logger && { logger }), ...CALLS },
      callbackOptions: {
        success: (_installation, _options, request, response) =>
          page('slack.installed', 200, request, response),
        failure(error, _options, request, response) {
          const facts = factsOf(error);
          warn(String(facts.code), facts, 'Dateline could not be installed in a Slack workspace');
          page('slack.not-installed', 400, request, response);
        },
      },
    },
  });
}

/** Somebody waits for the page. */
const CALLS = {
  retryConfig: { retries: 1, minTimeout: 200 },
  timeout: 10_000,
  rejectRateLimitedCalls: true,
};

/** One sentence, in the browser's language. */
function page(
  key: MessageKey,
  status: number,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const locale = localeOf(...(request.headers['accept-language'] ?? '').split(/\s*,\s*/));
  response
    .writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'",
      'cache-control': 'no-store',
    })
    .end(
      `<!doctype html><html lang="${locale}"><meta charset="utf-8"><title>Dateline</title><p>${translate(locale, key)}</p></html>`,
    );
}
