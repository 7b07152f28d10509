/**
 * Tells channels when the facts on what they subscribe to have changed: once for each change, also one
 * that was made while Dateline was down, in one message a channel, and not too often.
 */

import type { Reply } from '../contract/reply.ts';
import type { Knowledge } from '../knowledge/model/knowledge.ts';
import type { Log } from '../log.ts';
import type { ChannelAddress } from '../tenants/message-address.ts';
import type { SubscriptionRepository } from '../tenants/subscriptions/repository.ts';
import { factsOn } from '../tenants/subscriptions/subscription-topic.ts';
import type { PostUpdate, Subscription } from '../tenants/subscriptions/types.ts';
import { type UnseenChanges, unseenChanges } from '../tenants/subscriptions/unseen-changes.ts';
import { updateReply } from '../tenants/subscriptions/update-reply.ts';
import type { TenantId } from '../tenants/tenant-id.ts';
import { createBackoff } from './backoff.ts';
import { createDebouncedJob, type DebouncedJob, type DebounceOptions } from './debounced-job.ts';

export type NotifierOptions = DebounceOptions & {
  readonly knowledge: () => Knowledge;
  /** Whether every knowledge file could be read. */
  readonly whole: () => boolean;
  /** The knowledge a tenant answers from. */
  readonly knowledgeFor: (tenant: TenantId) => Knowledge;
  readonly store: Pick<
    SubscriptionRepository,
    'subscriptions' | 'unsubscribe' | 'seen' | 'saveSeen'
  >;
  readonly post: PostUpdate;
  readonly log: Pick<Log, 'warn'>;
  /** The least time between two messages in one channel. */
  readonly channelMs?: number;
  /** The longest that `retryMs` becomes for one channel: it doubles each time a message cannot be posted. */
  readonly mostRetryMs?: number;
};

/** Its `check` tells what there is to tell now, the pause between two messages of a channel aside. */
export type Notifier = Pick<DebouncedJob, 'changed' | 'check' | 'stop'>;

/** Starts telling: what changed since the last run is told after the gathering time. */
export function createNotifier({
  store,
  post,
  log,
  knowledge,
  knowledgeFor,
  whole,
  channelMs = 300_000,
  mostRetryMs = 7_200_000,
  retryMs = 300_000,
  clock = Date.now,
  ...debounce
}: NotifierOptions): Notifier {
  const backoff = createBackoff(channelMs, retryMs, mostRetryMs);
  /** Updates of which some messages went out and a later one failed, by channel. */
  const unfinished = new Map<string, { readonly text: string; readonly sent: number }>();

  async function tellAll(signal: AbortSignal): Promise<void> {
    const channels = Map.groupBy(await store.subscriptions(), ({ tenant, channel }) =>
      JSON.stringify([tenant, channel]),
    );
    backoff.keep(channels);
    for (const key of unfinished.keys()) if (!channels.has(key)) unfinished.delete(key);
    for (const [key, subscriptions] of channels) {
      if (signal.aborted) return;
      const pause = backoff.pause(key, clock());
      if (pause > 0) job.runIn(pause);
      else await tell(key, subscriptions);
    }
  }

  async function tell(key: string, subscriptions: readonly Subscription[]): Promise<void> {
    const now = knowledge();
    const unseen: { readonly subscription: Subscription; readonly news: UnseenChanges }[] = [];
    for (const subscription of subscriptions) {
      const seen = await store.seen(subscription);
      const { facts } = knowledgeFor(subscription.tenant);
      if (seen) {
        const news = unseenChanges(subscription, seen, now, whole(), (id) => facts.has(id));
        if (news.changes.length > 0) unseen.push({ subscription, news });
        else if (!sameIds(news.seen, seen)) await store.saveSeen(subscription, news.seen);
      } else if (whole()) await beginAnew(subscription, now);
    }
    const [first] = unseen;
    if (!first) return;
    const { tenant, channel } = first.subscription;
    const address: ChannelAddress = { tenant, channel };
    const reply = updateReply(
      unseen.map(({ subscription, news }) => ({ subscription, changes: news.changes })),
      now,
    );
    const outcome = await send(key, address, reply);
    if (outcome === 'gone') await store.unsubscribe(address);
    if (outcome !== 'posted') return;
    backoff.told(key, clock());
    // After posting: should Dateline end in between, the channel is told twice rather than never.
    for (const { subscription, news } of unseen) await store.saveSeen(subscription, news.seen);
  }

  /** What the channel was told last cannot be read: from now on it is told again. */
  async function beginAnew(subscription: Subscription, now: Knowledge): Promise<void> {
    await store.saveSeen(subscription, factsOn(subscription.about, now));
    const { tenant, channel, about } = subscription;
    log.warn(
      { tenant, channel, about },
      'what a channel was told last cannot be read: it is told of what changes from now on',
    );
  }

  /** Posts an update, or what is left of it where some of its messages went out before. */
  async function send(key: string, address: ChannelAddress, reply: Reply): ReturnType<PostUpdate> {
    const text = JSON.stringify(reply);
    const before = unfinished.get(key);
    // Where the facts have changed since, the rest of the old update may be untrue: the new one is told.
    let sent = before?.text === text ? before.sent : 0;
    unfinished.delete(key);
    try {
      const posted = () => {
        sent += 1;
      };
      return await post(address, reply, { sent, posted });
    } catch (problem) {
      if (sent > 0) unfinished.set(key, { text, sent });
      const retryInMs = backoff.failed(key, clock());
      log.warn(
        { ...address, sent, retryInMs, error: String(problem) },
        'an update could not be posted and is tried again',
      );
      job.runIn(retryInMs);
      return 'later';
    }
  }

  const job = createDebouncedJob({
    ...debounce,
    retryMs,
    clock,
    run: tellAll,
    failed: (problem) => log.warn({ error: String(problem) }, 'subscriptions could not be checked'),
  });
  return job;
}

const sameIds = (a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): boolean =>
  a.size === b.size && [...a.keys()].every((id) => b.has(id));
