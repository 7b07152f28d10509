/** The same look in a thread of its own, which starts when it is needed and ends by itself some time after. */
import { Worker } from 'node:worker_threads';
import type { Log } from '../log.ts';
import type { Look, LookOptions } from './look.ts';
import type { Asked } from './types.ts';
import type { ArgumentsOf, CallName, FromLook, ResultOf, ToLook } from './worker-protocol.ts';

type Waiting = {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly tell?: (asked: Asked) => void;
};

export type ThreadedLook = Look & {
  /** Changes whenever the thread is another: what it was told before it does not know any more. */
  readonly life: () => number;
};

/** Its two engines and their answers take memory that is not needed between two looks. */
const IDLE_MS = 300_000;
const SCRIPT = new URL('./worker.ts', import.meta.url);

/** @param idleMs milliseconds without a call after which the thread ends; five minutes unless said */
export function lookInThread(
  options: LookOptions,
  log: Pick<Log, 'info' | 'warn'>,
  idleMs = IDLE_MS,
): ThreadedLook {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let next = 0;
  let life = 0;

  function start(): Worker {
    const started = new Worker(SCRIPT, { workerData: options });
    life += 1;
    started.on('message', (message: FromLook) => {
      if (message.type === 'log') {
        log[message.level](message.detail, message.message);
        return;
      }
      const one = waiting.get(message.id);
      if (message.type === 'asked') {
        one?.tell?.(message.asked);
        return;
      }
      waiting.delete(message.id);
      if (message.type === 'done') one?.resolve(message.result);
      else one?.reject(new Error(message.message));
      rest();
    });
    let reason = new Error('the thread that looks ahead has ended');
    started.on('error', (error) => {
      reason = error instanceof Error ? error : new Error(String(error));
    });
    started.on('exit', () => {
      if (worker === started) worker = undefined;
      for (const { reject } of waiting.values()) reject(reason);
      waiting.clear();
    });
    return started;
  }

  async function end(): Promise<void> {
    clearTimeout(idle);
    const old = worker;
    worker = undefined;
    life += 1;
    await old?.terminate();
  }

  const rest = () => {
    clearTimeout(idle);
    if (waiting.size > 0) return;
    // Only somebody who waits for it keeps the process up.
    worker?.unref();
    idle = setTimeout(() => void end(), idleMs).unref();
  };

  function call<N extends CallName>(
    name: N,
    args: ArgumentsOf<N>,
    tell?: (asked: Asked) => void,
    signal?: AbortSignal,
  ): Promise<ResultOf<N>> {
    clearTimeout(idle);
    worker ??= start();
    const to = worker;
    to.ref();
    next += 1;
    const id = next;
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    waiting.set(id, { resolve, reject, ...(tell && { tell }) });
    to.postMessage({ id, name, args } as ToLook);
    signal?.addEventListener('abort', () => to.postMessage({ id, name: 'call-off' } as ToLook), {
      once: true,
    });
    return promise as Promise<ResultOf<N>>;
  }

  return {
    life: () => life,
    open: (...args) => call('open', args),
    ask: (logged, most, tell, signal) => call('ask', [logged, most], tell, signal),
    marks: (...args) => call('marks', args),
    topics: (...args) => call('topics', args),
    unseen: (...args) => call('unseen', args),
    stop: end,
  };
}
