/** Corrections that did not come through: tried again ever more rarely, for a week, and then given up, on record. */
import type { Log } from '../log.ts';
import type { Correction, CorrectionRepository } from '../tenants/corrections/receipts.ts';

/** How long a copy is tried. */
const GIVE_UP_DAYS = 7;
const DAY_MS = 86_400_000;

export function createFailedCorrections(
  receipts: Pick<CorrectionRepository, 'endCorrection' | 'correctionFailed'>,
  log: Pick<Log, 'warn'>,
  clock: () => Date,
) {
  const isOld = ({ askedAt }: Correction): boolean =>
    clock().getTime() - askedAt.getTime() >= GIVE_UP_DAYS * DAY_MS;

  async function giveUp(correction: Correction, why: string): Promise<void> {
    log.warn(
      { ...correction.at, error: why },
      `a posted answer could not be corrected in ${GIVE_UP_DAYS} days and is given up`,
    );
    const reason = `given up after ${GIVE_UP_DAYS} days: ${why}`;
    await receipts.endCorrection(correction, 'not-reached', clock(), reason);
  }

  return {
    /** Whether it was tried for long enough. */
    isOld,
    giveUp,
    /** @param alone where only this one is to wait so long */
    async failed(
      correction: Correction,
      why: string,
      retryInMs: number,
      alone?: 'it alone',
    ): Promise<void> {
      if (isOld(correction)) return giveUp(correction, why);
      log.warn(
        { ...correction.at, error: why, retryInMs },
        'a posted answer could not be corrected and is tried again',
      );
      const until = alone && new Date(clock().getTime() + retryInMs);
      await receipts.correctionFailed(correction, why, until);
    },
  };
}
