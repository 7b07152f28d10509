/**
 * The store in the place of one that cannot be used: in memory, with as much of what was kept as can still be
 * read and answers depend on. Nothing in it outlives the process.
 */
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import type { StoreProblem } from './problem.ts';
import { dialectOver } from './sqlite/sqlite.ts';
import { migrate } from './tables/migrate.ts';
import type { Tables } from './tables/tables.ts';

/** Whether answering reads a table. Work that waits is not begun: it could not be noted as done. */
const READS: Readonly<Record<keyof Tables, boolean>> = {
  meta: true,
  settings: true,
  slack_installation: true,
  slack_workspace: true,
  conversation: true,
  request: true,
  knowledge_log: true,
  knowledge_text: true,
  // It is read from the revisions anew where it is missing.
  knowledge_change: false,
  knowledge_revision: true,
  knowledge_served: true,
  // What an editor has not published yet.
  working_file: true,
  working_step: false,
  ticket: true,
  // What is known to be answered is not answered again.
  inbox: true,
  inbox_worker: false,
  turn: false,
  // In memory no two processes could share anything out.
  discord_shard: false,
  discord_gateway: false,
  discord_log_in: false,
  job: false,
  // Who is signed in signs in anew.
  editor_session: false,
  audit: false,
  correction: false,
  correction_receipt: false,
  shown_words: false,
  promise: false,
  posted: false,
  posted_fact: false,
  follow: false,
  fact_version: false,
  feedback: false,
  gap_aside: false,
  digest: false,
  question: false,
};
const READ = Object.keys(READS).filter((table) => READS[table as keyof Tables]);
/** More than a busy server's buttons; of each table the latest. */
const MOST_ROWS = 100_000;
/** Of a database that is somebody else's, or not there, nothing is to be had. */
const NOTHING_THERE: ReadonlySet<StoreProblem['kind']> = new Set([
  'folder',
  'directory',
  'foreign',
  'gone',
  'emptied',
]);

/** @returns its dialect, and the names of the tables that could be read */
export async function openReadOnly(
  problem: StoreProblem,
): Promise<{ readonly dialect: ReturnType<typeof dialectOver>; readonly read: readonly string[] }> {
  const memory = new DatabaseSync(':memory:');
  const dialect = dialectOver(memory);
  await migrate(new Kysely<Tables>({ dialect }));
  return { dialect, read: NOTHING_THERE.has(problem.kind) ? [] : salvage(memory, problem.file) };
}

function salvage(memory: DatabaseSync, file: string): string[] {
  const read: string[] = [];
  // Without the log of last writes, where its folder cannot be written to.
  for (const how of ['mode=ro', 'immutable=1']) {
    try {
      memory.prepare('attach ? as old').run(`${fileUrl(file)}?${how}`);
    } catch {
      continue;
    }
    for (const table of READ) if (copied(memory, table)) read.push(table);
    memory.exec("detach old; update inbox set state = 'done'");
    if (read.length > 0) break;
  }
  return read;
}

/** The columns that both have. @returns whether it could be read to its end */
function copied(memory: DatabaseSync, table: string): boolean {
  try {
    const columns = (schema: string) =>
      (
        memory.prepare(`select name from pragma_table_info(?, ?)`).all(table, schema) as {
          name: string;
        }[]
      ).map(({ name }) => name);
    const old = new Set(columns('old'));
    const both = columns('main').filter((name) => old.has(name));
    if (both.length === 0) return false;
    const list = both.map((name) => `"${name}"`).join(', ');
    memory.exec(
      `insert or replace into main."${table}" (${list})
       select ${list} from old."${table}" order by rowid desc limit ${MOST_ROWS}`,
    );
    return true;
  } catch {
    return false;
  }
}

const fileUrl = (file: string) =>
  `file:${file.replaceAll('%', '%25').replaceAll('?', '%3f').replaceAll('#', '%23')}`;
