/** What comes within one turn of the event loop, or while the batch before is being written, is written together. */

/** @returns resolves once the row is committed; rejects where its batch could not be written */
export function gather<Row>(
  write: (rows: readonly Row[]) => Promise<void>,
): (row: Row) => Promise<void> {
  let rows: Row[] = [];
  let next: Promise<void> | undefined;
  let writing: Promise<unknown> = Promise.resolve();

  async function commit(): Promise<void> {
    await new Promise(setImmediate);
    await writing;
    const batch = rows;
    rows = [];
    next = undefined;
    const written = write(batch);
    writing = written.catch(() => {});
    await written;
  }

  return (row) => {
    rows.push(row);
    next ??= commit();
    return next;
  };
}
