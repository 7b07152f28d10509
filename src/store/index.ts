export { keepPruned } from '../jobs/prune.ts';
export { type OpenStore, openStore } from './open.ts';
export { sqliteDialect } from './sqlite.ts';
export type { AskedQuestion, Gap, Store } from './store.ts';
export type { Channel, Feedback, FeedbackCount, PlaceStore, Posted, Seen } from './tenant-store.ts';
