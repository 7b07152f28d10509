/** Reads rows by their ids: what is asked for within one turn of the event loop is one query. */

/** @param read the rows of these ids, in any order */
export function createRowReader<Row extends { readonly id: string }>(
  read: (ids: readonly string[]) => Promise<readonly Row[]>,
): (id: string) => Promise<Row | undefined> {
  let ids = new Set<string>();
  let next: Promise<ReadonlyMap<string, Row>> | undefined;

  async function readAll(): Promise<ReadonlyMap<string, Row>> {
    await new Promise(setImmediate);
    const asked = [...ids];
    ids = new Set();
    next = undefined;
    const rows = await read(asked);
    return new Map(rows.map((row) => [row.id, row]));
  }

  return async (id) => {
    ids.add(id);
    next ??= readAll();
    return (await next).get(id);
  };
}
