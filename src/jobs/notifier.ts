/**
 * Tells channels when the facts on a story they follow have changed: once for each change, also one
 * that was made while Dateline was down, in one message a channel, and not too often.
 */

import type { Reply } from '../contract/reply.ts';
import type { Knowledge } from '../knowledge/model/knowledge.ts';
import type { ChannelAddress } from '../tenants/message-address.ts';
import type { SubscriptionRepository } from '../tenants/subscriptions/repository.ts';
import type { PostUpdate, Subscription } from '../tenants/subscriptions/types.ts';
import { type UnseenChanges, unseenChanges } from '../tenants/subscriptions/unseen-changes.ts';
import { updateReply } from '../tenants/subscriptions/update-reply.ts';
import type { TenantId } from '../tenants/tenant-id.ts';
import { createBackoff } from './backoff.ts';

/** Runs something later; what it returns calls that off. */
export type Timer = (run: () => void, milliseconds: number) => () => void;

export type NotifierOptions = {
  readonly knowledge: () => Knowledge;
  /** Whether every knowledge file could be read. */
  readonly whole: () => boolean;
  /** The knowledge a tenant answers from. */
  readonly knowledgeFor: (tenant: TenantId) => Knowledge;
  readonly store: Pick<SubscriptionRepository, 'follows' | 'unfollow' | 'seen' | 'saveSeen'>;
  readonly post: PostUpdate;
  readonly log: { readonly warn: (detail: object, message: string) => void };
  /** Milliseconds. */
  readonly clock: () => number;
  readonly timer?: Timer;
  /** How long changes gather after the first: an editor rarely saves only once. */
  readonly gatherMs?: number;
  /** The least time between two messages in one channel. */
  readonly channelMs?: number;
  /** How soon a message that could not be posted is tried again; the pause doubles each time. */
  readonly retryMs?: number;
  /** The longest that pause becomes. */
  readonly mostRetryMs?: number;
};

export type Notifier = {
  /** To be called whenever other knowledge is served. */
  readonly changed: () => void;
  /** Tells what there is to tell now, the pause between two messages of a channel aside. */
  readonly check: () => Promise<void>;
  /** Resolves when what is under way is done; nothing is begun after it. */
  readonly stop: () => Promise<void>;
};

const unref: Timer = (run, milliseconds) => {
  const timer = setTimeout(run, milliseconds);
  timer.unref();
  return () => clearTimeout(timer);
};

/** Starts following: what changed since the last run is told after the gathering time. */
export function createNotifier(parts: NotifierOptions): Notifier {
  const { store, post, log, clock, knowledge, knowledgeFor, whole } = parts;
  const { timer = unref, gatherMs = 30_000, channelMs = 300_000, retryMs = 300_000 } = parts;
  const { mostRetryMs = 7_200_000 } = parts;
  const pace = createBackoff(channelMs, retryMs, mostRetryMs);
  /** Updates of which some messages went out and a later one failed, by channel. */
  const unfinished = new Map<string, { readonly text: string; readonly sent: number }>();
  let due: { readonly at: number; readonly cancel: () => void } | undefined;
  let running: Promise<void> = Promise.resolve();
  let stopped = false;

  /** The earliest wish wins: what comes due later is seen to be early then, and wished for again. */
  function wish(milliseconds: number): void {
    const at = clock() + milliseconds;
    if (stopped || (due && due.at <= at)) return;
    due?.cancel();
    const cancel = timer(() => {
      due = undefined;
      void check();
    }, milliseconds);
    due = { at, cancel };
  }

  function check(): Promise<void> {
    running = running.then(checkAll).catch((problem: unknown) => {
      log.warn({ error: String(problem) }, 'followed stories could not be checked');
      wish(retryMs);
    });
    return running;
  }

  async function checkAll(): Promise<void> {
    if (stopped) return;
    const channels = Map.groupBy(await store.follows(), ({ tenant, channel }) =>
      JSON.stringify([tenant, channel]),
    );
    pace.keep(channels);
    for (const key of unfinished.keys()) if (!channels.has(key)) unfinished.delete(key);
    for (const [key, follows] of channels) {
      if (stopped) return;
      const pause = pace.pause(key, clock());
      if (pause > 0) wish(pause);
      else await tell(key, follows);
    }
  }

  async function tell(key: string, follows: readonly Subscription[]): Promise<void> {
    const now = knowledge();
    const stories: { readonly follow: Subscription; readonly news: UnseenChanges }[] = [];
    for (const follow of follows) {
      const seen = await store.seen(follow);
      const { facts } = knowledgeFor(follow.tenant);
      if (seen) {
        const news = unseenChanges(follow, seen, now, whole(), (id) => facts.has(id));
        if (news.changes.length > 0) stories.push({ follow, news });
        else if (!sameIds(news.seen, seen)) await store.saveSeen(follow, news.seen);
      }
    }
    const [first] = stories;
    if (!first) return;
    const channel: ChannelAddress = { tenant: first.follow.tenant, channel: first.follow.channel };
    const reply = updateReply(
      stories.map(({ follow, news }) => ({ follow, changes: news.changes })),
      now,
    );
    const outcome = await send(key, channel, reply);
    if (outcome === 'gone') await store.unfollow(channel);
    if (outcome !== 'posted') return;
    pace.told(key, clock());
    // After posting: should Dateline end in between, the channel is told twice rather than never.
    for (const { follow, news } of stories) await store.saveSeen(follow, news.seen);
  }

  /** Posts an update, or what is left of it where some of its messages went out before. */
  async function send(key: string, channel: ChannelAddress, reply: Reply): ReturnType<PostUpdate> {
    const text = JSON.stringify(reply);
    const before = unfinished.get(key);
    // Where the facts have changed since, the rest of the old update may be untrue: the new one is told.
    let sent = before?.text === text ? before.sent : 0;
    unfinished.delete(key);
    try {
      const posted = () => {
        sent += 1;
      };
      return await post(channel, reply, { sent, posted });
    } catch (problem) {
      if (sent > 0) unfinished.set(key, { text, sent });
      const retryInMs = pace.failed(key, clock());
      log.warn(
        { ...channel, sent, retryInMs, error: String(problem) },
        'an update could not be posted and is tried again',
      );
      wish(retryInMs);
      return 'later';
    }
  }

  wish(gatherMs);
  return {
    changed: () => wish(gatherMs),
    check,
    async stop() {
      stopped = true;
      due?.cancel();
      await running;
    },
  };
}

const sameIds = (one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): boolean =>
  one.size === other.size && [...one.keys()].every((id) => other.has(id));
