/** Which process carries which shard of Discord's gateway, and where each was when it was last carried. */

/** A shard: its number, and of how many. */
export type ShardName = { readonly number: number; readonly of: number };

export type CarriedShard = {
  readonly number: number;
  /** The process that carries it; empty where none does. */
  readonly owner: string;
  /** JSON: what it takes to go on where it was; empty where there is nothing. */
  readonly session: string;
};

export type ShardRepository = {
  /** Says that a process is alive. @returns how often each has said so, by its name */
  readonly beat: (worker: string) => Promise<ReadonlyMap<string, number>>;
  /** A process has ended. */
  readonly leave: (worker: string) => Promise<void>;
  /** Those that were ever carried, of so many. */
  readonly carried: (of: number) => Promise<readonly CarriedShard[]>;
  /** Takes a shard from whoever had it, empty for nobody. @returns whether it was theirs still */
  readonly take: (shard: ShardName, worker: string, from: string) => Promise<boolean>;
  /** Notes where a shard is. @returns whether it is this process's still */
  readonly save: (shard: ShardName, worker: string, session: string) => Promise<boolean>;
  /** Gives it back, with where it was. */
  readonly release: (shard: ShardName, worker: string, session: string) => Promise<void>;
  /**
   * Takes the next of the turns in which shards log in, whichever process they are in.
   * @returns when that is: now, or `everyMs` after the one before
   */
  readonly logInAt: (turn: number, now: Date, everyMs: number) => Promise<Date>;
};
