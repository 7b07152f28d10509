/** What is served at a moment: an engine over all packs and those over some, replaced whole by the next load. */
import { LRUCache } from 'lru-cache';
import { createEngine } from '../answer/engine.ts';
import type { Engine, FittedWeights } from '../answer/types.ts';
import type { Assembled } from '../knowledge/loading/assemble.ts';
import { packOfItems, selectPacks } from '../knowledge/loading/select-packs.ts';
import type { Finding } from '../knowledge/model/knowledge.ts';
import type { Log } from '../log.ts';
import type { ServedEngine } from './types.ts';

export type Serving = {
  readonly now: () => ServedEngine;
  /** What that was loaded from. */
  readonly loaded: () => Assembled;
  /** Serves another load from now on, and tells the listeners. */
  readonly take: (loaded: Assembled) => void;
  readonly onChange: (listener: () => void) => void;
};

/** @param weights those of the model that compares meanings, where they are not the ones that ship */
export function createServing(initial: Assembled, log: Log, weights?: FittedWeights): Serving {
  const listeners: (() => void)[] = [];
  let serving = serveLoaded(createEngine(initial.knowledge, undefined, weights), initial);
  let latest = initial;
  report(log, initial.findings, initial.knowledge.facts.size);
  return {
    now: () => serving,
    loaded: () => latest,
    onChange: (listener) => listeners.push(listener),
    take(loaded) {
      const { engine } = serving;
      const { version, revision } = engine.knowledge;
      const same =
        loaded.knowledge.version === version && loaded.knowledge.revision?.id === revision?.id;
      serving = serveLoaded(
        same ? engine : createEngine(loaded.knowledge, engine),
        loaded,
        serving,
      );
      latest = loaded;
      report(log, loaded.findings, loaded.knowledge.facts.size);
      for (const listener of listeners) listener();
    },
  };
}

/** Selections of packs kept ready: a tenant that has not asked for long waits for its index once more. */
const MOST_SELECTIONS = 16;

/** What is served, with the engines made so far of some packs alone, by the packs' ids. */
type ServingSelections = ServedEngine & { readonly engines: LRUCache<string, Engine> };

/**
 * What is served of one load: the engine of all packs, and on demand those of some.
 * @param before what was served until now, whose engines the new ones start from
 */
export function serveLoaded(
  engine: Engine,
  loaded: Assembled,
  before?: ServingSelections,
): ServingSelections {
  const packOf = packOfItems(loaded);
  const engines = new LRUCache<string, Engine>({ max: MOST_SELECTIONS });
  if (before) engines.load(before.engines.dump());
  /** Selections whose engine is of this load; the others' are brought up to date when next asked for. */
  const current = new Set<string>();
  return {
    engine,
    engines,
    findings: loaded.findings,
    select(packs) {
      const chosen = [...new Set(packs)].sort();
      if ([...engine.knowledge.packs.keys()].every((id) => chosen.includes(id))) return engine;
      const key = chosen.join(' ');
      const cached = engines.get(key);
      if (cached && current.has(key)) return cached;
      const made = createEngine(
        selectPacks(engine.knowledge, packOf, chosen),
        cached,
        engine.semanticWeights,
      );
      engines.set(key, made);
      current.add(key);
      return made;
    },
  };
}

function report(log: Log, findings: readonly Finding[], facts: number): void {
  for (const { severity, path, line, column, message } of findings) {
    if (severity === 'error') log.error({ at: `${path}:${line}:${column}` }, message);
  }
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  log.info({ facts, errors, warnings: findings.length - errors }, 'knowledge loaded');
}
