/** Promises of a real service, kept through a platform as they are when Dateline runs, as often as a test says. */
import { createPromiseKeeper, type PromiseKeeperOptions } from '../../../src/jobs/promises.ts';
import { createRunner } from '../../../src/jobs/runner.ts';
import type { TestLog } from '../logs.ts';
import type { RealService } from '../real-service.ts';

export type Promising = {
  /** Tells whom there is to tell. */
  readonly check: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

export function promising(
  { store, service, now }: RealService,
  { tell, log }: Pick<PromiseKeeperOptions, 'tell'> & { readonly log: TestLog },
): Promising {
  const runner = createRunner({ queue: store.jobs, log, clock: now, pollMs: 0 });
  const { check } = createPromiseKeeper({
    runner,
    store: store.tenants,
    version: () => service.knowledge().version,
    ask: service.askPromised,
    tell,
    posted: service.posted,
    log,
    clock: now,
    pauseMs: 0,
  });
  return { check, stop: runner.stop };
}
