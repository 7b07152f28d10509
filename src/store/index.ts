/** The store's public surface. */
export { inspectStore } from './inspect.ts';
export { listenForPublished } from './listen.ts';
export { type OpenStore, openStore } from './open.ts';
export { openJobQueue } from './open-jobs.ts';
export { openKeptStore, openUsableStore } from './open-kept.ts';
export { type KeptStore, openSqliteStore } from './open-sqlite.ts';
export { postgresDialect } from './postgres.ts';
export { sqliteDialect } from './sqlite.ts';
export { withInstallations } from './with-installations.ts';
