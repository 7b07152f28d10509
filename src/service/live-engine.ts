/** The engine over the knowledge on disk, replaced whole whenever an editor changes a file. */
import { LRUCache } from 'lru-cache';
import { createEngine } from '../answer/engine.ts';
import type { Engine, FittedWeights } from '../answer/types.ts';
import type { Assembled } from '../knowledge/loading/assemble.ts';
import { loadKnowledge } from '../knowledge/loading/load.ts';
import { packOfItems, selectPacks } from '../knowledge/loading/select-packs.ts';
import { watchKnowledge } from '../knowledge/loading/watch.ts';
import type { Finding } from '../knowledge/model/knowledge.ts';
import type { Log } from '../log.ts';
import type { ServedEngine } from './service.ts';

export type LiveEngine = {
  readonly now: () => ServedEngine;
  /** Resolves when changes on disk are being seen. */
  readonly watching: Promise<void>;
  /** Calls back after each change of what is served, until closed. */
  readonly onChange: (listener: () => void) => void;
  readonly close: () => Promise<void>;
};

/**
 * Loads a knowledge folder, serves it and keeps it up to date. Broken files are logged and left out.
 * @param weights those of the model that compares meanings, where they are not the ones that ship
 */
export async function startLiveEngine(
  dir: string,
  log: Log,
  weights?: FittedWeights,
): Promise<LiveEngine> {
  const initial = await loadKnowledge(dir);
  const listeners: (() => void)[] = [];
  let serving = serveLoaded(createEngine(initial.knowledge, undefined, weights), initial);
  report(log, initial.findings, initial.knowledge.facts.size);
  const watcher = watchKnowledge(dir, {
    initial,
    onChange(loaded) {
      const { engine } = serving;
      const same = loaded.knowledge.version === engine.knowledge.version;
      serving = serveLoaded(
        same ? engine : createEngine(loaded.knowledge, engine),
        loaded,
        serving,
      );
      report(log, loaded.findings, loaded.knowledge.facts.size);
      for (const listener of listeners) listener();
    },
    onError: (error) =>
      log.warn(
        { error: error.message },
        'the system does not tell of changes of knowledge; the folder is looked at every few seconds',
      ),
  });
  return {
    now: () => serving,
    watching: watcher.ready,
    onChange: (listener) => listeners.push(listener),
    close: () => watcher.close(),
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
