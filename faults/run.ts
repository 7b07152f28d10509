/**
 * `npm run faults -- [name…] [--times n]`: does to Dateline what the world does, and counts what is lost and what
 * is doubled. Runs at their full number are written into docs/faults.md.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { answeredOncePostgres, answeredOnceSqlite } from './answered-once.ts';
import { digestsPostgres, digestsSqlite } from './digests.ts';
import type { Fault } from './fault.ts';
import { impact } from './impact.ts';
import { killPostgres, killSqlite } from './kill.ts';
import { killCorrectionsPostgres, killCorrectionsSqlite } from './kill-corrections.ts';
import { lockedDatabase } from './locked-database.ts';
import { promisesPostgres, promisesSqlite } from './promises.ts';
import { published } from './published.ts';
import { restartedPostgres } from './restarted-postgres.ts';
import { withRow } from './table.ts';

const FAULTS: readonly Fault[] = [
  answeredOnceSqlite,
  answeredOncePostgres,
  killSqlite,
  killPostgres,
  killCorrectionsSqlite,
  killCorrectionsPostgres,
  promisesSqlite,
  promisesPostgres,
  digestsSqlite,
  digestsPostgres,
  lockedDatabase,
  published,
  restartedPostgres,
  impact,
];
const DOCUMENT = fileURLToPath(new URL('../docs/faults.md', import.meta.url));

const { values, positionals } = parseArgs({
  options: { times: { type: 'string' } },
  allowPositionals: true,
});
/** `promise` is all faults whose names begin with it. */
const isMeant = ({ name }: Fault, asked: string) => name === asked || name.startsWith(`${asked}-`);
const unknown = positionals.filter((asked) => FAULTS.every((fault) => !isMeant(fault, asked)));
if (unknown.length > 0) {
  console.error(`There is no fault ${unknown.join(', ')}. There are:`);
  for (const { name, what } of FAULTS) console.error(`  ${name}: ${what}`);
  process.exit(1);
}

let allHold = true;
for (const fault of FAULTS) {
  if (positionals.length > 0 && !positionals.some((asked) => isMeant(fault, asked))) continue;
  const times = Number(values.times ?? fault.times);
  const { holds, counted } = await fault.run(times);
  allHold &&= holds;
  console.log(`${holds ? 'holds' : 'FAILS'}  ${fault.name}: ${counted}`);
  if (times < fault.times) continue;
  const day = new Date().toISOString().slice(0, 10);
  await writeFile(DOCUMENT, withRow(await readFile(DOCUMENT, 'utf8'), fault, counted, day));
}
process.exit(allHold ? 0 : 1);
