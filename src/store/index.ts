/** The store's public surface. */
export { type OpenStore, openStore } from './open.ts';
export { sqliteDialect } from './sqlite.ts';
