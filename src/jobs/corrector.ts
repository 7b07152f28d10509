/**
 * Changes posted answers when the facts they show change. One run finds the copies that are outdated and puts
 * each on record; one run for each lane then changes what waits there, in the order it was asked for, for as
 * many days as it takes. Each copy's receipt says in the end whether it was reached.
 */

import type { Log } from '../log.ts';
import type { Correction, CorrectionRepository } from '../tenants/corrections/receipts.ts';
import type { PostedRepository } from '../tenants/corrections/repository.ts';
import type {
  EditPosted,
  StaleAnswer,
  StaleAnswers,
} from '../tenants/corrections/stale-answers.ts';
import type { TellPromised } from '../tenants/promises/types.ts';
import { platformOf, type TenantId, type TenantPlatform } from '../tenants/tenant-id.ts';
import { createFailedCorrections } from './failed-corrections.ts';
import {
  BEHIND_MS,
  ELSEWHERE_MS,
  type Follower,
  type Following,
  followChanges,
} from './follow-changes.ts';
import { laneOf, pauseAfter } from './lanes.ts';
import { createReachCopy, type ReachOutcome } from './reach-copy.ts';
import { retryAfter } from './retry-after.ts';
import { type RunResult, type Sleep, sleepFor } from './runner.ts';

export type Corrector = Pick<Follower, 'changed'> & {
  /** Corrects what there is to correct and may be corrected now. */
  readonly check: () => Promise<void>;
};

export type CorrectorOptions = Following & {
  readonly corrections: StaleAnswers;
  readonly receipts: CorrectionRepository & Pick<PostedRepository, 'beginFollowUp'>;
  readonly edit: EditPosted;
  /** Says what needs a message of its own. */
  readonly tell: TellPromised;
  readonly log: Pick<Log, 'warn'>;
  /** The pause after a change, in milliseconds. */
  readonly pause?: (tenant: TenantId, ageMs: number) => number;
  readonly sleep?: Sleep;
  /** After that a run gives its lane back, well before its lease ends, in milliseconds. */
  readonly sliceMs?: number;
};

/** Lanes at a time, which mostly wait for the pause between two changes to pass. */
const MOST_LANES = 40;
const SLICE_MS = 30_000;
/** A copy that was too soon so often lets those behind it go first. */
const PATIENT_TRIES = 3;

/** Starts correcting: what changed since the last run is corrected after the gathering time. */
export function createCorrector({
  corrections,
  receipts,
  edit,
  tell,
  log,
  pause = pauseAfter,
  sleep = sleepFor,
  sliceMs = SLICE_MS,
  ...following
}: CorrectorOptions): Corrector {
  const { runner, isNewest = async () => true, clock = () => new Date() } = following;
  const inMs = (milliseconds: number) => new Date(clock().getTime() + milliseconds);
  const reach = createReachCopy({ edit, tell, store: receipts, clock });
  const { isOld, failed, giveUp } = createFailedCorrections(receipts, log, clock);

  async function find(): Promise<[TenantPlatform, string[]][]> {
    for await (const outdated of corrections.find()) {
      const wanted = outdated.map(({ at: { tenant, channel, message }, facts, now, postedAt }) => {
        const at = { tenant, channel, message };
        return { at, lane: laneOf(at), facts, now, postedAt };
      });
      await receipts.requestCorrections(wanted, clock());
    }
    // Also of those noted before: a crash may have come between noting them and this.
    const lanes = Map.groupBy(await receipts.waitingLanes(), ({ tenant }) => platformOf(tenant));
    return [...lanes].map(([platform, of]) => [platform, of.map(({ lane }) => lane)]);
  }

  async function correctLane(lane: string, signal: AbortSignal): Promise<RunResult> {
    const end = clock().getTime() + sliceMs;
    for (;;) {
      if (signal.aborted) return { again: clock() };
      const next = await receipts.nextCorrection(lane, clock());
      if (!next) return;
      if (next instanceof Date) return { again: next };
      // Asked before each: whoever publishes while a lane is worked on must not wait for its end.
      if (!(await isNewest())) return { again: inMs(BEHIND_MS) };
      const { laneMs = 0, holdsUp } = await correct(next);
      if (laneMs === 0) continue;
      if (holdsUp || clock().getTime() + laneMs > end) return { again: inMs(laneMs) };
      await sleep(laneMs, signal);
    }
  }

  /** @returns how long the lane is to rest; `holdsUp` where it is the lane that must, whatever waits in it */
  async function correct(
    correction: Correction,
  ): Promise<{ readonly laneMs?: number; readonly holdsUp?: true }> {
    const { at } = correction;
    const stale = await corrections.at(at);
    const corrected = await stale?.correct();
    if (!stale || !corrected) {
      const why = 'what it says holds again, or it is not noted any more';
      await receipts.endCorrection(correction, 'superseded', clock(), why);
      return {};
    }
    let outcome: ReachOutcome;
    try {
      outcome = await reach({ ...stale, corrected }, isOld(correction));
    } catch (problem) {
      const retryInMs = retryAfter(correction.attempts);
      await failed(correction, String(problem), retryInMs);
      return { laneMs: retryInMs, holdsUp: true };
    }
    const laneMs = pauseFor(stale);
    switch (outcome.type) {
      case 'reached': {
        const copy = { ...outcome.copy, facts: corrected.facts };
        const shown = { facts: corrected.changed, copy, how: outcome.how, why: outcome.why };
        await receipts.correctionReached(correction, shown, clock());
        if (stale.unreadable)
          log.warn(
            at,
            'what a posted answer was asked cannot be read: it says what changed, and no more',
          );
        return { laneMs };
      }
      case 'gone':
        await receipts.endCorrection(correction, 'not-reached', clock(), outcome.why);
        await stale.gone();
        return { laneMs };
      case 'refused':
        await failed(correction, outcome.why, retryAfter(correction.attempts), 'it alone');
        // Who takes no messages is not kept for longer than they are tried.
        if (isOld(correction) && stale.at.person !== undefined) await stale.gone();
        return { laneMs };
      case 'wait': {
        const alone = correction.attempts + 1 >= PATIENT_TRIES ? 'it alone' : undefined;
        const retryInMs = Math.max(
          outcome.milliseconds,
          alone ? retryAfter(correction.attempts) : 0,
        );
        await failed(correction, outcome.why, retryInMs, alone);
        return { laneMs: outcome.milliseconds, holdsUp: true };
      }
      case 'later':
        if (isOld(correction)) await giveUp(correction, 'its server or workspace is not connected');
        return { laneMs: ELSEWHERE_MS, holdsUp: true };
      default:
        return outcome satisfies never;
    }
  }

  const pauseFor = ({ at: { tenant, more = [] }, postedAt }: StaleAnswer) =>
    pause(tenant, clock().getTime() - postedAt.getTime()) * (1 + more.length);

  const { changed, look } = followChanges(
    {
      name: 'corrections',
      most: MOST_LANES,
      find,
      run: ({ key }, signal) => correctLane(key, signal),
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
