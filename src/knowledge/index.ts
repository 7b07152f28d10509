/** The public surface of the knowledge: pure parts first, then those that touch the file system. */
export { type Assembled, assemble } from './assemble.ts';
export { checkPaths } from './check-paths.ts';
export { compareWhen, mustWhen, overlap, type Precision, parseWhen, type When } from './dates.ts';
export type { SourceFile } from './items.ts';
export type { Finding, Knowledge, Loaded } from './knowledge.ts';
export { loadKnowledge } from './load.ts';
export { type PackOf, packOfItems, selectPacks } from './packs.ts';
export type {
  Actor,
  Fact,
  Figure,
  Incident,
  KnowledgeFile,
  Lists,
  Locale,
  Localised,
  Pack,
  Place,
  Source,
  Status,
  Topic,
} from './schema.ts';
export { LOCALES, STATUSES } from './schema.ts';
export { type Watching, type WatchOptions, watchKnowledge } from './watch.ts';
