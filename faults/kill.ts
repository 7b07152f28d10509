/** Processes that are killed while they write, several of them at once on one database. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Dialect } from 'kysely';
import { temporaryFolder } from '../bench/temporary-folder.ts';
import { postgresDialect, sqliteDialect } from '../src/store/index.ts';
import { counted, type Fault, type FaultResult } from './fault.ts';
import { keptOf } from './kinds.ts';
import { onPostgres } from './on-postgres.ts';

const WRITER = fileURLToPath(new URL('children/writer.ts', import.meta.url));
const AT_ONCE = 2;
/** A kill comes so long after a process began to write, at most. */
const LONGEST_MS = 1_600;

export type Acknowledged = Map<string, Set<string>>;

/** A process that writes on a database, and what it acknowledges. */
export async function startWriter(
  where: readonly string[],
  acknowledged: Acknowledged,
): Promise<{ readonly kill: () => Promise<void> }> {
  const child = spawn(process.execPath, [WRITER, ...where], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout });
  const closed = once(lines, 'close');
  const ready = Promise.withResolvers<void>();
  lines.on('line', (line) => {
    if (line === 'ready') ready.resolve();
    const [, kind, id] = /^(\w+) ([\w-]{36})$/.exec(line) ?? [];
    if (!kind || !id) return;
    const ids = acknowledged.get(kind) ?? new Set();
    acknowledged.set(kind, ids.add(id));
  });
  lines.on('close', () => ready.reject(new Error('a writer ended before it was killed')));
  await ready.promise;
  return {
    async kill() {
      child.kill('SIGKILL');
      await closed;
    },
  };
}

/** Kills so many writers on one database. */
export async function killWriters(
  times: number,
  where: readonly string[],
  dialect: () => Dialect,
): Promise<FaultResult> {
  const acknowledged: Acknowledged = new Map();
  let left = times;
  const killing = async () => {
    while (left > 0) {
      left -= 1;
      const writer = await startWriter(where, acknowledged);
      await wait(Math.random() * LONGEST_MS);
      await writer.kill();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, killing));
  return compared(`${times} kills`, acknowledged, dialect());
}

/** What was acknowledged, held against what the database has. */
export async function compared(
  after: string,
  acknowledged: Acknowledged,
  dialect: Dialect,
): Promise<FaultResult> {
  const kept = [...(await keptOf(dialect, acknowledged))];
  const sum = (of: 'lost' | 'doubled') => kept.reduce((all, [, one]) => all + one[of], 0);
  const all = [...acknowledged.values()].reduce((sofar, { size }) => sofar + size, 0);
  const byKind = kept.map(([kind, { lost, doubled }]) => {
    const wrong = lost + doubled > 0 ? ` (${lost} lost, ${doubled} doubled)` : '';
    return `${kind} ${counted(acknowledged.get(kind)?.size ?? 0)}${wrong}`;
  });
  return {
    holds: sum('lost') === 0 && sum('doubled') === 0,
    counted: `${after}: ${counted(all)} acknowledged, ${sum('lost')} lost, ${sum('doubled')} doubled (${byKind.join(', ')})`,
  };
}

const what = (database: string) =>
  `\`kill -9\` at random moments, of ${AT_ONCE} processes that write on one ${database} at once: nothing acknowledged is lost, nothing stands twice; questions count from a second on`;

export const killSqlite: Fault = {
  name: 'kill-sqlite',
  what: what('SQLite'),
  times: 200,
  run(times) {
    const folder = temporaryFolder();
    return killWriters(times, [folder], () => sqliteDialect(`${folder}/dateline.db`));
  },
};

export const killPostgres: Fault = {
  name: 'kill-postgresql',
  what: what('PostgreSQL'),
  times: 200,
  run: (times) =>
    onPostgres((url) => {
      const where = [temporaryFolder(), url];
      return killWriters(times, where, () => postgresDialect(url));
    }),
};
