/** The tables of a database as they are there, and their rows: nothing here knows which tables there should be. */
import { createHash } from 'node:crypto';
import { type Kysely, PostgresAdapter, sql } from 'kysely';

export type AnyDatabase = Kysely<Record<string, Record<string, unknown>>>;
export type Row = Readonly<Record<string, unknown>>;

/** What a table holds: equal for equal rows in any order, on either database. */
export type TableContent = {
  readonly table: string;
  readonly rows: number;
  /** 32 hexadecimal digits. */
  readonly hash: string;
};

type Table = { readonly name: string; readonly columns: readonly string[] };

const BATCH = 500;

/** Every table but those of the migrations, by name; on PostgreSQL those of the schema that is used. */
export async function tablesOf(db: AnyDatabase): Promise<Table[]> {
  const schema = isPostgres(db)
    ? (await sql<{ schema: string }>`select current_schema() as schema`.execute(db)).rows[0]?.schema
    : undefined;
  return (await db.introspection.getTables())
    .filter((table) => !table.isView && table.schema === schema)
    .map(({ name, columns }) => ({ name, columns: columns.map((column) => column.name).sort() }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** All rows, some at a time. On PostgreSQL it must be within a transaction, and everywhere where others write meanwhile. */
export async function* rowsOf(db: AnyDatabase, table: string): AsyncGenerator<readonly Row[]> {
  if (isPostgres(db)) {
    await sql`declare of_table no scroll cursor for select * from ${sql.table(table)}`.execute(db);
    for (;;) {
      const { rows } = await sql<Row>`fetch ${sql.raw(String(BATCH))} from of_table`.execute(db);
      if (rows.length === 0) break;
      yield rows;
    }
    await sql`close of_table`.execute(db);
    return;
  }
  let batch: Row[] = [];
  for await (const row of db.selectFrom(table).selectAll().stream()) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** @param db on PostgreSQL within a transaction, as for `rowsOf` */
export async function contentOf(db: AnyDatabase): Promise<TableContent[]> {
  const contents: TableContent[] = [];
  for (const { name } of await tablesOf(db)) {
    const sum = createContentSum(name);
    for await (const rows of rowsOf(db, name)) for (const row of rows) sum.add(row);
    contents.push(sum.content());
  }
  return contents;
}

const LIMIT = 1n << 128n;

/** The sum of the hashes of the rows: the order in which a database gives them does not count. */
export function createContentSum(table: string) {
  let rows = 0;
  let sum = 0n;
  return {
    add(row: Row): void {
      const sorted = Object.keys(row)
        .sort()
        .map((name) => [name, plain(row[name])]);
      const hash = createHash('sha256').update(JSON.stringify(sorted)).digest('hex');
      sum = (sum + BigInt(`0x${hash.slice(0, 32)}`)) % LIMIT;
      rows += 1;
    },
    content: (): TableContent => ({ table, rows, hash: sum.toString(16).padStart(32, '0') }),
  };
}

const plain = (value: unknown): unknown =>
  value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;

export const isPostgres = (db: AnyDatabase): boolean =>
  db.getExecutor().adapter instanceof PostgresAdapter;
