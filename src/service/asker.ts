/** Who asked, for the log of questions of those who have asked for it. */
import type { RequestContext } from './request-context.ts';

/** As `dateline forget` names a person. */
export function askerOf({ tenant, platform, user }: RequestContext): { readonly asker?: string } {
  if (user === undefined) return {};
  return { asker: platform === 'slack' && tenant ? `${tenant}/${user}` : `${platform}:${user}` };
}
