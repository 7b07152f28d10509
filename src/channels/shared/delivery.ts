/** One thing to answer, on its way from the inbox to what is sent about it. */
import { createHash } from 'node:crypto';

export type Delivery = {
  /** Of what arrived. */
  readonly key: string;
  /** When it first arrived. */
  readonly since: Date;
  /** Whether it was begun before and not finished: what is to be sent now may stand already. */
  readonly again: boolean;
  /** Whether it is given up where it fails once more. */
  readonly last: boolean;
  /**
   * A name for the next message that is sent to a place about it, 22 characters of A–Z a–z 0–9 _ -: the first
   * there has the same in every process, and so has the second.
   */
  readonly part: (place: string) => string;
  /** It is finished only once that is, too. */
  readonly until: (work: Promise<unknown>) => void;
  /** It could not be answered now, and is to be tried again later. */
  readonly failed: (error: unknown) => void;
  /** Nothing was said to it: should it come anew, it is new. */
  readonly leaveAlone: () => void;
  /** Whether a message about it may still be begun; left out, always. */
  readonly mayBegin?: () => boolean;
};

/** How far a delivery has come, for whoever made it. */
export type Progress = {
  readonly delivery: Delivery;
  /** What has to be over, too. */
  readonly waiting: readonly Promise<unknown>[];
  readonly leftAlone: () => boolean;
  /** Why it is to be tried again; undefined where it is not. */
  readonly failure: () => { readonly error: unknown } | undefined;
};

export function createDelivery(key: string, since: Date, again: boolean, last = false): Progress {
  const sent = new Map<string, number>();
  const waiting: Promise<unknown>[] = [];
  let left = false;
  let failure: { readonly error: unknown } | undefined;
  return {
    waiting,
    leftAlone: () => left,
    failure: () => failure,
    delivery: {
      key,
      since,
      again,
      last,
      part(place) {
        const number = sent.get(place) ?? 0;
        sent.set(place, number + 1);
        return partName(key, place, number);
      },
      until: (work) => {
        waiting.push(work);
      },
      failed: (error) => {
        failure = { error };
      },
      leaveAlone: () => {
        left = true;
      },
    },
  };
}

/**
 * A job's lease ends, and then another run looks for what stands and sends the rest: with what one call may take, what
 * is begun by then is over before that.
 */
const JOB_MS = 15_000;

/** The same for what a job sends. @param begun when it began to, by `performance.now()` */
export const deliveryOfJob = (
  key: string,
  since: Date,
  again: boolean,
  begun: number,
): Delivery => ({
  ...createDelivery(key, since, again).delivery,
  mayBegin: () => performance.now() - begun < JOB_MS,
});

/** What was to be sent by a job that has had its time: it is for the next run. */
export class TooLate extends Error {
  override readonly name = 'TooLate';

  constructor() {
    super('the platform took too long, and the rest is for the next run');
  }
}

const NAME_LENGTH = 22;

const partName = (key: string, place: string, number: number): string =>
  createHash('sha256')
    .update(JSON.stringify([key, place, number]))
    .digest('base64url')
    .slice(0, NAME_LENGTH);
