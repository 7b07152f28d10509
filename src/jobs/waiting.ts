/** How much waits to be done, for whoever watches. */
import type { CorrectionRepository } from '../tenants/corrections/receipts.ts';
import type { JobQueue } from './queue.ts';

/** @returns runs that wait, by their queue, and the copies that wait to be corrected */
export async function waiting(
  jobs: Pick<JobQueue, 'counts'>,
  receipts: Pick<CorrectionRepository, 'correctionCounts'>,
): Promise<Record<string, number>> {
  const runs = (await jobs.counts()).map(({ queue, waiting }) => [`jobs ${queue}`, waiting]);
  const { waiting: copies } = await receipts.correctionCounts();
  return { ...Object.fromEntries(runs), 'copies to correct': copies };
}
