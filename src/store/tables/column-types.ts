/** What has one name on SQLite and another on PostgreSQL. */
import { type ColumnDefinitionBuilder, type Kysely, PostgresAdapter } from 'kysely';

type Column = readonly [
  type: 'integer' | 'bigserial' | 'real' | 'double precision',
  build: (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder,
];

export const isPostgres = (db: Pick<Kysely<never>, 'getExecutor'>): boolean =>
  db.getExecutor().adapter instanceof PostgresAdapter;

/** The primary key of the first tables: the database counts. New tables have ids of text. */
export const countedKey = (db: Kysely<never>): Column =>
  isPostgres(db)
    ? ['bigserial', (column) => column.primaryKey()]
    : ['integer', (column) => column.primaryKey().autoIncrement()];

/** A number with a fraction, 8 bytes of it. */
export const fraction = (db: Kysely<never>): 'real' | 'double precision' =>
  isPostgres(db) ? 'double precision' : 'real';
