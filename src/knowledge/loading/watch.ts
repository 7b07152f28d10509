/** Serves what editors change on disk, within a second. */
import type { Assembled } from './assemble.ts';
import { DISK, type Disk } from './disk.ts';
import { stateOf } from './list.ts';
import { loadKnowledge } from './load.ts';
import { type Noticing, noticeChanges } from './notice.ts';
import { lostMost } from './out-of-reach.ts';

/** How often the folder is looked at by itself: links that are switched, mounts and network disks tell nobody. */
const LOOK_MS = 2000;
/** How long most files must be gone before they count as deleted: a deployment may take some out to put others in. */
const SETTLE_MS = 5000;

export type WatchOptions = {
  /** Called with each new state: other knowledge, or other findings. */
  readonly onChange: (loaded: Assembled) => void;
  /** Called when watching itself fails; what was served last keeps serving, and changes are seen later. */
  readonly onError?: (error: Error) => void;
  /** What is being served now. Without it the first load is a change, too. */
  readonly initial?: Assembled;
  /** Left out, that of the process. */
  readonly disk?: Disk;
  /** Milliseconds, instead of the usual ones. */
  readonly lookMs?: number;
  readonly settleMs?: number;
};

export type Watching = {
  /** Resolves when changes from now on are seen and those before it have been told. */
  readonly ready: Promise<void>;
  /** Looks at nothing while the work goes on, and then at once, before it gives back what the work gives. */
  readonly hold: <T>(work: () => Promise<T>) => Promise<T>;
  /** Stops watching; nothing is called once it is called. What a disk still owes is not waited for. */
  readonly close: () => Promise<void>;
};

/**
 * Watches a knowledge folder: changed, new, renamed and deleted files and folders.
 * An edit that breaks a file or an item keeps its last good version serving, and the findings say why; so does a
 * folder that has gone, is empty or does not answer.
 */
export function watchKnowledge(dir: string, options: WatchOptions): Watching {
  const { onChange, disk = DISK, lookMs = LOOK_MS, settleMs = SETTLE_MS } = options;
  const onError = (thrown: unknown) =>
    options.onError?.(thrown instanceof Error ? thrown : new Error(String(thrown)));
  let current = options.initial;
  let closed = false;
  let state: string | undefined;
  /** Since when most files have been gone, in milliseconds. */
  let lostSince: number | undefined;
  let look: NodeJS.Timeout | undefined;
  let noticing: Noticing | undefined;
  // Loads wait for one another, so that an older state never follows a newer one.
  let loading: Promise<void> = Promise.resolve();

  async function load(): Promise<void> {
    if (closed) return;
    try {
      state = await stateOf(dir, disk);
      const loaded = await loadKnowledge(dir, current, disk);
      if (closed || (current && isPassing(current, loaded))) return;
      const changed = !current || differs(current, loaded);
      current = loaded;
      if (changed) onChange(loaded);
    } catch (thrown) {
      onError(thrown);
    }
  }

  function isPassing(before: Assembled, after: Assembled): boolean {
    if (!lostMost(before, after)) {
      lostSince = undefined;
      return false;
    }
    lostSince ??= performance.now();
    const passing = performance.now() - lostSince < settleMs;
    if (!passing) lostSince = undefined;
    return passing;
  }

  const reload = () => {
    loading = loading.then(load);
    return loading;
  };

  async function lookAgain(): Promise<void> {
    if (closed) return;
    await loading;
    if (lostSince !== undefined || (await stateOf(dir, disk)) !== state) await reload();
    // A disk that does not answer takes the threads of what asks it, so nobody watches it until it does.
    if (!closed && !disk.stuck()) noticing ??= noticeChanges(dir, reload, onError);
    if (!closed) look = setTimeout(lookAgain, lookMs).unref();
  }

  if (!disk.stuck()) noticing = noticeChanges(dir, reload, onError);
  const stopped = Promise.withResolvers<void>();
  look = setTimeout(lookAgain, lookMs).unref();

  return {
    ready: Promise.race([noticing?.ready, stopped.promise]).then(reload),
    async hold(work) {
      const done = loading.then(work);
      loading = done.then(load, load);
      await loading;
      return done;
    },
    async close() {
      closed = true;
      stopped.resolve();
      clearTimeout(look);
      await noticing?.close();
    },
  };
}

function differs(before: Assembled, after: Assembled): boolean {
  return (
    before.knowledge.version !== after.knowledge.version ||
    // Layout and drafts are on record, too, though they change nothing that is served.
    before.memory.files.size !== after.memory.files.size ||
    [...after.memory.files].some(
      ([path, { text }]) => before.memory.files.get(path)?.text !== text,
    ) ||
    JSON.stringify(before.findings) !== JSON.stringify(after.findings)
  );
}
