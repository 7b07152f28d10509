/** What Prometheus reads of a running Dateline, in a registry of its own. */
import { collectDefaultMetrics, Registry } from 'prom-client';
import type { Observe } from '../observe.ts';
import { countIn } from './counted.ts';
import { lookAt, type Watched } from './looked-at.ts';

export type Metrics = {
  /** Counts. */
  readonly observe: Observe;
  /** Says where to look for how things stand; to be called once. */
  readonly watch: (watched: Watched) => void;
  /** Everything, in the text format of Prometheus. */
  readonly read: () => Promise<{ readonly type: string; readonly text: string }>;
};

/** Begins to count; beside what is Dateline's own, memory, processor, event loop and open files. */
export function createMetrics(): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  return {
    observe: countIn(register),
    watch: (watched) => lookAt(register, watched),
    read: async () => ({ type: register.contentType, text: await register.metrics() }),
  };
}
