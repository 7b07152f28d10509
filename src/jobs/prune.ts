/** What the store lets go of in time, so that it does not grow for ever. */
import pTimeout from 'p-timeout';
import type { Log } from '../log.ts';

/** A button that nobody has pressed or shown for this long is no longer known. */
export const REQUEST_DAYS = 90;
/** Questions are counted for this long: a year has the same anniversaries in it. */
export const QUESTION_DAYS = 365;

/** What a conversation was about is known for this long after the last question in it. */
const CONVERSATION_DAYS = 30;

/** What was answered is known for this long: platforms tell of it again within a day. */
const ARRIVAL_DAYS = 3;

/** A store that forgets what was last used before the moments given, and says how much that was. */
export type Prunable = {
  readonly prune: (
    before: ReturnType<typeof limitsAt>,
  ) => Promise<{ readonly requests: number; readonly questions: number }>;
};

const DAY_MS = 86_400_000;
/** The end waits no longer for a run under way, which a disk may hold up. */
const STOP_MS = 1000;

/** @returns what is older than this is let go */
export function limitsAt(now: Date): {
  readonly requests: Date;
  readonly questions: Date;
  readonly conversations: Date;
  readonly arrivals: Date;
} {
  const daysBefore = (days: number) => new Date(now.getTime() - days * DAY_MS);
  return {
    requests: daysBefore(REQUEST_DAYS),
    questions: daysBefore(QUESTION_DAYS),
    conversations: daysBefore(CONVERSATION_DAYS),
    arrivals: daysBefore(ARRIVAL_DAYS),
  };
}

/** Prunes a store now and once a day, until stopped. It holds up neither the start nor the end. */
export function keepPruned(
  store: Prunable,
  log: Pick<Log, 'info' | 'error'>,
): { readonly stop: () => Promise<void> } {
  const prune = async () => {
    try {
      const gone = await store.prune(limitsAt(new Date()));
      if (gone.requests + gone.questions > 0)
        log.info(gone, 'old buttons and questions are let go');
    } catch (problem) {
      log.error({ error: String(problem) }, 'old buttons and questions could not be let go');
    }
  };
  let pruning = prune();
  const timer = setInterval(() => {
    pruning = prune();
  }, DAY_MS);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await pTimeout(pruning, { milliseconds: STOP_MS, message: false });
    },
  };
}
