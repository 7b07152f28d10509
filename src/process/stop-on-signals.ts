/** SIGINT and SIGTERM end Dateline in order: what was started last stops first. */
import type { Log } from '../log.ts';

export type Stoppable = { readonly stop: () => Promise<void> };

/**
 * Listens from now on, so that a start can be stopped, too.
 * @param started filled while Dateline starts; platforms come last, the store early: what still arrives can still be written
 */
export function stopOnSignals(
  started: readonly Stoppable[],
  log: Pick<Log, 'info' | 'error'>,
): void {
  let stopping = false;
  const stop = async (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    for (const part of started.toReversed())
      await part
        .stop()
        .catch((error: unknown) =>
          log.error({ error: String(error) }, 'a part did not stop cleanly'),
        );
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
