/** One fault on SQLite and on PostgreSQL. */
import { temporaryFolder } from '../bench/temporary-folder.ts';
import type { Fault, FaultResult } from './fault.ts';
import { onPostgres } from './on-postgres.ts';

type Database = { readonly DATA_DIR: string; readonly DATABASE_URL?: string };

/** @param run what is done, on a database that is new */
export function onBoth({
  name,
  what,
  times,
  run,
}: {
  readonly name: string;
  readonly what: (database: string) => string;
  readonly times: number;
  readonly run: (times: number, database: Database) => Promise<FaultResult>;
}): readonly [sqlite: Fault, postgres: Fault] {
  return [
    {
      name: `${name}-sqlite`,
      what: what('SQLite'),
      times,
      run: (times) => run(times, { DATA_DIR: temporaryFolder() }),
    },
    {
      name: `${name}-postgresql`,
      what: what('PostgreSQL'),
      times,
      run: (times) =>
        onPostgres((DATABASE_URL) => run(times, { DATA_DIR: temporaryFolder(), DATABASE_URL })),
    },
  ];
}
