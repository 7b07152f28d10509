/** Slack: whether the tokens work, and whether the app may do what Dateline does. */
import { credentialProblems } from '../channels/credentials.ts';
import { missingScopes, WHY } from '../channels/slack/scopes.ts';
import type { Config } from '../config.ts';
import { type Called, call } from './call.ts';
import { type Line, lines, wordsOf } from './line.ts';
import { slackInstallLines } from './slack-installs.ts';

const { ok, warn, bad } = lines('Slack');

/** Without these nothing is answered; without the others, what they are for is not done. */
const NEEDED: ReadonlySet<string> = new Set(['commands', 'chat:write', 'app_mentions:read']);

/** @param heard given every answer, for its clock */
export async function slackLines(config: Config, heard: (answer: Called) => void): Promise<Line[]> {
  const { SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app, SLACK_SIGNING_SECRET: secret } = config;
  if (!bot && config.SLACK_CLIENT_ID) return slackInstallLines(config);
  if (!bot)
    return [ok('SLACK_BOT_TOKEN is not set: Dateline does not connect to a workspace by it.')];
  const malformed = credentialProblems(config).slack;
  if (malformed.length > 0) return malformed.map(bad);
  const base = (config.SLACK_API_URL ?? 'https://slack.com/api/').replace(/\/*$/, '/');
  const post = async (method: string, token: string) => {
    const answer = await call(base + method, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
    });
    heard(answer);
    return answer;
  };
  try {
    const tested = await post('auth.test', bot);
    if (tested.body.ok !== true)
      return [
        bad(
          `Slack refuses SLACK_BOT_TOKEN (${String(tested.body.error ?? tested.status)}). Copy the Bot User OAuth Token anew, or install the app again.`,
        ),
      ];
    const found = [
      ok(`The bot token works, in the workspace ${String(tested.body.team)}.`),
      ...scopeLines(tested, config.DESK_URL !== undefined),
    ];
    if (!app && !secret)
      found.push(
        bad(
          'Set SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP mode): with neither, Slack’s events do not come.',
        ),
      );
    if (!app) return found;
    const opened = await post('apps.connections.open', app);
    found.push(
      opened.body.ok === true
        ? ok('The app token works, for Socket Mode.')
        : bad(
            `Slack refuses SLACK_APP_TOKEN (${String(opened.body.error ?? opened.status)}). Make an app-level token with the scope connections:write, and switch Socket Mode on.`,
          ),
    );
    return found;
  } catch (error) {
    return [
      bad(
        `Slack cannot be reached at ${base} (${wordsOf(error)}). Look at the network, a proxy or SLACK_API_URL.`,
      ),
    ];
  }
}

function scopeLines({ headers }: Called, desk: boolean): Line[] {
  const told = headers.get('x-oauth-scopes');
  if (told === null)
    return [warn('Slack did not tell the scopes that the app was installed with.')];
  const { needed, optional } = missingScopes(
    told.split(',').map((scope) => scope.trim()),
    desk,
  );
  if (needed.length + optional.length === 0)
    return [ok('The app has every scope of the manifest.')];
  return [...needed, ...optional].map((scope) => {
    const says = `The app was installed without ${scope}, which is ${WHY[scope]}. Paste slack-manifest.json anew and install the app again.`;
    return NEEDED.has(scope) ? bad(says) : warn(says);
  });
}
