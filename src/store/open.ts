/** Opens the store: writes are gathered for a moment and made together, so that no reader waits for a disk. */
import { type Dialect, Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Outcome } from '../reply/reply.ts';
import type { AskedQuestion, Gap, Store } from './store.ts';
import { MIGRATIONS, type Tables } from './tables.ts';

export type StoreLog = { readonly error: (detail: object, message: string) => void };

const SOON_MS = 50;
/** Requests kept in memory: enough that a busy server's buttons never wait for the disk. */
const RECENT = 5_000;
/** Rows a statement: SQLite allows 32,766 values in one. */
const BATCH = 500;

/**
 * @throws where the database cannot be opened or migrated
 */
export async function openStore(dialect: Dialect, log: StoreLog): Promise<Store> {
  const db = new Kysely<Tables>({ dialect });
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...MIGRATIONS }) },
  }).migrateToLatest();
  if (error) {
    await db.destroy();
    throw error;
  }

  const recent = new Map<string, string>();
  let questions: AskedQuestion[] = [];
  let requests = new Map<string, string>();
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();

  function soon(): void {
    timer ??= setTimeout(() => {
      timer = undefined;
      void flush();
    }, SOON_MS);
    timer.unref();
  }

  function flush(): Promise<void> {
    const [asked, made] = [questions, [...requests]];
    questions = [];
    requests = new Map();
    writing = writing
      .then(() => write(asked, made))
      .catch((problem: unknown) => {
        log.error(
          { error: String(problem) },
          'the store could not write; questions and buttons of the last moment are not on disk',
        );
      });
    return writing;
  }

  async function write(
    asked: readonly AskedQuestion[],
    made: readonly (readonly [string, string])[],
  ): Promise<void> {
    const now = new Date().toISOString();
    for (let at = 0; at < asked.length; at += BATCH) {
      const rows = asked.slice(at, at + BATCH).map(({ at: when, fact, ...rest }) => ({
        ...rest,
        fact: fact ?? null,
        asked_at: when.toISOString(),
      }));
      await db.insertInto('question').values(rows).execute();
    }
    for (let at = 0; at < made.length; at += BATCH) {
      const rows = made.slice(at, at + BATCH).map(([id, json]) => ({ id, json, made_at: now }));
      await db
        .insertInto('request')
        .values(rows)
        .onConflict((same) => same.column('id').doNothing())
        .execute();
    }
  }

  return {
    recordQuestion(asked) {
      questions.push(asked);
      soon();
    },
    async gaps(limit) {
      await flush();
      const rows = await db
        .selectFrom('question')
        .select((of) => [
          'question',
          'locale',
          'outcome',
          of.fn.countAll<number>().as('times'),
          of.fn.max('asked_at').as('last'),
        ])
        .where('outcome', '!=', 'answer')
        .groupBy(['question', 'locale', 'outcome'])
        .orderBy('times', 'desc')
        .orderBy('last', 'desc')
        .limit(limit)
        .execute();
      return rows.map(
        (row): Gap => ({
          question: row.question,
          locale: row.locale,
          outcome: row.outcome as Outcome,
          times: Number(row.times),
          last: new Date(row.last),
        }),
      );
    },
    rememberRequest(id, json) {
      if (recent.has(id)) return;
      recent.set(id, json);
      if (recent.size > RECENT) recent.delete(recent.keys().next().value!);
      requests.set(id, json);
      soon();
    },
    async recallRequest(id) {
      const known = recent.get(id) ?? requests.get(id);
      if (known !== undefined) return known;
      // It may be on its way to the disk.
      await writing;
      const row = await db
        .selectFrom('request')
        .select('json')
        .where('id', '=', id)
        .executeTakeFirst();
      return row?.json;
    },
    async close() {
      clearTimeout(timer);
      await flush();
      await db.destroy();
    },
  };
}
