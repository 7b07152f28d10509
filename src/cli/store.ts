/** `dateline store`: bring the database up to date, back it up, put a backup back, move it to PostgreSQL. */
import { statSync } from 'node:fs';
import type { Command } from 'commander';
import { type Config, ConfigError } from '../config.ts';
import { databaseFile } from '../store/index.ts';
import {
  backupStore,
  fillPostgres,
  migrateStore,
  restoreStore,
  type TableContent,
} from '../store/transfer/index.ts';

type Replace = { readonly replace?: boolean };

export function addStore(program: Command, config: Config): void {
  const store = program
    .command('store')
    .description(
      'Look after the database: SQLite in DATA_DIR, or PostgreSQL where DATABASE_URL is set',
    );
  const where = config.DATABASE_URL === undefined ? databaseFile(config) : 'PostgreSQL';

  store
    .command('migrate')
    .description('Bring its tables to this version; a start does so, too')
    .action(async () => {
      const made = await migrateStore(config);
      for (const name of made) console.log(name);
      console.log(
        made.length === 0
          ? `${where} is up to date.`
          : `${where}: ${made.length} ${made.length === 1 ? 'change' : 'changes'} made.`,
      );
    });
  store
    .command('backup')
    .description('Write all of it to one SQLite file, while Dateline runs or not')
    .argument('<file>', 'the file to make')
    .option('--replace', 'write over a file of that name')
    .action(async (file: string, how: Replace) => {
      const contents = await backupStore(config, file, how);
      list(contents);
      console.log(`${file}: ${(statSync(file).size / 1e6).toFixed(1)} MB, read back and whole.`);
    });
  store
    .command('restore')
    .description('Put a backup in its place; stop Dateline first')
    .argument('<file>', 'a file that `store backup` made')
    .option(
      '--replace',
      'though the store holds something: a SQLite file is kept aside, PostgreSQL is overwritten',
    )
    .action(async (file: string, how: Replace) => {
      const { contents, aside } = await restoreStore(config, file, how);
      list(contents);
      if (aside) console.log(`What was there before lies in ${aside}`);
      console.log(`${where} is as ${file} was. Start Dateline again.`);
    });
  store
    .command('copy')
    .description(
      'Copy the SQLite file into the PostgreSQL of DATABASE_URL, and compare; stop Dateline first',
    )
    .option('--from <file>', 'a SQLite file; default: the one in DATA_DIR')
    .option('--replace', 'though PostgreSQL holds something: it is overwritten')
    .action(async ({ from = databaseFile(config), ...how }: Replace & { from?: string }) => {
      if (config.DATABASE_URL === undefined)
        throw new ConfigError('Set DATABASE_URL to the PostgreSQL to copy into.');
      const copied = await fillPostgres(from, config, how);
      const width = Math.max(...copied.map(({ table }) => table.length));
      for (const { table, from: here, to: there, same } of copied)
        console.log(
          `${table.padEnd(width)}  ${count(here)} → ${count(there)}  ${same ? 'the same' : 'NOT THE SAME'}`,
        );
      const unlike = copied.filter(({ same }) => !same).length;
      if (unlike > 0) process.exitCode = 1;
      console.log(
        unlike > 0
          ? `${unlike} of ${copied.length} tables differ: nothing was changed in PostgreSQL.`
          : `All ${copied.length} tables are the same in PostgreSQL. ${from} was left as it is.`,
      );
    });
}

const count = ({ rows, hash }: TableContent): string =>
  `${String(rows).padStart(9)} rows ${hash.slice(0, 8)}`;

function list(contents: readonly TableContent[]): void {
  const width = Math.max(...contents.map(({ table }) => table.length));
  for (const content of contents) console.log(`${content.table.padEnd(width)}  ${count(content)}`);
}
