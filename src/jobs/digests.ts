/**
 * Tells each server and workspace that wants it, once a week, what its readers asked in vain: one run finds whom to
 * tell, one run for each of them then does, in whichever process reaches its platform. The week is noted once the message
 * stands, and the message goes out under the name of the week, so that a run that a crash cut short tells nothing twice.
 */
import {
  digestReply,
  type Insight,
  type InsightRepository,
  type Week,
  weekBefore,
} from '../insight/index.ts';
import type { Locale } from '../knowledge/model/schema.ts';
import type { Log } from '../log.ts';
import type { PostUpdate } from '../tenants/subscriptions/types.ts';
import { platformOf, type TenantId, type TenantPlatform } from '../tenants/tenant-id.ts';
import { ELSEWHERE_MS } from './follow-changes.ts';
import type { TakenJob } from './queue.ts';
import { postAgainAfter } from './retry-after.ts';
import type { Runner, RunResult } from './runner.ts';

export type DigestOptions = {
  readonly runner: Runner;
  /** Those who may want one. */
  readonly tenants: () => readonly TenantId[];
  /** Where one is to be told and in which language; undefined where it is not. */
  readonly wanted: (
    tenant: TenantId,
  ) => { readonly channel: string; readonly locale: Locale } | undefined;
  readonly gaps: Insight['gaps'];
  readonly store: Pick<InsightRepository, 'digestOf' | 'digested' | 'noteDigest'>;
  readonly post: PostUpdate;
  readonly reaches?: (platform: TenantPlatform) => boolean;
  /** The address of the page of gaps, where people can reach it. */
  readonly page?: string | undefined;
  readonly log: Pick<Log, 'warn'>;
  readonly clock?: () => Date;
};

const QUEUE = 'digests';
const PLATFORMS: readonly TenantPlatform[] = ['discord', 'slack'];
const LOOK_EVERY_MS = 3_600_000;
/** Servers and workspaces at a time: each takes a moment of the processor. */
const MOST_AT_ONCE = 2;
/** Gaps that are held against the facts: the digest tells of the first few, and counts the others. */
const MOST_GAPS = 50;

/** What a run that failed leaves: of which week, and how much of the message stands. */
type Left = {
  readonly week?: string;
  readonly failures?: number;
  readonly sent?: number;
  readonly since?: string;
};

export function keepDigests({
  runner,
  tenants,
  wanted,
  gaps,
  store,
  post,
  reaches = () => true,
  page,
  log,
  clock = () => new Date(),
}: DigestOptions): void {
  const inMs = (milliseconds: number) => new Date(clock().getTime() + milliseconds);
  const queueOf = (platform: TenantPlatform) => `${QUEUE}-${platform}`;

  async function look(): Promise<void> {
    const told = await store.digested(weekBefore(clock()).id);
    const due = tenants().filter((tenant) => wanted(tenant) && !told.has(tenant));
    for (const [platform, own] of Map.groupBy(due, platformOf))
      await runner.ask(queueOf(platform), own);
  }

  async function tell(job: TakenJob): Promise<RunResult> {
    const tenant = job.key as TenantId;
    const week = weekBefore(clock());
    const where = wanted(tenant);
    if (!where || (await store.digestOf(tenant)) === week.id) return undefined;
    const { since, until } = week;
    const found = await gaps({ since, until, tenant }, MOST_GAPS);
    const reply = digestReply(found, { week, locale: where.locale, ...(page && { page }) });
    if (reply) {
      const outcome = await send(job, week, { tenant, channel: where.channel }, reply);
      if (typeof outcome === 'object') return outcome;
      if (outcome === 'gone')
        log.warn(
          { tenant, channel: where.channel },
          'the channel of the weekly digest is gone: choose another in /settings',
        );
    }
    await store.noteDigest(tenant, week.id);
    return undefined;
  }

  async function send(
    job: TakenJob,
    { id: week, until }: Week,
    address: Parameters<PostUpdate>[0],
    reply: Parameters<PostUpdate>[1],
  ): Promise<'posted' | 'gone' | NonNullable<RunResult>> {
    const left = job.data as Left;
    const goesOn = left.week === week;
    let sent = (goesOn && left.sent) || 0;
    // A run that was cut short may have posted as soon as the week was over: Dateline may have been down since.
    const since = (goesOn && left.since) || (job.cutShort ? until : clock()).toISOString();
    try {
      const outcome = await post(address, reply, {
        sent,
        posted: () => {
          sent += 1;
        },
        key: `digest ${address.tenant} ${week}`,
        since: new Date(since),
        again: job.cutShort || goesOn,
      });
      return outcome === 'later' ? { again: inMs(ELSEWHERE_MS), data: job.data } : outcome;
    } catch (problem) {
      const failures = (goesOn && left.failures) || 0;
      const retryInMs = postAgainAfter(failures);
      log.warn(
        { ...address, retryInMs, error: String(problem) },
        'a weekly digest could not be posted and is tried again',
      );
      const next: Left = { week, failures: failures + 1, sent, since };
      return { again: inMs(retryInMs), data: next };
    }
  }

  runner.work({
    queue: QUEUE,
    most: 1,
    async run() {
      await look();
      return { again: inMs(LOOK_EVERY_MS) };
    },
  });
  for (const platform of PLATFORMS)
    runner.work({
      queue: queueOf(platform),
      most: MOST_AT_ONCE,
      ready: () => reaches(platform),
      run: tell,
    });
  void runner.ask(QUEUE, ['hourly']);
}
