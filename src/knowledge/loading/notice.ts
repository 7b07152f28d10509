/** Tells of changes under a folder as the system tells of them, a moment after the last of a few. */
import { dirname, relative, resolve, sep } from 'node:path';
import { watch } from 'chokidar';
import { isIgnored } from './list.ts';

/** Long enough for an editor that saves in several steps, short enough to feel immediate. */
const PAUSE_MS = 80;

export type Noticing = {
  /** Resolves when changes are being told. */
  readonly ready: Promise<void>;
  readonly close: () => Promise<void>;
};

export function noticeChanges(
  dir: string,
  changed: () => void,
  onError: (thrown: unknown) => void,
): Noticing {
  let timer: NodeJS.Timeout | undefined;
  const root = resolve(dir);
  const above = dirname(root);
  // Watched from above, so that the folder may also be made later, or be replaced as a whole.
  const watcher = watch(above, {
    ignoreInitial: true,
    ignored: (path) => path !== above && path !== root && !isWithin(root, path),
  });
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(changed, PAUSE_MS);
  });
  watcher.on('error', onError);
  return {
    ready: new Promise((done) => watcher.once('ready', done)),
    async close() {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}

/** Whether a path lies inside the folder, with no ignored name on the way to it. */
function isWithin(root: string, path: string): boolean {
  return path.startsWith(root + sep) && !relative(root, path).split(sep).some(isIgnored);
}
