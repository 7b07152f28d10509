export { openStore } from './open.ts';
export { sqliteDialect } from './sqlite.ts';
export type { AskedQuestion, Gap, Store } from './store.ts';
