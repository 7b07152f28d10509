/** Following a story in a channel: what is kept, and what a change is. */
import type { Fact, Locale } from '../knowledge/schema.ts';
import type { Reply } from '../reply/reply.ts';
import type { Place } from '../settings/settings.ts';

export type Follow = {
  readonly place: Place;
  readonly channel: string;
  /** `topic:energy`, `incident:azal-crash`, `actor:putin`, `place:baku`. */
  readonly about: string;
  /** The language the channel is told in. */
  readonly locale: Locale;
  readonly by: string;
  readonly at: Date;
};

/** One thing that happened to a fact between two versions of the knowledge. */
export type Change =
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

/**
 * What an adapter does: post `reply` in the channel. One reply tells of every follow there that changed.
 * Reject to be asked again soon; `'gone'` (no such channel, no access) ends the channel's follows;
 * `'later'` (that platform is not connected) leaves everything for another time.
 */
export type PostUpdate = (
  channel: { readonly place: Place; readonly channel: string },
  reply: Reply,
) => Promise<'posted' | 'gone' | 'later'>;
