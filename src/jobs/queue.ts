/**
 * Work that must survive the process: kept in the store until it is done, and done by whichever process
 * takes it. A job is a run for a key; what there is to do the run finds out itself, so that asking twice
 * costs nothing and a run that a crash cut short is simply run again.
 */

/** What a run leaves for the next one of its key; plain JSON. */
export type JobData = Readonly<Record<string, unknown>>;

type Job = {
  /** Who may take it goes by this: a process takes from the queues that it can serve. */
  readonly queue: string;
  /** What it is about. No two runs of a key overlap, so what one key does is done in order. */
  readonly key: string;
  readonly data: JobData;
};

/** A job that is this process's alone until its lease ends. */
export type TakenJob = Job & {
  /** Of this one taking: what is told with the claim of a lease that has ended changes nothing. */
  readonly claim: string;
  /** Whether a run of it was begun and failed, or never ended: what it does may have been done already. */
  readonly cutShort: boolean;
};

type JobCount = {
  readonly queue: string;
  /** Due or not yet due. */
  readonly waiting: number;
  readonly active: number;
};

export type JobQueue = {
  /**
   * Asks for a run of each key, at `due` or later. Where one waits already it is left as it is: it may wait
   * because it failed. Where one is running, another follows it.
   */
  readonly enqueue: (queue: string, keys: readonly string[], due: Date) => Promise<void>;
  /** Takes what is due, and what a lease that ended left over; the longest due first. */
  readonly take: (queue: string, most: number) => Promise<TakenJob[]>;
  readonly done: (job: TakenJob) => Promise<void>;
  /** Ends this run and has the next one at `due`, which moves one that was asked for meanwhile. */
  readonly again: (job: TakenJob, due: Date, data: JobData) => Promise<void>;
  readonly counts: () => Promise<readonly JobCount[]>;
  readonly close: () => Promise<void>;
};

/** How long a taken job is its taker's, in seconds. A run takes much less, or gives its job back in between. */
export const LEASE_SECONDS = 120;
