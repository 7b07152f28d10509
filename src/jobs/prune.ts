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
const AUDIT_DAYS = 365;

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

/** @returns for how many days each is kept; what holds readers' words for no longer than `retentionDays` */
export function keptDays(retentionDays = RETENTION_DAYS) {
  const words = (days: number) => Math.min(days, retentionDays);
  return {
    requests: words(REQUEST_DAYS),
    questions: retentionDays,
    feedback: retentionDays,
    tickets: retentionDays,
    conversations: words(CONVERSATION_DAYS),
    arrivals: words(ARRIVAL_DAYS),
    posted: words(POSTED_DAYS),
    corrections: CORRECTION_DAYS,
    sessions: SESSION_DAYS,
    audit: AUDIT_DAYS,
  } as const;
}

/** @returns what is older than this is let go */
export function limitsAt(
  now: Date,
  retentionDays?: number,
): Readonly<Record<keyof ReturnType<typeof keptDays>, Date>> {
  const days = keptDays(retentionDays);
  const before = (count: number) => new Date(now.getTime() - count * DAY_MS);
  return {
    requests: before(days.requests),
    questions: before(days.questions),
    feedback: before(days.feedback),
    tickets: before(days.tickets),
    conversations: before(days.conversations),
    arrivals: before(days.arrivals),
    posted: before(days.posted),
    corrections: before(days.corrections),
    sessions: before(days.sessions),
    audit: before(days.audit),
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
