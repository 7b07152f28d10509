/** A channel that is told when the facts on a topic change: what is kept of it, and what a change is. */

import type { Reply } from '../../contract/reply.ts';
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import type { TenantId } from '../tenant-id.ts';

export type Subscription = {
  readonly tenant: TenantId;
  readonly channel: string;
  /** `topic:energy`, `incident:azal-crash`, `actor:putin`, `place:baku`. */
  readonly about: string;
  /** The language the channel is told in. */
  readonly locale: Locale;
  readonly by: string;
  readonly at: Date;
};

/** One thing that happened to a fact between two versions of the knowledge. */
export type FactChange =
  | { readonly type: 'added'; readonly fact: Fact }
  | {
      readonly type: 'corrected';
      readonly before: Fact;
      readonly fact: Fact;
      readonly changed: readonly ('text' | 'when' | 'status' | 'figures' | 'attribution')[];
    }
  /** Withdrawn by its status, or gone from the files. */
  | { readonly type: 'retracted'; readonly fact: Fact }
  | { readonly type: 'replaced'; readonly fact: Fact; readonly by: Fact };

/** How far an update has got: a long one may take several messages, and any of them can be refused. */
export type UpdateProgress = {
  /** How many of its first messages stand in the channel already; the adapter posts the others. */
  readonly sent: number;
  /** To be called after each message that went out. */
  readonly posted: () => void;
  /** A name of this update to this channel; under it each message goes out once, in whichever process. */
  readonly key: string;
  /** When it was first tried, and whether it was: what is to be posted may stand since then. */
  readonly since: Date;
  readonly again: boolean;
};

/**
 * What an adapter does: post `reply` in the channel. One reply tells of every subscription there that has news.
 * Reject to be asked again later, also where Dateline may not write there now: people change permissions
 * back. `'gone'` (there is no such channel any more) ends the channel's subscriptions; `'later'` (that platform
 * is not connected) leaves everything for another time.
 */
export type PostUpdate = (
  channel: { readonly tenant: TenantId; readonly channel: string },
  reply: Reply,
  progress?: UpdateProgress,
) => Promise<'posted' | 'gone' | 'later'>;
