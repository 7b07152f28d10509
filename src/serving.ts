/** The engine over the knowledge on disk, replaced whole whenever an editor changes a file. */
import { createEngine } from './answer/create.ts';
import { type Finding, loadKnowledge, watchKnowledge } from './knowledge/index.ts';
import type { Log } from './log.ts';
import type { Serving } from './service.ts';

export type ServingKnowledge = {
  readonly now: () => Serving;
  /** Resolves when changes on disk are being seen. */
  readonly watching: Promise<void>;
  readonly close: () => Promise<void>;
};

/** Loads a knowledge folder, serves it and keeps it up to date. Broken files are logged and left out. */
export async function serveKnowledge(dir: string, log: Log): Promise<ServingKnowledge> {
  const initial = await loadKnowledge(dir);
  let serving: Serving = { engine: createEngine(initial.knowledge), findings: initial.findings };
  report(log, initial.findings, initial.knowledge.facts.size);
  const watcher = watchKnowledge(dir, {
    initial,
    onChange(loaded) {
      const same = loaded.knowledge.version === serving.engine.knowledge.version;
      serving = {
        engine: same ? serving.engine : createEngine(loaded.knowledge),
        findings: loaded.findings,
      };
      report(log, loaded.findings, loaded.knowledge.facts.size);
    },
    onError: (error) =>
      log.error(
        { error: error.message },
        'knowledge changes cannot be watched; the last good version keeps serving',
      ),
  });
  return { now: () => serving, watching: watcher.ready, close: () => watcher.close() };
}

function report(log: Log, findings: readonly Finding[], facts: number): void {
  for (const { severity, path, line, column, message } of findings) {
    if (severity === 'error') log.error({ at: `${path}:${line}:${column}` }, message);
  }
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  log.info({ facts, errors, warnings: findings.length - errors }, 'knowledge loaded');
}
