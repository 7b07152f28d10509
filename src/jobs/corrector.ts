/**
 * Changes posted answers when the facts they show change: once for each change, also one that was made
 * while Dateline was down, one message after the other, and not too fast.
 */

import { setTimeout as wait } from 'node:timers/promises';
import type {
  EditPosted,
  StaleAnswer,
  StaleAnswers,
} from '../tenants/corrections/stale-answers.ts';

export type Corrector = {
  /** To be called whenever other knowledge is served. */
  readonly changed: () => void;
  /** Changes what there is to change now. */
  readonly check: () => Promise<void>;
  /** Resolves when what is under way is done; nothing is begun after it. */
  readonly stop: () => Promise<void>;
};

/** How often a message that cannot be changed is tried; then it is given up. */
const MOST_TRIES = 5;

/** Starts correcting: what changed since the last run is corrected after the gathering time. */
export function createCorrector(parts: {
  readonly corrections: StaleAnswers;
  readonly edit: EditPosted;
  readonly log: { readonly warn: (detail: object, message: string) => void };
  /** How long changes gather after the first: an editor rarely saves only once. */
  readonly gatherMs?: number;
  /** Between two messages; Slack allows about 50 changes a minute, and answers need their share. */
  readonly pauseMs?: number;
  /** How soon what could not be changed is tried again. */
  readonly retryMs?: number;
}): Corrector {
  const { corrections, edit, log } = parts;
  const { gatherMs = 30_000, pauseMs = 1500, retryMs = 60_000 } = parts;
  const tries = new Map<string, number>();
  const stopping = new AbortController();
  const { signal } = stopping;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();

  function wish(milliseconds: number): void {
    if (signal.aborted || timer) return;
    timer = setTimeout(() => {
      timer = undefined;
      void check();
    }, milliseconds);
    timer.unref();
  }

  function check(): Promise<void> {
    running = running.then(checkAll).catch((problem: unknown) => {
      log.warn({ error: String(problem) }, 'posted answers could not be checked');
      wish(retryMs);
    });
    return running;
  }

  async function checkAll(): Promise<void> {
    if (signal.aborted) return;
    for (const [number, one] of (await corrections.find()).entries()) {
      if (number > 0) await wait(pauseMs, undefined, { signal, ref: false }).catch(() => {});
      if (signal.aborted) return;
      await correctOne(one);
    }
  }

  async function correctOne(one: StaleAnswer): Promise<void> {
    const key = JSON.stringify(one.at);
    try {
      const corrected = await one.correct();
      if (!corrected) return;
      const outcome = await edit({ at: one.at, request: one.request, corrected });
      if (outcome === 'edited') one.done();
      if (outcome === 'gone') await one.gone();
      tries.delete(key);
    } catch (problem) {
      const tried = (tries.get(key) ?? 0) + 1;
      tries.set(key, tried);
      const detail = { ...one.at, error: String(problem) };
      if (tried < MOST_TRIES) {
        log.warn(detail, 'a posted answer could not be corrected and is tried again');
        return wish(retryMs);
      }
      log.warn(detail, 'a posted answer could not be corrected and is given up');
      tries.delete(key);
      await one.gone();
    }
  }

  wish(gatherMs);
  return {
    changed: () => wish(gatherMs),
    check,
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      await running;
    },
  };
}
