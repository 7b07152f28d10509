/**
 * Tells channels when the facts on what they subscribe to have changed: once for each change, also one that was
 * made while Dateline was down, in one message a channel, and not too often. One run finds the channels that have
 * news; one run for each of them then tells it, whichever process takes that.
 */

import type { Reply } from '../contract/reply.ts';
import { contentHash } from '../knowledge/model/content-hash.ts';
import { factHash } from '../knowledge/model/fact-hash.ts';
import type { Knowledge } from '../knowledge/model/knowledge.ts';
import type { Log } from '../log.ts';
import type { ChannelAddress } from '../tenants/message-address.ts';
import type { Seen, SubscriptionRepository } from '../tenants/subscriptions/repository.ts';
import { factsOn } from '../tenants/subscriptions/subscription-topic.ts';
import type { PostUpdate, Subscription } from '../tenants/subscriptions/types.ts';
import { type UnseenChanges, unseenChanges } from '../tenants/subscriptions/unseen-changes.ts';
import { updateReply } from '../tenants/subscriptions/update-reply.ts';
import { platformOf, type TenantId, type TenantPlatform } from '../tenants/tenant-id.ts';
import {
  BEHIND_MS,
  ELSEWHERE_MS,
  type Follower,
  type Following,
  followChanges,
} from './follow-changes.ts';
import type { TakenJob } from './queue.ts';
import { postAgainAfter } from './retry-after.ts';
import type { RunResult } from './runner.ts';

export type NotifierOptions = Following & {
  readonly knowledge: () => Knowledge;
  /** Whether every knowledge file could be read. */
  readonly whole: () => boolean;
  /** The knowledge a tenant answers from. */
  readonly knowledgeFor: (tenant: TenantId) => Knowledge;
  readonly store: SubscriptionRepository;
  readonly post: PostUpdate;
  readonly log: Pick<Log, 'warn'>;
};

export type Notifier = Pick<Follower, 'changed'>;

/** Channels at a time. */
const MOST_CHANNELS = 20;
/** The least time between two messages in one channel. */
const CHANNEL_MS = 300_000;
/** A run that was cut short may have posted since then: a lease is much shorter. */
const CUT_SHORT_MS = 3_600_000;

/** What a run that failed leaves: which update, how much of it stands, and since when it is tried. */
type Left = {
  readonly failures?: number;
  readonly text?: string;
  readonly sent?: number;
  readonly since?: string;
};

type News = { readonly subscription: Subscription; readonly news: UnseenChanges };

/** Starts telling: what changed since the last run is told after the gathering time. */
export function createNotifier({
  knowledge,
  whole,
  knowledgeFor,
  store,
  post,
  log,
  ...following
}: NotifierOptions): Notifier {
  const { isNewest = async () => true, clock = () => new Date() } = following;
  const inMs = (milliseconds: number) => new Date(clock().getTime() + milliseconds);

  async function find(): Promise<[TenantPlatform, string[]][]> {
    const now = knowledge();
    const channels = await store.channelsToTell((about) => factsOn(about, now));
    const of = Map.groupBy(channels, ({ tenant }) => platformOf(tenant));
    return [...of].map(([platform, some]) => [platform, some.map(keyOf)]);
  }

  async function tell(job: TakenJob): Promise<RunResult> {
    // What is told would be taken back, and told once more.
    if (!(await isNewest())) return { again: inMs(BEHIND_MS), data: job.data };
    const address = addressOf(job.key);
    const now = knowledge();
    const unseen = await newsFor(await store.subscriptions(address), now);
    if (unseen.length === 0) return undefined;
    const changes = unseen.map(({ subscription, news }) => ({
      subscription,
      changes: news.changes,
    }));
    const left = await send(job, address, updateReply(changes, now));
    if (typeof left === 'object') return left;
    if (left === 'gone') {
      await store.unsubscribe(address);
      return undefined;
    }
    // After posting: should Dateline end in between, the message has the same name when it is posted again.
    for (const { subscription, news } of unseen) await store.saveSeen(subscription, news.seen);
    return { again: inMs(CHANNEL_MS) };
  }

  async function newsFor(subscriptions: readonly Subscription[], now: Knowledge): Promise<News[]> {
    const unseen: News[] = [];
    for (const subscription of subscriptions) {
      const seen = await store.seen(subscription);
      const { facts } = knowledgeFor(subscription.tenant);
      if (seen) {
        const news = unseenChanges(subscription, seen, now, whole(), (id) => facts.has(id));
        if (news.changes.length > 0) unseen.push({ subscription, news });
        // What it need not be told, such as another translation, is not looked at again.
        else if (!areSame(news.seen, seen)) await store.saveSeen(subscription, news.seen);
      } else if (whole()) await beginAnew(subscription, now);
    }
    return unseen;
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
  async function send(
    job: TakenJob,
    address: ChannelAddress,
    reply: Reply,
  ): Promise<'posted' | 'gone' | NonNullable<RunResult>> {
    const text = contentHash(JSON.stringify(reply));
    const before = job.data as Left;
    // Where the facts have changed since, the rest of the old update may be untrue: the new one is told.
    const goesOn = before.text === text;
    let sent = (goesOn && before.sent) || 0;
    const since = (goesOn && before.since) || inMs(job.cutShort ? -CUT_SHORT_MS : 0).toISOString();
    try {
      const outcome = await post(address, reply, {
        sent,
        posted: () => {
          sent += 1;
        },
        key: `${job.key} ${text}`,
        since: new Date(since),
        again: job.cutShort || goesOn,
      });
      if (outcome === 'later') return { again: inMs(ELSEWHERE_MS), data: job.data };
      return outcome;
    } catch (problem) {
      const failures = before.failures ?? 0;
      // A part of the update may have gone out, so the pause between two messages holds here, too.
      const retryInMs = Math.max(CHANNEL_MS, postAgainAfter(failures));
      log.warn(
        { ...address, sent, retryInMs, error: String(problem) },
        'an update could not be posted and is tried again',
      );
      const left: Left = { failures: failures + 1, text, sent, since };
      return { again: inMs(retryInMs), data: left };
    }
  }

  return followChanges({ name: 'updates', most: MOST_CHANNELS, find, run: tell }, following);
}

const keyOf = ({ tenant, channel }: ChannelAddress): string => JSON.stringify([tenant, channel]);

function addressOf(key: string): ChannelAddress {
  const [tenant, channel] = JSON.parse(key) as [TenantId, string];
  return { tenant, channel };
}

const areSame = (a: Seen, b: Awaited<ReturnType<SubscriptionRepository['seen']>> & object) =>
  a.size === b.size &&
  [...a].every(([id, fact]) => {
    const other = b.get(id);
    return other !== undefined && factHash(other) === factHash(fact);
  });
