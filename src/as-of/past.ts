/** Asks what stood at a past revision, in a worker that starts when it is first needed and ends when nobody has asked for a while. */
import { Worker } from 'node:worker_threads';
import pTimeout from 'p-timeout';
import type { RevisionRepository } from '../knowledge/revisions/repository.ts';
import type { FromPast, Stood, ToPast, Wanted } from './worker-protocol.ts';

export type Past = {
  /**
   * @returns undefined where this version of Dateline cannot read all of that revision
   * @throws where it is not there, or the worker fails or takes too long
   */
  readonly stood: (wanted: Wanted) => Promise<Stood | undefined>;
  readonly stop: () => Promise<void>;
};

/** A large pack takes seconds; whoever asks has been told that it takes a moment by then. */
const PATIENCE_MS = 20_000;
const IDLE_MS = 5 * 60_000;

export function createPast(
  revisions: Pick<RevisionRepository, 'revision'>,
  { idleMs = IDLE_MS }: { readonly idleMs?: number } = {},
): Past {
  let worker: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let next = 0;
  const waiting = new Map<number, PromiseWithResolvers<FromPast>>();

  function start(): Worker {
    const started = new Worker(new URL('./worker.ts', import.meta.url));
    started.unref();
    started.on('message', (said: FromPast) => {
      waiting.get(said.id)?.resolve(said);
      waiting.delete(said.id);
    });
    const lost = (why: string) => {
      if (worker === started) worker = undefined;
      for (const one of waiting.values()) one.reject(new Error(why));
      waiting.clear();
    };
    started.on('error', (error) => lost(String(error)));
    started.on('exit', () => lost('the worker of past days has ended'));
    return started;
  }

  function ask(wanted: Wanted): Promise<FromPast> {
    worker ??= start();
    clearTimeout(idle);
    idle = setTimeout(() => void stop(), idleMs).unref();
    const id = ++next;
    const answered = Promise.withResolvers<FromPast>();
    waiting.set(id, answered);
    worker.postMessage({ ...wanted, id } satisfies ToPast);
    return pTimeout(answered.promise, {
      milliseconds: PATIENCE_MS,
      message: 'the worker of past days takes too long',
    }).finally(() => waiting.delete(id));
  }

  async function stop(): Promise<void> {
    clearTimeout(idle);
    const old = worker;
    worker = undefined;
    await old?.terminate();
  }

  return {
    async stood(wanted) {
      let said = await ask(wanted);
      if (said.type === 'needs-files') {
        const revision = await revisions.revision(wanted.revision);
        if (!revision) throw new Error(`There is no revision ${wanted.revision}.`);
        said = await ask({ ...wanted, files: revision.files });
      }
      if (said.type === 'stood') return said.stood;
      if (said.type === 'unreadable') return undefined;
      throw new Error(said.type === 'failed' ? said.message : said.type);
    },
    stop,
  };
}
