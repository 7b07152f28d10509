/** What subscriptions need kept. */
import type { Fact } from '../../knowledge/model/schema.ts';
import type { ChannelAddress } from '../message-address.ts';
import type { Subscription } from './types.ts';

/** The facts on a subscription's topic as its channel was last told of them, by id. */
export type Seen = ReadonlyMap<string, Fact>;

export type SubscriptionRepository = {
  /** @param seen the facts on the topic now, of which the channel need not be told */
  readonly subscribe: (subscription: Subscription, seen: Seen) => Promise<'subscribed' | 'already'>;
  /** @returns how many subscriptions ended; without `about`, all of the channel */
  readonly unsubscribe: (channel: ChannelAddress, about?: string) => Promise<number>;
  /** In a channel, or everywhere; oldest first. */
  readonly subscriptions: (channel?: ChannelAddress) => Promise<Subscription[]>;
  /** Channels that were last told anything else than these facts of what they subscribe to. @param now asked once a topic */
  readonly channelsToTell: (now: (about: string) => Seen) => Promise<ChannelAddress[]>;
  /**
   * What its channel was last told; undefined where it is gone. A fact that was told but cannot be read
   * any more has its id there, and no words.
   */
  readonly seen: (
    subscription: Subscription,
  ) => Promise<ReadonlyMap<string, Fact | undefined> | undefined>;
  readonly saveSeen: (subscription: Subscription, seen: Seen) => Promise<void>;
};
