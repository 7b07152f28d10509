/** That the process ends, whatever a disk does. */

/**
 * A thread that waits for a disk keeps `process.exit` from ending: it waits for its threads. The signal that
 * ends a process by itself waits for nothing.
 * @param stuck whether some thread may be waiting so
 */
export function endThoughStuck(stuck: () => boolean): void {
  process.once('exit', () => {
    if (!stuck()) return;
    process.removeAllListeners('SIGTERM');
    process.kill(process.pid, 'SIGTERM');
  });
}
