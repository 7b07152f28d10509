/** Starts the semantic worker, and asks it for the likeness of a question to every fact. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Similarities } from '../answer/engine.ts';
import type { FromWorker, Passage, ToWorker, WorkerOptions } from './messages.ts';
import { type Order, orderOf, similaritiesOf } from './similarities.ts';

export type Semantic = {
  /** Replaces what is searched; texts not seen before are embedded in the background. */
  readonly serve: (version: string, passages: readonly Passage[]) => void;
  /** Undefined where the worker has no index of this version yet, is too slow or has failed: go on without. */
  readonly similarities: (text: string, version: string) => Promise<Similarities | undefined>;
  /** Resolves when a version's vectors are complete; rejects where the worker fails. */
  readonly ready: (version: string) => Promise<void>;
  readonly stop: () => Promise<void>;
};

export type SemanticLog = {
  readonly info: (detail: object, message: string) => void;
  readonly warn: (detail: object, message: string) => void;
};

/** A reader waits no longer than this for the semantic half. */
const PATIENCE_MS = 250;
/** With more questions than this before it, one would be late anyway: a busy moment is answered by words. */
const MOST_WAITING = 8;
/** Longer texts than any question are cut before they are embedded. */
const LONGEST = 500;

/** Where the vectors are kept. */
export const cacheFileIn = (dataDir: string) => join(dataDir, 'vectors.bin');

/** @param patience milliseconds to wait for one answer; evaluations, which hurry nobody, wait longer */
export function startSemantic(
  options: WorkerOptions,
  log: SemanticLog,
  patience = PATIENCE_MS,
): Semantic {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: options });
  const waiting = new Map<number, (message: FromWorker | undefined) => void>();
  const orders = new Map<string, Order>();
  const readiness = new Map<
    string,
    { promise: Promise<void>; resolve: () => void; reject: (error: Error) => void }
  >();
  let next = 0;
  let serving = '';
  let dead: Error | undefined;

  const send = (message: ToWorker) => worker.postMessage(message);
  const ready = (version: string) => {
    let one = readiness.get(version);
    if (!one) {
      one = Promise.withResolvers<void>();
      // Whoever does not wait for it must not be ended by its failure.
      one.promise.catch(() => {});
      readiness.set(version, one);
    }
    if (dead) one.reject(dead);
    return one;
  };
  const fail = (error: Error) => {
    dead = error;
    log.warn({ error: error.message }, 'semantic search is off; answers are found by words alone');
    for (const settle of waiting.values()) settle(undefined);
    waiting.clear();
    for (const one of readiness.values()) one.reject(error);
  };

  worker.on('message', (message: FromWorker) => {
    switch (message.type) {
      case 'ready':
        serving = message.version;
        for (const version of orders.keys()) if (version !== serving) orders.delete(version);
        log.info(
          { embedded: message.embedded, cached: message.cached },
          'semantic search is ready',
        );
        ready(message.version).resolve();
        break;
      case 'cosines':
      case 'nothing':
        waiting.get(message.id)?.(message);
        waiting.delete(message.id);
        break;
      case 'failed':
        fail(new Error(message.message));
        break;
      default:
        message satisfies never;
    }
  });
  worker.on('error', (error) => fail(error instanceof Error ? error : new Error(String(error))));
  // The worker alone must not keep the process up.
  worker.unref();

  return {
    serve(version, passages) {
      if (dead) return;
      orders.set(version, orderOf(passages.map(({ fact }) => fact)));
      send({ type: 'passages', version, passages });
    },
    async similarities(text, version) {
      if (dead || serving !== version || waiting.size >= MOST_WAITING) return undefined;
      next += 1;
      const id = next;
      const answer = await new Promise<FromWorker | undefined>((settle) => {
        const timer = setTimeout(() => {
          waiting.delete(id);
          settle(undefined);
        }, patience);
        waiting.set(id, (message) => {
          clearTimeout(timer);
          settle(message);
        });
        send({ type: 'query', id, text: text.slice(0, LONGEST) });
      });
      if (answer?.type !== 'cosines' || answer.version !== version) return undefined;
      const order = orders.get(version);
      return order && similaritiesOf(order, answer.closest, answer.company);
    },
    async ready(version) {
      // Only somebody who waits for it keeps the process up.
      worker.ref();
      await ready(version).promise.finally(() => worker.unref());
    },
    async stop() {
      await worker.terminate();
    },
  };
}
