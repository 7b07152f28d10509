/** Gathers rows for a moment and writes them together, so that no reader waits for a disk. */
const SOON_MS = 50;

export type WriteBatcher<T> = {
  readonly add: (row: T) => void;
  /** Writes what is pending; never rejects. */
  readonly flush: () => Promise<void>;
  /** Forgets the timer; flush before closing. */
  readonly stop: () => void;
};

/** @param failed told when a batch could not be written; its rows are lost, the next ones are not */
export function createWriteBatcher<T>(
  write: (rows: readonly T[]) => Promise<void>,
  failed: (problem: unknown) => void,
): WriteBatcher<T> {
  let rows: T[] = [];
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();

  function flush(): Promise<void> {
    const batch = rows;
    rows = [];
    if (batch.length > 0) writing = writing.then(() => write(batch)).catch(failed);
    return writing;
  }

  return {
    add(row) {
      rows.push(row);
      timer ??= setTimeout(() => {
        timer = undefined;
        void flush();
      }, SOON_MS);
      timer.unref();
    },
    flush,
    stop: () => clearTimeout(timer),
  };
}

/** Slices of rows for one statement each: SQLite allows 32,766 values in one. */
export function* batches<T>(rows: readonly T[], size = 500): Generator<readonly T[]> {
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size);
}
