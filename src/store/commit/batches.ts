/** Slices of rows for one statement each: SQLite allows 32,766 values in one, PostgreSQL 65,535. */
export function* batches<T>(rows: readonly T[], size = 500): Generator<readonly T[]> {
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size);
}
