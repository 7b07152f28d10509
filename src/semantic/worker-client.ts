/** Starts the semantic worker, and asks it for the similarity of a question to every fact. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import pTimeout from 'p-timeout';
import type { Log } from '../log.ts';
import type { Similarities } from '../search/similarities.ts';
import type { SemanticModel } from './model.ts';
import { type Order, orderOf, similaritiesOf } from './similarities.ts';
import type { FromWorker, Passage, ToWorker, WorkerOptions } from './worker-protocol.ts';

export type WorkerClient = {
  /** Replaces what is searched; texts not seen before are embedded in the background. */
  readonly serve: (version: string, passages: readonly Passage[]) => void;
  /** Undefined where the worker has no index of this version yet, is too slow or has failed: go on without. */
  readonly similarities: (text: string, version: string) => Promise<Similarities | undefined>;
  /** Whether a version's vectors are complete. */
  readonly serves: (version: string) => boolean;
  /** Whether the worker has failed for good: nothing will come any more. */
  readonly givenUp: () => boolean;
  /** Resolves when a version's vectors are complete; rejects where the worker fails. */
  readonly ready: (version: string) => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** A reader waits no longer than this for the semantic half. */
const PATIENCE_MS = 250;
/** With more questions than this before it, one would be late anyway: a busy moment is answered by words. */
const MOST_WAITING = 8;
/** Milliseconds before it is started again, the first time and later ones; then it is given up until the next start. */
const RESTART_MS = [1000, 10_000, 60_000];
/** Longer texts than any question are cut before they are embedded. */
const LONGEST = 500;
const SCRIPT = new URL('./worker.ts', import.meta.url);

/** @param dataDir where the vectors of each model are kept, in a file of its own */
export function workerOptions(dataDir: string, model: SemanticModel): WorkerOptions {
  const name = model.folder ? `vectors-${model.id}.bin` : 'vectors.bin';
  return { cacheFile: join(dataDir, name), model };
}

/**
 * @param patience milliseconds to wait for one answer; evaluations, which hurry nobody, wait longer
 * @param script another worker, for tests
 */
export function startWorkerClient(
  options: WorkerOptions,
  log: Pick<Log, 'info' | 'warn'>,
  patience = PATIENCE_MS,
  script = SCRIPT,
): WorkerClient {
  /** Who waits for an answer, by its number. */
  const waiting = new Map<number, (message: FromWorker | undefined) => void>();
  /** The facts of each version that was served, the newest last. */
  const orders = new Map<string, Order>();
  const readiness = new Map<string, PromiseWithResolvers<void>>();
  let wanted: Extract<ToWorker, { type: 'passages' }> | undefined;
  let next = 0;
  let serving = '';
  let failures = 0;
  let dead: Error | undefined;
  let stopped = false;
  let restart: NodeJS.Timeout | undefined;
  let worker = spawn();

  function spawn(): Worker {
    const spawned = new Worker(script, { workerData: options });
    spawned.on('message', onMessage);
    let reason = new Error('it ended');
    spawned.on('error', (error) => {
      reason = error instanceof Error ? error : new Error(String(error));
    });
    // An error is always followed by the end.
    spawned.on('exit', () => onExit(reason));
    // The worker alone must not keep the process up.
    spawned.unref();
    return spawned;
  }

  const send = (message: ToWorker) => worker.postMessage(message);
  const ready = (version: string) => {
    let whenReady = readiness.get(version);
    if (!whenReady) {
      whenReady = Promise.withResolvers<void>();
      // Whoever does not wait for it must not be ended by its failure.
      whenReady.promise.catch(() => {});
      readiness.set(version, whenReady);
    }
    if (dead) whenReady.reject(dead);
    return whenReady;
  };
  const unready = (error: Error) => {
    for (const settle of waiting.values()) settle(undefined);
    waiting.clear();
    for (const { reject } of readiness.values()) reject(error);
    readiness.clear();
    serving = '';
  };
  const giveUp = (error: Error) => {
    dead = error;
    log.warn({ error: error.message }, 'semantic search is off; answers are found by words alone');
    unready(error);
  };

  function onExit(error: Error): void {
    if (stopped || dead) return;
    const delay = RESTART_MS[failures];
    failures += 1;
    if (delay === undefined) {
      giveUp(error);
      return;
    }
    log.warn({ error: error.message, again: delay }, 'semantic search broke off; it starts again');
    unready(error);
    restart = setTimeout(() => {
      worker = spawn();
      if (wanted) send(wanted);
    }, delay);
    restart.unref();
  }

  function onMessage(message: FromWorker): void {
    switch (message.type) {
      case 'ready':
        serving = message.version;
        failures = 0;
        // Newer versions may be waiting to be built.
        for (const version of orders.keys()) {
          if (version === serving) break;
          orders.delete(version);
        }
        log.info(
          {
            model: options.model.name,
            runtime: message.runtime,
            embedded: message.embedded,
            cached: message.cached,
          },
          'semantic search is ready',
        );
        ready(message.version).resolve();
        break;
      case 'cosines':
      case 'nothing':
        waiting.get(message.id)?.(message);
        break;
      case 'unbuilt':
        log.warn({ error: message.message }, 'facts could not be prepared for semantic search');
        ready(message.version).reject(new Error(message.message));
        readiness.delete(message.version);
        break;
      case 'unwritten':
        log.warn({ error: message.message }, 'vectors could not be kept for the next start');
        break;
      case 'failed':
        giveUp(new Error(message.message));
        break;
      default:
        message satisfies never;
    }
  }

  return {
    serve(version, passages) {
      if (dead) return;
      // Set anew, so that it is the newest even where it was served before.
      orders.delete(version);
      orders.set(version, orderOf(passages.map(({ fact }) => fact)));
      wanted = { type: 'passages', version, passages };
      send(wanted);
    },
    async similarities(text, version) {
      if (dead || serving !== version || waiting.size >= MOST_WAITING) return undefined;
      next += 1;
      const id = next;
      const { promise, resolve } = Promise.withResolvers<FromWorker | undefined>();
      waiting.set(id, resolve);
      send({ type: 'query', id, text: text.slice(0, LONGEST) });
      const answer = await pTimeout(promise, { milliseconds: patience, message: false });
      waiting.delete(id);
      if (answer?.type !== 'cosines' || answer.version !== version) return undefined;
      const order = orders.get(version);
      return order && similaritiesOf(order, answer.closest, answer.top3Mean);
    },
    serves: (version) => serving === version,
    givenUp: () => dead !== undefined,
    async ready(version) {
      // Only somebody who waits for it keeps the process up.
      worker.ref();
      await ready(version).promise.finally(() => worker.unref());
    },
    async stop() {
      stopped = true;
      clearTimeout(restart);
      await worker.terminate();
      unready(new Error('semantic search was stopped'));
    },
  };
}
