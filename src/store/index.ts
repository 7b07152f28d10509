export { type OpenStore, openStore } from './open.ts';
export type { Channel, Feedback, FeedbackCount, PlaceStore, Posted, Seen } from './places.ts';
export { keepPruned } from './prune.ts';
export { sqliteDialect } from './sqlite.ts';
export type { AskedQuestion, Gap, Store } from './store.ts';
