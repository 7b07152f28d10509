/**
 * How fast posted messages may be changed: what a platform counts together is one lane, in which one message is
 * changed after the other, by one process at a time.
 */
import { PRIVATE, WATCHED } from '../tenants/corrections/repository.ts';
import { platformOf, type TenantId } from '../tenants/tenant-id.ts';

type Pace = {
  readonly laneOf: (at: { readonly tenant: TenantId; readonly channel: string }) => string;
  /** The pause after a change, in milliseconds. @param ageMs how long ago the message was posted */
  readonly pauseMs: (ageMs: number) => number;
};

/** Not changed by `chat.update`. */
const APART: ReadonlySet<string> = new Set([PRIVATE, WATCHED]);

const HOUR_MS = 3_600_000;

const PACES: Readonly<Record<'discord' | 'slack', Pace>> = {
  discord: {
    laneOf: ({ tenant, channel }) => `${tenant}/${channel}`,
    // A channel's messages may be changed 5 times in 5 seconds. For those older than an hour Discord has another
    // limit (error 30046) that it does not document (discord-api-docs #4413); others have found 3 changes in
    // 6 seconds (discord-userdoccers #551) and, earlier, 3 in 20 (starboard-4 #118), of which this is the slower.
    pauseMs: (ageMs) => (ageMs >= HOUR_MS ? 6700 : 1200),
  },
  slack: {
    // `chat.update` is of Tier 3: about 50 a minute and workspace, of which answers need their share.
    laneOf: ({ tenant, channel }) => (APART.has(channel) ? `${tenant}/${channel}` : tenant),
    pauseMs: () => 1500,
  },
};

export const laneOf = (at: { readonly tenant: TenantId; readonly channel: string }): string =>
  PACES[platformOf(at.tenant)].laneOf(at);

/** The pause after a message was changed, in milliseconds. */
export const pauseAfter = (tenant: TenantId, ageMs: number): number =>
  PACES[platformOf(tenant)].pauseMs(ageMs);
