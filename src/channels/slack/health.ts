/** Whether Slack takes the one token that there is, as its last answers say. */
import type { PlatformState } from '../shared/platform.ts';
import { isRefusal, slackCode } from './errors.ts';

export type Health = {
  /** Told what every call came to. */
  readonly heard: (error?: unknown) => void;
  /** @param downSince since when there has been no connection at all; undefined where there is one, or none is needed */
  readonly state: (downSince: Date | undefined) => PlatformState;
};

export function createHealth(now: () => Date = () => new Date()): Health {
  let refused: { readonly code: string; readonly since: Date } | undefined;
  return {
    heard(error) {
      if (error === undefined) refused = undefined;
      // One that is only of the wrong kind for a method is good for others.
      else if (isRefusal(error) && slackCode(error) !== 'not_allowed_token_type')
        refused ??= { code: slackCode(error) ?? '', since: now() };
    },
    state(downSince) {
      if (refused) {
        const why = `Slack no longer takes the token in SLACK_BOT_TOKEN (${refused.code}). Install the app again at api.slack.com/apps, copy the new token, and start Dateline anew.`;
        return { ready: false, why, since: refused.since.toISOString() };
      }
      if (!downSince) return { ready: true };
      const why = 'There is no connection to Slack. It is tried again until it stands.';
      return { ready: false, why, since: downSince.toISOString() };
    },
  };
}
