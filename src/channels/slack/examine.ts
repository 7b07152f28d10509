/** Whether Slack takes what is set, and gives what Dateline needs: asked without connecting. */
import type { Keyring } from '../../tenants/installations/keyring.ts';
import type { InstallationRepository } from '../../tenants/installations/repository.ts';
import { slackClients } from './clients.ts';
import { startError } from './errors.ts';
import type { Calls } from './options.ts';
import { missingScopes, scopeAdvice } from './scopes.ts';
import { createInstallations } from './workspaces/installations.ts';

export type Examined = {
  readonly right: boolean;
  /** One sentence for whoever runs Dateline: what is right, or what is wrong and what to do. */
  readonly says: string;
};

const SLACK = 'https://slack.com/api/';

/**
 * Looks at the tokens that are set and at the installations in the store, for `dateline doctor`. It rejects
 * only where the store does: what Slack does not take is among what it says.
 * @param set desk: whether the page has a public address, whose links show facts
 */
export async function examineSlack(set: {
  readonly botToken?: string | undefined;
  readonly appToken?: string | undefined;
  readonly apiUrl?: string | undefined;
  readonly install?:
    | { readonly kept: InstallationRepository; readonly keyring: Keyring }
    | undefined;
  readonly desk: boolean;
}): Promise<readonly Examined[]> {
  const { botToken, appToken, install, apiUrl = SLACK, desk } = set;
  const calls = { slackApiUrl: apiUrl.endsWith('/') ? apiUrl : `${apiUrl}/` };
  return [
    ...(botToken ? await examineBot(botToken, calls, desk) : []),
    ...(appToken ? [await examineApp(appToken, calls)] : []),
    ...(install && !botToken ? await examineInstalls(install, desk) : []),
  ];
}

const right = (says: string): Examined => ({ right: true, says });
const wrong = (says: string): Examined => ({ right: false, says });

async function examineBot(token: string, calls: Calls, desk: boolean): Promise<Examined[]> {
  try {
    const { team, user, response_metadata } = await slackClients(token, calls).lookups.auth.test();
    const scopes = response_metadata?.scopes;
    return [
      right(`Slack takes SLACK_BOT_TOKEN: it is ${user} of ${team}.`),
      ...(scopes ? examineScopes(scopes, desk) : []),
    ];
  } catch (error) {
    return [wrong(startError(error, 'SLACK_BOT_TOKEN', token, calls.slackApiUrl).message)];
  }
}

function examineScopes(scopes: readonly string[], desk: boolean): Examined[] {
  const missing = missingScopes(scopes, desk);
  const advice = scopeAdvice(missing);
  if (advice) return [wrong(advice)];
  const without = missing.optional.join(', ');
  const but =
    without &&
    ` Without ${without} it hears no follow-ups in threads there, which may be meant so.`;
  return [right(`The Slack app has every scope that it needs.${but}`)];
}

async function examineApp(token: string, calls: Calls): Promise<Examined> {
  try {
    await slackClients(token, calls).lookups.apps.connections.open({});
    return right('Slack takes SLACK_APP_TOKEN for Socket Mode.');
  } catch (error) {
    return wrong(startError(error, 'SLACK_APP_TOKEN', token, calls.slackApiUrl).message);
  }
}

async function examineInstalls(
  { kept, keyring }: { readonly kept: InstallationRepository; readonly keyring: Keyring },
  desk: boolean,
): Promise<Examined[]> {
  const quiet = { info() {}, warn() {} };
  const installations = createInstallations(kept, keyring, { log: quiet, desk });
  const rows = await kept.installations();
  const found: Examined[] = [];
  for (const { id } of rows) {
    try {
      const one = await installations.find(id);
      const advice = scopeAdvice(missingScopes(one?.installation.bot?.scopes ?? [], desk));
      if (one && advice) found.push(wrong(`${id}: ${advice}`));
    } catch {
      found.push(
        wrong(
          `${id}: no key in ENCRYPTION_KEYS opens this installation. Put back the key that it was sealed with, or have Dateline installed there again.`,
        ),
      );
    }
  }
  return found.length > 0
    ? found
    : [right(`Dateline is installed in ${rows.length} workspaces or organisations of Slack.`)];
}
