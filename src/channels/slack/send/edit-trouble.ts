/** What it means that Slack did not take a change to a message of ours. */
import { webApi } from '@slack/bolt';
import type { EditTrouble } from '../../shared/edit-posted.ts';
import { isRefusal, slackCode } from '../errors.ts';

/** A message that is gone: trying again would not help. */
const GONE: ReadonlySet<string> = new Set(['message_not_found', 'channel_not_found']);

/** One that stands there, and may not be changed any more. */
const FIXED: ReadonlySet<string> = new Set(['cant_update_message', 'edit_window_closed']);

/** It is Slack that stumbles. */
const STUMBLES: ReadonlySet<string> = new Set([
  'internal_error',
  'fatal_error',
  'request_timeout',
  'service_unavailable',
  'team_added_to_org',
]);

/** The pause where Slack names none. */
const LIMITED_MS = 30_000;

export function editTrouble(error: unknown): EditTrouble | undefined {
  if (error instanceof webApi.WebAPIRateLimitedError)
    return { type: 'wait', milliseconds: error.retryAfter * 1000 || LIMITED_MS };
  const code = slackCode(error);
  if (code === undefined || STUMBLES.has(code) || isRefusal(error)) return undefined;
  if (code === 'ratelimited') return { type: 'wait', milliseconds: LIMITED_MS };
  if (FIXED.has(code)) return { type: 'fixed' };
  // An archived channel may be opened again, and whoever was removed from one invited.
  return { type: GONE.has(code) ? 'gone' : 'refused' };
}
