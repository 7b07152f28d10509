/** What the app may do, against what this version of Dateline needs: an older installation has too little. */
import { LINK_SCOPES, SCOPES } from './manifest.ts';

/** What can be left out (docs/connect-slack.md). */
const OPTIONAL: ReadonlySet<string> = new Set([
  'channels:history',
  'groups:history',
  'mpim:history',
]);

type MissingScopes = {
  readonly needed: readonly string[];
  /** Those that a newsroom may have left out on purpose. */
  readonly optional: readonly string[];
};

/** @param desk whether links to the desk page are to show their fact */
export function missingScopes(granted: readonly string[], desk: boolean): MissingScopes {
  const wanted = [...Object.keys(SCOPES), ...(desk ? LINK_SCOPES : [])];
  const missing = wanted.filter((scope) => !granted.includes(scope));
  return {
    needed: missing.filter((scope) => !OPTIONAL.has(scope)),
    optional: missing.filter((scope) => OPTIONAL.has(scope)),
  };
}

/** What each is for. */
export const WHY: Readonly<Record<string, string>> = {
  ...SCOPES,
  'links:read': 'to hear of links to the desk page',
  'links:write': 'to show the fact that such a link leads to',
};

/** @returns what is missing, what for, and what to do; undefined where all that is needed is there */
export function scopeAdvice({ needed }: MissingScopes): string | undefined {
  if (needed.length === 0) return undefined;
  const list = needed.map((scope) => `${scope} (${WHY[scope]})`).join('; ');
  return `The Slack app is installed without ${needed.length === 1 ? 'a scope that it needs' : 'scopes that it needs'}: ${list}. At api.slack.com/apps, your app, App Manifest, paste the manifest of this version (npm run manifest), save, then press Reinstall under Install App; where the app was installed over /slack/install, open that address again.`;
}
