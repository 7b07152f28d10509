/** The immutable value that everything behind the loader works on. */
import type { Actor, Fact, Incident, Pack, Place, Source, Topic } from './schema.ts';

/** Which revision of the knowledge something is of. */
export type RevisionMark = {
  /** Short, to be read out. */
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly publishedAt: string;
};

/** All approved knowledge at one moment. Maps keep the order of the files. */
export type Knowledge = {
  /** Changes whenever any content changes: a hash of the contents. */
  readonly version: string;
  /** Where it was published as one; a folder that is served as it stands has none. */
  readonly revision?: RevisionMark;
  readonly packs: ReadonlyMap<string, Pack>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly places: ReadonlyMap<string, Place>;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly incidents: ReadonlyMap<string, Incident>;
  readonly facts: ReadonlyMap<string, Fact>;
};

/** Without anything. */
export const NO_KNOWLEDGE: Knowledge = {
  version: '',
  packs: new Map(),
  sources: new Map(),
  actors: new Map(),
  places: new Map(),
  topics: new Map(),
  incidents: new Map(),
  facts: new Map(),
};

/** One thing wrong in a knowledge file, in words an editor can act on. Lines and columns count from 1. */
export type Finding = {
  readonly severity: 'error' | 'warning';
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** What is wrong and what to do. */
  readonly message: string;
  /** A short stable name of the rule, such as `unknown-id`. */
  readonly rule: string;
  /** Whether it is of a draft, and may say what is known to editors alone. */
  readonly ofDraft?: true;
};

/** What a folder of knowledge files gave: the good knowledge and everything wrong with the rest. */
export type Loaded = { readonly knowledge: Knowledge; readonly findings: readonly Finding[] };
