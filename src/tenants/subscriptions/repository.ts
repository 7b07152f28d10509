/** What subscriptions need kept. */
import type { Fact } from '../../knowledge/model/schema.ts';
import type { ChannelAddress } from '../message-address.ts';
import type { Subscription } from './types.ts';

/** The facts on a story as its channel was last told of them, by id. */
export type Seen = ReadonlyMap<string, Fact>;

export type SubscriptionRepository = {
  /** @param seen the facts on the story now, of which the channel need not be told */
  readonly follow: (follow: Subscription, seen: Seen) => Promise<'followed' | 'already'>;
  /** @returns how many follows ended; without `about`, all of the channel */
  readonly unfollow: (channel: ChannelAddress, about?: string) => Promise<number>;
  /** In a channel, or everywhere; oldest first. */
  readonly follows: (channel?: ChannelAddress) => Promise<Subscription[]>;
  /** What a follow was last told; undefined where it is gone. */
  readonly seen: (follow: Subscription) => Promise<Seen | undefined>;
  readonly saveSeen: (follow: Subscription, seen: Seen) => Promise<void>;
};
