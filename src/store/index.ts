export { type OpenStore, openStore } from './open.ts';
export { sqliteDialect } from './sqlite.ts';
export type { Store } from './store.ts';
