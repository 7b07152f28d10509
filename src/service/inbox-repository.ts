/** What the inbox needs kept: all that arrives and asks for an answer, for whichever process gives it. */

/** Something that arrived. */
export type Arrival = {
  /** The thing's own, whatever delivers it and however often: `slack:T1:message:C1:1700000000.000100`. */
  readonly key: string;
  readonly platform: 'discord' | 'slack';
  /** What the platform's adapter knows it by: `message`, `interaction`. */
  readonly kind: string;
  /** JSON: all that is needed to answer it again. It is forgotten once that is done. */
  readonly body: string;
};

/** An arrival that the process which took it did not finish. */
export type Unfinished = Arrival & {
  /** How often it has been taken up again, this time counted. */
  readonly tries: number;
  readonly takenAt: Date;
};

export type InboxRepository = {
  /**
   * Writes an arrival down unless its key is known. Resolves once that is committed; rejects where it cannot be
   * within `patienceMs`, and may then be written all the same.
   * @returns whether it is new
   */
  readonly take: (arrival: Arrival, worker: string, patienceMs?: number) => Promise<boolean>;
  /** Notes a key of something that is done once, with nothing to finish. @returns whether it is new */
  readonly note: (key: string, platform: Arrival['platform']) => Promise<boolean>;
  /** The key stays known, the body goes. */
  readonly finish: (key: string) => Promise<void>;
  /** As if it had never arrived. */
  readonly forget: (key: string) => Promise<void>;
  /** What a process has is for whichever comes by, not before `due`. @param tries added to how often it was tried */
  readonly release: (key: string, worker: string, due: Date, tries?: number) => Promise<void>;
  /** Not to be tried any more: known, and counted. */
  readonly giveUp: (key: string) => Promise<void>;
  /** Says that a process is alive. @returns how often each has said so, by its name */
  readonly beat: (worker: string) => Promise<ReadonlyMap<string, number>>;
  /** A process ends: what it has not finished is anybody's. */
  readonly leave: (worker: string) => Promise<void>;
  /** Takes over, for good, what is due and none of the `living` is working on, oldest first. */
  readonly claim: (by: {
    readonly worker: string;
    readonly living: readonly string[];
    readonly platform: Arrival['platform'];
    readonly now: Date;
    readonly limit: number;
  }) => Promise<Unfinished[]>;
  /** How many are not finished. */
  readonly openArrivals: () => Promise<number>;
};
