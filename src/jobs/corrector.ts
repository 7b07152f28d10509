/**
 * Changes posted answers when the facts they show change: once for each change, also one that was made
 * while Dateline was down, one message after the other, and not too fast.
 */

import { setTimeout as wait } from 'node:timers/promises';
import type { Log } from '../log.ts';
import type {
  EditPosted,
  StaleAnswer,
  StaleAnswers,
} from '../tenants/corrections/stale-answers.ts';
import { createDebouncedJob, type DebouncedJob, type DebounceOptions } from './debounced-job.ts';

/** Its `check` changes what there is to change now. */
export type Corrector = Pick<DebouncedJob, 'changed' | 'check' | 'stop'>;

export type CorrectorOptions = DebounceOptions & {
  readonly corrections: StaleAnswers;
  readonly edit: EditPosted;
  readonly log: Pick<Log, 'warn'>;
  /** Between two messages; Slack allows about 50 changes a minute, and answers need their share. */
  readonly pauseMs?: number;
};

/** How often a message that cannot be changed is tried; then it is given up. */
const MOST_TRIES = 5;

/** Starts correcting: what changed since the last run is corrected after the gathering time. */
export function createCorrector({
  corrections,
  edit,
  log,
  pauseMs = 1500,
  retryMs = 60_000,
  clock = Date.now,
  ...debounce
}: CorrectorOptions): Corrector {
  /** Messages that could not be changed: how often they were tried, and when the next try is due. */
  const failures = new Map<string, { readonly tries: number; readonly due: number }>();

  async function correctAll(signal: AbortSignal): Promise<void> {
    for (const [number, stale] of (await corrections.find()).entries()) {
      if (number > 0) await wait(pauseMs, undefined, { signal, ref: false }).catch(() => {});
      if (signal.aborted) return;
      await correct(stale);
    }
  }

  async function correct(stale: StaleAnswer): Promise<void> {
    const key = JSON.stringify(stale.at);
    try {
      const corrected = await stale.correct();
      if (!corrected) return;
      const outcome = await edit({ at: stale.at, request: stale.request, corrected });
      if (outcome === 'edited') {
        stale.done();
        if (stale.unreadable)
          log.warn(
            { ...stale.at },
            'what a posted answer was asked cannot be read: it says what changed, and no more',
          );
      }
      if (outcome === 'gone') await stale.gone();
      failures.delete(key);
    } catch (problem) {
      const detail = { ...stale.at, error: String(problem) };
      const retryInMs = noteFailure(key);
      if (retryInMs !== undefined) {
        log.warn(detail, 'a posted answer could not be corrected and is tried again');
        return job.runIn(retryInMs);
      }
      log.warn(detail, 'a posted answer could not be corrected and is given up');
      failures.delete(key);
      await stale.gone();
    }
  }

  /** @returns the milliseconds until the next try; undefined where there is to be none */
  function noteFailure(key: string): number | undefined {
    const now = clock();
    const before = failures.get(key);
    // A change brought this run forward: it must not use up the tries of a platform that is away for minutes.
    if (before && now < before.due) return Math.min(before.due - now, retryMs);
    const tries = (before?.tries ?? 0) + 1;
    failures.set(key, { tries, due: now + retryMs });
    return tries < MOST_TRIES ? retryMs : undefined;
  }

  const job = createDebouncedJob({
    ...debounce,
    retryMs,
    clock,
    run: correctAll,
    failed: (problem) =>
      log.warn({ error: String(problem) }, 'posted answers could not be checked'),
  });
  return job;
}
