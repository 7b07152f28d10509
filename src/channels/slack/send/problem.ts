/** Why Slack did not take something, for the person it was for: what trying again cannot mend says who can. */
import type { MessageKey } from '../../../i18n/messages.ts';
import { translate } from '../../../i18n/translate.ts';
import type { Locale } from '../../../knowledge/model/schema.ts';
import { NotKept } from '../../../tenants/not-kept.ts';
import { isLate, isRefusal, missingScope, slackCode } from '../errors.ts';

/** What to tell the reader about an error, whatever it is. */
export const problemSentence = (error: unknown, locale: Locale): string =>
  knownProblem(error, locale) ?? translate(locale, 'error.internal');

/** @returns undefined where trying again may help, or nobody but a programmer can */
export function knownProblem(error: unknown, locale: Locale): string | undefined {
  if (error instanceof NotKept) return translate(locale, 'refusal.not-kept');
  const scope = missingScope(error);
  if (scope !== undefined) return translate(locale, 'error.slack.scope', { scope });
  if (isRefusal(error)) return translate(locale, 'error.slack.token');
  if (isLate(error)) return translate(locale, 'error.slack.late');
  const key = KNOWN[slackCode(error) ?? ''];
  return key && translate(locale, key);
}

/** Whether a channel does not take messages of Dateline's, and goes on like that until somebody changes it. */
export const isClosed = (error: unknown): boolean =>
  KNOWN[slackCode(error) ?? ''] !== undefined || missingScope(error) !== undefined;

/** https://docs.slack.dev/reference/methods/chat.postMessage#errors */
const KNOWN: Readonly<Record<string, MessageKey>> = {
  not_in_channel: 'error.slack.member',
  // What Slack says of a private channel that Dateline is no member of.
  channel_not_found: 'error.slack.member',
  restricted_action: 'error.slack.restricted',
  restricted_action_read_only_channel: 'error.slack.restricted',
  restricted_action_thread_only_channel: 'error.slack.restricted',
  restricted_action_non_threadable_channel: 'error.slack.restricted',
  restricted_action_thread_locked: 'error.slack.restricted',
  cannot_reply_to_message: 'error.slack.restricted',
  is_archived: 'error.slack.archived',
  is_inactive: 'error.slack.archived',
  access_denied: 'error.slack.rules',
  ekm_access_denied: 'error.slack.rules',
  enterprise_is_restricted: 'error.slack.rules',
  no_permission: 'error.slack.rules',
  team_access_not_granted: 'error.slack.rules',
  two_factor_setup_required: 'error.slack.rules',
  messages_tab_disabled: 'error.slack.rules',
  msg_too_long: 'error.slack.long',
  msg_blocks_too_long: 'error.slack.long',
};
