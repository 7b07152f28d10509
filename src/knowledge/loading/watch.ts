/** Serves what editors change on disk, within a second. */
import { dirname, relative, resolve, sep } from 'node:path';
import { watch } from 'chokidar';
import type { Assembled } from './assemble.ts';
import { isIgnored, loadKnowledge } from './load.ts';

/** Long enough for an editor that saves in several steps, short enough to feel immediate. */
const PAUSE_MS = 80;

export type WatchOptions = {
  /** Called with each new state: other knowledge, or other findings. */
  readonly onChange: (loaded: Assembled) => void;
  /** Called when watching itself fails; what was served last keeps serving. */
  readonly onError?: (error: Error) => void;
  /** What is being served now. Without it the first load is a change, too. */
  readonly initial?: Assembled;
};

export type Watching = {
  /** Resolves when changes from now on are seen and those before it have been told. */
  readonly ready: Promise<void>;
  /** Stops watching; nothing is called once it is called. */
  readonly close: () => Promise<void>;
};

/**
 * Watches a knowledge folder: changed, new, renamed and deleted files and folders.
 * An edit that breaks a file or an item keeps its last good version serving, and the findings say why.
 */
export function watchKnowledge(dir: string, options: WatchOptions): Watching {
  const { onChange, onError = () => {} } = options;
  let current = options.initial;
  let closed = false;
  let timer: NodeJS.Timeout | undefined;
  // Loads wait for one another, so that an older state never follows a newer one.
  let loading: Promise<void> = Promise.resolve();

  const reload = () => {
    loading = loading.then(async () => {
      if (closed) return;
      try {
        const loaded = await loadKnowledge(dir, current);
        const changed = !current || differs(current, loaded);
        current = loaded;
        if (changed && !closed) onChange(loaded);
      } catch (thrown) {
        onError(thrown instanceof Error ? thrown : new Error(String(thrown)));
      }
    });
    return loading;
  };

  const root = resolve(dir);
  const above = dirname(root);
  // Watched from above, so that the folder may also be made later, or be replaced as a whole.
  const watcher = watch(above, {
    ignoreInitial: true,
    ignored: (path) => path !== above && path !== root && !isWithin(root, path),
  });
  const ready = new Promise<void>((done) => watcher.once('ready', done));
  const stopped = Promise.withResolvers<void>();
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(reload, PAUSE_MS);
  });
  watcher.on('error', (thrown) => {
    onError(thrown instanceof Error ? thrown : new Error(String(thrown)));
  });

  return {
    ready: Promise.race([ready, stopped.promise]).then(reload),
    async close() {
      closed = true;
      stopped.resolve();
      clearTimeout(timer);
      await watcher.close();
      await loading;
    },
  };
}

/** Whether a path lies inside the folder, with no ignored name on the way to it. */
function isWithin(root: string, path: string): boolean {
  return path.startsWith(root + sep) && !relative(root, path).split(sep).some(isIgnored);
}

function differs(before: Assembled, after: Assembled): boolean {
  return (
    before.knowledge.version !== after.knowledge.version ||
    JSON.stringify(before.findings) !== JSON.stringify(after.findings)
  );
}
