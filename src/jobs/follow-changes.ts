/**
 * Work that follows from changes of the knowledge: one run finds what there is to do, and a run for each key then
 * does it, in whichever process reaches its platform. A process that is behind the facts that are published does
 * neither: it would go by older words.
 */
import type { TenantPlatform } from '../tenants/tenant-id.ts';
import type { TakenJob } from './queue.ts';
import type { Runner, RunResult } from './runner.ts';

/** Where what is done about changes is run, and who may do it. */
export type Following = {
  readonly runner: Runner;
  /** Whether a platform is connected here; default: each is. */
  readonly reaches?: (platform: TenantPlatform) => boolean;
  /** Whether the facts that this process serves are the newest that are published; default: they are. */
  readonly isNewest?: () => Promise<boolean>;
  /** How long changes gather after the first, in milliseconds: an editor rarely saves only once. */
  readonly gatherMs?: number;
  readonly clock?: () => Date;
};

type FollowedWork = {
  /** What its queues are called after. */
  readonly name: string;
  /** How many keys of a platform at a time. */
  readonly most: number;
  /** The keys that something is to be done for. */
  readonly find: () => Promise<Iterable<readonly [TenantPlatform, readonly string[]]>>;
  readonly run: (job: TakenJob, signal: AbortSignal) => Promise<RunResult>;
};

export type Follower = {
  /** To be called at every change of the knowledge. */
  readonly changed: () => void;
  /** Looks at once, whatever else is asked for. */
  readonly look: () => Promise<void>;
};

/** How soon another process may do what this one cannot reach. */
export const ELSEWHERE_MS = 60_000;
/** How soon to ask anew where this process is behind, which it rarely is for longer. */
export const BEHIND_MS = 2_000;
/** What changed unseen, or could not be noted, is found by then. */
const LOOK_EVERY_MS = 3_600_000;
const PLATFORMS: readonly TenantPlatform[] = ['discord', 'slack'];

/** Begins to follow: what changed since the last run is found after the gathering time. */
export function followChanges(
  { name, most, find, run }: FollowedWork,
  {
    runner,
    reaches = () => true,
    isNewest = async () => true,
    gatherMs = 30_000,
    clock = () => new Date(),
  }: Following,
): Follower {
  const inMs = (milliseconds: number) => new Date(clock().getTime() + milliseconds);
  const queueOf = (platform: TenantPlatform) => `${name}-${platform}`;

  async function look(): Promise<void> {
    for (const [platform, keys] of await find()) await runner.ask(queueOf(platform), keys);
  }

  runner.work({
    queue: name,
    most: 1,
    async run({ key }) {
      if (!(await isNewest())) return { again: inMs(BEHIND_MS) };
      await look();
      return key === 'hourly' ? { again: inMs(LOOK_EVERY_MS) } : undefined;
    },
  });
  for (const platform of PLATFORMS)
    runner.work({ queue: queueOf(platform), most, ready: () => reaches(platform), run });

  const changed = () => void runner.ask(name, ['changed'], gatherMs);
  changed();
  void runner.ask(name, ['hourly'], LOOK_EVERY_MS);
  return { changed, look };
}
