/** What the store lets go of in time, so that it does not grow for ever. */
import type { Log } from '../log.ts';
import { recur } from './recurring.ts';
import type { Runner } from './runner.ts';

/** Words of readers are kept for this long, unless RETENTION_DAYS says otherwise. */
export const RETENTION_DAYS = 90;

/** A button that nobody has pressed or shown for this long is no longer known. */
const REQUEST_DAYS = 90;

/** What a conversation was about is known for this long after the last question in it. */
const CONVERSATION_DAYS = 30;

/** What was answered is known for this long: platforms tell of it again within a day. */
const ARRIVAL_DAYS = 3;
/** A posted answer is corrected for 30 days, and what is asked for on the last of them is tried for a week. */
const POSTED_DAYS = 40;
/** What became of each correction is on record for this long. */
const CORRECTION_DAYS = 365;

/** Editors sign in anew once a day: what is older is over. */
const SESSION_DAYS = 2;
/** What editors did is on record for this long. */
export const AUDIT_DAYS = 365;

/** A store that forgets what was last used before the moments given, and says how much that was. */
export type Prunable = {
  readonly prune: (before: ReturnType<typeof limitsAt>) => Promise<{
    readonly requests: number;
    readonly questions: number;
    readonly feedback: number;
    readonly tickets: number;
    readonly corrections: number;
  }>;
};

const DAY_MS = 86_400_000;

/**
 * @param retentionDays what holds readers' words is kept no longer than that, whatever else is said above
 * @returns what is older than this is let go
 */
export function limitsAt(
  now: Date,
  retentionDays = RETENTION_DAYS,
): {
  readonly requests: Date;
  readonly questions: Date;
  readonly feedback: Date;
  readonly tickets: Date;
  readonly conversations: Date;
  readonly arrivals: Date;
  readonly posted: Date;
  readonly corrections: Date;
  readonly sessions: Date;
  readonly audit: Date;
} {
  const daysBefore = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const words = (days: number) => daysBefore(Math.min(days, retentionDays));
  return {
    requests: words(REQUEST_DAYS),
    questions: daysBefore(retentionDays),
    feedback: daysBefore(retentionDays),
    tickets: daysBefore(retentionDays),
    conversations: words(CONVERSATION_DAYS),
    arrivals: words(ARRIVAL_DAYS),
    posted: words(POSTED_DAYS),
    corrections: daysBefore(CORRECTION_DAYS),
    sessions: daysBefore(SESSION_DAYS),
    audit: daysBefore(AUDIT_DAYS),
  };
}

/** Has a store pruned once a day, by one of all its processes. */
export function keepPruned(
  runner: Runner,
  store: Prunable,
  log: Pick<Log, 'info'>,
  clock: () => Date = () => new Date(),
  retentionDays?: number,
): void {
  recur(runner, {
    name: 'pruning',
    everyMs: DAY_MS,
    clock,
    async run() {
      const gone = await store.prune(limitsAt(clock(), retentionDays));
      if (Object.values(gone).some((count) => count > 0))
        log.info(
          gone,
          'old buttons, questions, feedback, questions to the editors and receipts of corrections are let go',
        );
    },
  });
}
