/** A real service's answers, corrected through a platform as they are when Dateline runs, as often as a test says. */
import { type CorrectorOptions, createCorrector } from '../../../src/jobs/corrector.ts';
import { createRunner } from '../../../src/jobs/runner.ts';
import type { Service } from '../../../src/service/types.ts';
import type { TestLog } from '../logs.ts';
import type { RealService } from '../real-service.ts';

export type Correcting = {
  /** Corrects what there is to correct. */
  readonly check: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

export function correcting(
  { store, now }: RealService,
  service: Service,
  {
    edit,
    tell = nobodyIsTold,
    log,
  }: Pick<CorrectorOptions, 'edit'> &
    Partial<Pick<CorrectorOptions, 'tell'>> & { readonly log: TestLog },
): Correcting {
  const runner = createRunner({ queue: store.jobs, log, clock: now, pollMs: 0 });
  const { check } = createCorrector({
    runner,
    corrections: service.staleAnswers,
    receipts: store.tenants,
    edit,
    tell,
    log,
    clock: now,
    pause: () => 0,
  });
  return { check, stop: runner.stop };
}

/** Where nothing is said in messages of its own. */
export const nobodyIsTold: CorrectorOptions['tell'] = () =>
  Promise.reject(new Error('nothing was to be said in a message of its own'));
