/** Copies every row of one database into another with the same tables, within a transaction of each. */
import { sql } from 'kysely';
import { hasNul, storable } from './nul.ts';
import {
  type AnyDatabase,
  contentOf,
  createContentSum,
  isPostgres,
  type Row,
  rowsOf,
  type TableContent,
  tablesOf,
} from './rows.ts';

export type Copied = {
  readonly table: string;
  readonly from: TableContent;
  readonly to: TableContent;
  readonly same: boolean;
};

/** What stops a copy, in words for whoever started it. */
export class TransferError extends Error {
  override readonly name = 'TransferError';
}

/**
 * @param to has the tables of `from`; what is in them goes
 * @returns what each table holds here and there, read anew after writing
 * @throws TransferError where the tables are not the same
 */
export async function copyRows(from: AnyDatabase, to: AnyDatabase): Promise<Copied[]> {
  const tables = await tablesOf(from);
  requireSame(tables, await tablesOf(to));
  const read: TableContent[] = [];
  for (const { name } of tables) {
    await to.deleteFrom(name).execute();
    const sum = createContentSum(name);
    for await (const found of rowsOf(from, name)) {
      const rows = isPostgres(to) ? found.map(withoutNul) : found;
      for (const row of rows) sum.add(row);
      await insert(to, name, rows);
    }
    await countOn(to, name);
    read.push(sum.content());
  }
  const written = new Map((await contentOf(to)).map((content) => [content.table, content]));
  return read.map((content) => {
    const there = written.get(content.table) ?? { table: content.table, rows: 0, hash: '' };
    const same = there.rows === content.rows && there.hash === content.hash;
    return { table: content.table, from: content, to: there, same };
  });
}

/** As its driver writes it: PostgreSQL cannot keep the character NUL. */
const withoutNul = (row: Row): Row =>
  Object.values(row).some(hasNul)
    ? Object.fromEntries(Object.entries(row).map(([name, value]) => [name, storable(value)]))
    : row;

async function insert(to: AnyDatabase, table: string, rows: readonly object[]): Promise<void> {
  try {
    await to
      .insertInto(table)
      .values(rows as Record<string, unknown>[])
      .execute();
  } catch (error) {
    throw new TransferError(
      `Rows of the table ${table} could not be written: ${(error as Error).message}`,
    );
  }
}

/** Where the database counts a column itself, it goes on after the greatest that was copied. */
async function countOn(to: AnyDatabase, table: string): Promise<void> {
  if (!isPostgres(to)) return;
  const { rows } = await sql<{ name: string }>`
    select column_name as name from information_schema.columns
    where table_schema = current_schema() and table_name = ${table}
      and column_default like 'nextval(%'`.execute(to);
  for (const { name } of rows)
    await sql`
      select setval(pg_get_serial_sequence(${table}, ${name}), max(${sql.ref(name)}))
      from ${sql.table(table)} having max(${sql.ref(name)}) is not null`.execute(to);
}

type Tables = Awaited<ReturnType<typeof tablesOf>>;

function requireSame(from: Tables, to: Tables): void {
  const written = (tables: Tables) =>
    new Map(tables.map(({ name, columns }) => [name, columns.join(', ')]));
  const [here, there] = [written(from), written(to)];
  const unlike = [...new Set([...here.keys(), ...there.keys()])].filter(
    (name) => here.get(name) !== there.get(name),
  );
  if (unlike.length > 0)
    throw new TransferError(
      `The two databases are of different versions of Dateline: they differ in ${unlike.join(', ')}. Bring both to this version with \`dateline store migrate\`.`,
    );
}
