/**
 * Work that follows changes: they gather for a while after the first, one run at a time does what there
 * is to do, and what failed is run again. It holds up neither the process nor its end.
 */

/** Runs something later; what it returns calls that off. */
type Timer = (run: () => void, milliseconds: number) => () => void;

export type DebouncedJob = {
  /** To be called at every change: a run follows after the gathering time. */
  readonly changed: () => void;
  /** Asks for a run in so many milliseconds; of all that is asked, the earliest due time wins. */
  readonly runIn: (milliseconds: number) => void;
  /** Runs now, after the run under way; never rejects. */
  readonly check: () => Promise<void>;
  /** Resolves when the run under way is done; no run is begun after it. */
  readonly stop: () => Promise<void>;
};

/** What every such job lets its caller set, for tests first of all. */
export type DebounceOptions = {
  /** How long changes gather after the first, in milliseconds: an editor rarely saves only once. */
  readonly gatherMs?: number;
  /** How soon what failed is run again, in milliseconds. */
  readonly retryMs?: number;
  /** Milliseconds. */
  readonly clock?: () => number;
  readonly timer?: Timer;
};

/** A timer that does not keep the process up. */
const unrefTimer: Timer = (run, milliseconds) => {
  const timer = setTimeout(run, milliseconds);
  timer.unref();
  return () => clearTimeout(timer);
};

/**
 * Starts a job, with a first run after the gathering time: things may have changed while it was down.
 * @param run does what there is to do; where it rejects, it is run again. The signal says to begin nothing more
 * @param failed is told why a run was rejected
 */
export function createDebouncedJob({
  run,
  failed,
  gatherMs = 30_000,
  retryMs = 60_000,
  clock = Date.now,
  timer = unrefTimer,
}: DebounceOptions & {
  readonly run: (signal: AbortSignal) => Promise<void>;
  readonly failed: (problem: unknown) => void;
}): DebouncedJob {
  const stopping = new AbortController();
  const { signal } = stopping;
  let due: { readonly at: number; readonly cancel: () => void } | undefined;
  let running: Promise<void> = Promise.resolve();

  function runIn(milliseconds: number): void {
    const at = clock() + milliseconds;
    // What comes due later finds in the earlier run that it is early, and asks again.
    if (signal.aborted || (due && due.at <= at)) return;
    due?.cancel();
    const cancel = timer(() => {
      due = undefined;
      void check();
    }, milliseconds);
    due = { at, cancel };
  }

  function check(): Promise<void> {
    running = running
      .then(() => (signal.aborted ? undefined : run(signal)))
      .catch((problem: unknown) => {
        failed(problem);
        runIn(retryMs);
      });
    return running;
  }

  runIn(gatherMs);
  return {
    changed: () => runIn(gatherMs),
    runIn,
    check,
    async stop() {
      stopping.abort();
      due?.cancel();
      await running;
    },
  };
}
