/** What went wrong with Slack, for the log and for whoever starts Dateline; never with a secret in it. */
import { webApi } from '@slack/bolt';
import { permanentError } from '../shared/connect-with-retry.ts';
import { type ErrorFacts, errorFacts } from '../shared/error-facts.ts';

/** Slack's own word for what is wrong (`not_in_channel`); undefined where Slack did not answer. */
export const slackCode = (error: unknown): string | undefined =>
  error instanceof webApi.WebAPIPlatformError ? error.data.error : undefined;

/**
 * An error's facts for the log. Slack's errors may carry the request's headers and body, and so a token
 * and a reader's words; these are left out.
 */
export function factsOf(error: unknown): ErrorFacts & { readonly needed?: string } {
  if (error instanceof webApi.WebAPIPlatformError) {
    const { error: code, needed } = error.data as { error: string; needed?: string };
    return { error: error.message, code, ...(needed && { needed }) };
  }
  return errorFacts(error);
}

/** Whether Slack itself has answered, and would answer the same again. */
export const isAnswer = (error: unknown): boolean => error instanceof webApi.WebAPIPlatformError;

/** Whether it may work the next time: Slack stumbled, or the connection did. */
export const mayPass = (error: unknown): boolean =>
  error instanceof webApi.WebAPIRequestError ||
  (error instanceof webApi.WebAPIHTTPError && error.statusCode >= 500);

/** Whether Slack may have done what it was asked, for all that is known. */
export const mayHaveArrived = (error: unknown): boolean =>
  mayPass(error) && !NEVER_SENT.has(codeIn(error));

/** Nothing has left this machine. */
const NEVER_SENT: ReadonlySet<unknown> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

function codeIn(error: unknown): unknown {
  const { original } = error as { readonly original?: Error };
  return (original?.cause as { readonly code?: unknown } | undefined)?.code;
}

/** Whether Slack wants to be called less often. */
export const isLimit = (error: unknown): boolean => error instanceof webApi.WebAPIRateLimitedError;

/** A token that is wrong, revoked, or of a workspace that is gone. */
const REFUSED: ReadonlySet<string> = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'not_allowed_token_type',
  'user_removed_from_team',
  'team_disabled',
  'org_login_required',
]);

/** Whether it is of no use to try again. */
export const isRefusal = (error: unknown): boolean => REFUSED.has(slackCode(error) ?? '');

/** The permission that was missing; undefined where none was. */
export function missingScope(error: unknown): string | undefined {
  if (slackCode(error) !== 'missing_scope') return undefined;
  const { needed } = (error as webApi.WebAPIPlatformError).data as { needed?: string };
  return needed ?? '…';
}

/** Slack opens a form only for some seconds after what somebody did, and only once. */
const LATE: ReadonlySet<string> = new Set([
  'expired_trigger_id',
  'exchanged_trigger_id',
  'invalid_trigger_id',
  'trigger_expired',
  'trigger_exchanged',
  'invalid_trigger',
]);

/** Whether it was too late for a form. */
export const isLate = (error: unknown): boolean => LATE.has(slackCode(error) ?? '');

/** Neither mode can run: what to set. */
export const NO_MODE =
  'SLACK_BOT_TOKEN alone is not enough. Set SLACK_APP_TOKEN (xapp-…) for Socket Mode, which needs no public address: api.slack.com/apps, your app, Basic Information, App-Level Tokens, with the scope connections:write. Or set SLACK_SIGNING_SECRET for HTTP mode: Basic Information, App Credentials.';

/** For many workspaces Slack has to call Dateline. */
export const NO_SECRET =
  'SLACK_CLIENT_ID needs SLACK_SIGNING_SECRET: for several workspaces Slack calls Dateline over HTTP. Copy it from api.slack.com/apps, your app, Basic Information, App Credentials.';

/** Turns whatever kept Slack from starting into one sentence that says what to do. */
export function startError(
  error: unknown,
  setting: 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN',
  token: string,
  apiUrl: string,
): Error {
  const code = slackCode(error);
  if (isRefusal(error)) {
    return permanentError(
      setting === 'SLACK_BOT_TOKEN'
        ? `Slack refused the token in SLACK_BOT_TOKEN (${code}). Copy it anew, xoxb-…: api.slack.com/apps, your app, OAuth & Permissions, Bot User OAuth Token.`
        : `Slack refused the token in SLACK_APP_TOKEN (${code}). Make a new one, xapp-…, with the scope connections:write: api.slack.com/apps, your app, Basic Information, App-Level Tokens.`,
    );
  }
  if (code === 'missing_scope' && setting === 'SLACK_APP_TOKEN') {
    return permanentError(
      'The token in SLACK_APP_TOKEN lacks the scope connections:write. Make a new one: api.slack.com/apps, your app, Basic Information, App-Level Tokens.',
    );
  }
  if (code !== undefined) return new Error(`Slack answered: ${code} (${setting}).`);
  const { error: message } = factsOf(error);
  const reason = (message || 'unknown').replaceAll(token || '\0', '…');
  return new Error(`Slack could not be reached at ${apiUrl}: ${reason}.`);
}
