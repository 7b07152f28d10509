/**
 * Keeps promises to tell people once something is known. One run finds where any waits that the knowledge was not asked
 * about yet; one run for each server or workspace then asks those questions anew, and tells whom it can.
 */
import type { TenantPlatform } from '../tenants/tenant-id.ts';
import {
  BEHIND_MS,
  ELSEWHERE_MS,
  type Follower,
  type Following,
  followChanges,
} from './follow-changes.ts';
import { type RunResult, type Sleep, sleepFor } from './runner.ts';
import { createPromiseTeller, type PromiseTellerOptions } from './tell-promised.ts';

export type PromiseKeeper = Pick<Follower, 'changed'> & {
  /** Tells whom there is to tell now. */
  readonly check: () => Promise<void>;
};

export type PromiseKeeperOptions = Following &
  Omit<PromiseTellerOptions, 'clock'> & {
    /** The pause after a message, in milliseconds. */
    readonly pauseMs?: number;
    /** How long a run has its lane, in milliseconds. */
    readonly sliceMs?: number;
    readonly sleep?: Sleep;
  };

/** Lanes at a time. */
const MOST_LANES = 10;
/** A run gives its lane back after that, well before its lease ends. */
const SLICE_MS = 30_000;
/** Many direct messages at once look like an abuse of them. */
const PAUSE_MS = 1_200;

/** Starts keeping promises: what changed since the last run is looked at after the gathering time. */
export function createPromiseKeeper({
  store,
  version,
  ask,
  tell,
  posted,
  log,
  pauseMs = PAUSE_MS,
  sliceMs = SLICE_MS,
  sleep = sleepFor,
  ...following
}: PromiseKeeperOptions): PromiseKeeper {
  const { runner, isNewest = async () => true, clock = () => new Date() } = following;
  const keep = createPromiseTeller({ store, version, ask, tell, posted, log, clock });
  const inMs = (milliseconds: number) => new Date(clock().getTime() + milliseconds);

  async function find(): Promise<[TenantPlatform, string[]][]> {
    const lanes = Map.groupBy(
      await store.promiseLanes(version(), clock()),
      ({ platform }) => platform,
    );
    return [...lanes].map(([platform, of]) => [platform, of.map(({ lane }) => lane)]);
  }

  async function keepLane(lane: string, signal: AbortSignal): Promise<RunResult> {
    const end = clock().getTime() + sliceMs;
    for (;;) {
      const next = await store.nextPromises(lane, version(), clock());
      if (!next) return;
      if (next instanceof Date) return { again: next };
      for (const group of next) {
        if (signal.aborted) return { again: clock() };
        // Asked before each: whoever is told must be told what is published now.
        if (!(await isNewest())) return { again: inMs(BEHIND_MS) };
        const done = await keep(group);
        if (done === 'elsewhere') return { again: inMs(ELSEWHERE_MS) };
        if (done === 'left') return;
        if (clock().getTime() >= end) return { again: clock() };
        if (done === 'told') await sleep(pauseMs, signal);
      }
      if (next.length === 0) return;
    }
  }

  const { changed, look } = followChanges(
    {
      name: 'promises',
      most: MOST_LANES,
      find,
      run: ({ key }, signal) => keepLane(key, signal),
    },
    following,
  );
  return {
    changed,
    async check() {
      await look();
      await runner.settle();
    },
  };
}
