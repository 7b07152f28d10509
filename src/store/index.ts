/** The store's public surface. */

export { databaseFile, hasDatabase } from './dialect.ts';
export { forget, personOf, placeOf } from './forget/index.ts';
export { inspectStore } from './inspect.ts';
export { lookingAtStore } from './looking.ts';
export { type OpenStore, openStore } from './open.ts';
export { openKeptStore, openUsableStore } from './open-kept.ts';
export { listenForPublished } from './postgres/listen.ts';
export { postgresDialect } from './postgres/postgres.ts';
export { openJobQueue } from './queue/open-jobs.ts';
export { type KeptStore, openSqliteStore } from './sqlite/open-sqlite.ts';
export { sqliteDialect } from './sqlite/sqlite.ts';
