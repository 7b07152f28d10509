/**
 * Everything that asks for an answer is written down before it is acknowledged, and answered once: by the process
 * that took it, or, where that one died over it, by any other.
 */
import { randomUUID } from 'node:crypto';
import pTimeout from 'p-timeout';
import type { Log } from '../../log.ts';
import type { Arrival, InboxRepository, Unfinished } from '../../service/inbox-repository.ts';
import { createDelivery, type Delivery } from './delivery.ts';
import { errorFacts } from './error-facts.ts';
import { watchLiving } from './living.ts';

type Work = (delivery: Delivery) => Promise<unknown>;
type Finish = (left: Unfinished, delivery: Delivery) => Promise<unknown>;

export type Inbox = {
  /**
   * Takes what arrived, and works on it unless it is known.
   * @param patienceMs how long it may take to write it down; by default a bit less than Slack waits
   * @returns once it is written down, whether it was new; rejects where it cannot be written
   */
  readonly receive: (arrival: Arrival, work: Work, patienceMs?: number) => Promise<boolean>;
  /** From now on finishes what other processes left of a platform. @returns what ends that */
  readonly finishFor: (platform: Arrival['platform'], finish: Finish) => () => void;
  /** Notes the key of something that is done once, in whichever process. @returns whether it is new */
  readonly note: (key: string, platform: Arrival['platform']) => Promise<boolean>;
  /** As if it had never been noted. */
  readonly forget: (key: string) => Promise<void>;
  /** Looks at once for what others left, and does so by itself ever and again. @returns once it is taken over */
  readonly look: () => Promise<void>;
  /** What has become of what arrived, since the start. */
  readonly counts: () => InboxCounts;
  /** How many are not finished, in all processes. */
  readonly open: () => Promise<number>;
  /** Leaves what is not finished to whoever comes. */
  readonly stop: () => Promise<void>;
};

type InboxCounts = {
  readonly taken: number;
  /** Came again, and were left alone. */
  readonly known: number;
  readonly finished: number;
  /** Taken up after another process, or after a failure. */
  readonly again: number;
  readonly givenUp: number;
};

export type InboxTimes = {
  /** How often a process says that it is alive, and looks for what others left. */
  readonly beatMs: number;
  readonly deadMs: number;
  /** The first pause after a failure; each after it is four times as long. */
  readonly pauseMs: number;
  /** The end waits so long for what is nearly finished; what is held waits for the next process. */
  readonly stopMs: number;
  /** Milliseconds since 1970. Default: the time of the day at the start, and what has passed since. */
  readonly now?: () => number;
};

const TIMES: InboxTimes = { beatMs: 1000, deadMs: 6000, pauseMs: 5000, stopMs: 500 };
/** It makes no leaps, by which others would seem dead. */
const STEADY = () => performance.timeOrigin + performance.now();
/**
 * What fails four times is not the moment's fault. A process that ends in the middle may be anything's: that
 * counts for a quarter, so that only what ends a dozen of them is given up.
 */
const FAILURE = 4;
const MOST_TRIES = 3 * FAILURE;
/** Slack waits three seconds. */
const PATIENCE_MS = 2000;
/** Taken over at once; more with the next look. */
const AT_ONCE = 20;

export function createInbox(
  kept: InboxRepository,
  log: Pick<Log, 'info' | 'warn' | 'error'>,
  times: InboxTimes = TIMES,
): Inbox {
  const { beatMs, deadMs, pauseMs, stopMs, now = STEADY } = times;
  const worker = randomUUID();
  const counts = { taken: 0, known: 0, finished: 0, again: 0, givenUp: 0 };
  const finishers = new Map<Arrival['platform'], Finish>();
  const watch = watchLiving(worker, deadMs, now);
  const underWay = new Set<Promise<void>>();
  /** What is worked on here. */
  const mine = new Set<string>();
  const unwritten = new Map<string, () => Promise<void>>();
  let stopped = false;

  async function work(
    { key, tries, takenAt: since }: Pick<Unfinished, 'key' | 'tries' | 'takenAt'>,
    run: Work,
  ): Promise<void> {
    const { delivery, waiting, leftAlone, failure } = createDelivery(
      key,
      since,
      tries > 0,
      tries + FAILURE > MOST_TRIES,
    );
    mine.add(key);
    try {
      await run(delivery);
      for (const other of waiting) await other;
      const failed = failure();
      if (failed) throw failed.error;
    } catch (error) {
      log.warn({ key, tries, ...errorFacts(error) }, 'Something that arrived was not finished');
      const due = new Date(now() + pauseMs * 4 ** (tries / FAILURE));
      // To be taken up again counts for one.
      return end(key, () => kept.release(key, worker, due, FAILURE - 1));
    } finally {
      mine.delete(key);
    }
    counts.finished += 1;
    await end(key, () => (leftAlone() ? kept.forget(key) : kept.finish(key)));
  }

  /** Writes how it ended; where that fails, with every look again. */
  async function end(key: string, write: () => Promise<void>): Promise<void> {
    try {
      await write();
      unwritten.delete(key);
    } catch (error) {
      log.warn({ key, ...errorFacts(error) }, 'The inbox could not be written, and will be');
      unwritten.set(key, write);
    }
  }

  function follow(begun: Promise<void>): void {
    const over = begun.finally(() => underWay.delete(over));
    underWay.add(over);
  }

  async function look(): Promise<void> {
    for (const [key, write] of unwritten) await end(key, write);
    const { living, dead } = watch(await kept.beat(worker));
    for (const id of dead) await kept.leave(id);
    for (const [platform, finish] of finishers) {
      const by = { worker, living, platform, now: new Date(now()), limit: AT_ONCE };
      for (const left of await kept.claim(by)) follow(takeUp(left, finish));
    }
  }

  async function takeUp(left: Unfinished, finish: Finish): Promise<void> {
    const { key, tries } = left;
    if (tries > MOST_TRIES) {
      counts.givenUp += 1;
      log.error({ key, tries }, 'Something that arrived is given up: it failed each time');
      return end(key, () => kept.giveUp(key));
    }
    counts.again += 1;
    log.info({ key, tries }, 'Taking up what was not finished');
    await work(left, (delivery) => finish(left, delivery));
  }

  let looking: Promise<void> = Promise.resolve();
  const lookSoon = () => {
    looking = looking.then(look).catch((error) => {
      log.warn(errorFacts(error), 'The inbox could not be looked through');
    });
    return looking;
  };
  const first = lookSoon();
  let timer: NodeJS.Timeout;
  const next = () => {
    timer = setTimeout(() => void lookSoon().then(() => stopped || next()), beatMs);
    timer.unref();
  };
  next();

  return {
    async receive(arrival, run, patienceMs = PATIENCE_MS) {
      const { key } = arrival;
      let isNew: boolean;
      try {
        // Before that nobody else knows that this process is alive.
        await first;
        isNew = await kept.take(arrival, worker, patienceMs);
      } catch (error) {
        // Should it be written all the same, it is not kept from whoever comes by.
        unwritten.set(key, async () => {
          if (!mine.has(key)) await kept.release(key, worker, new Date(now()));
        });
        throw error;
      }
      counts[isNew ? 'taken' : 'known'] += 1;
      if (isNew) follow(work({ key, tries: 0, takenAt: new Date(now()) }, run));
      return isNew;
    },
    finishFor(platform, finish) {
      finishers.set(platform, finish);
      void lookSoon();
      return () => finishers.delete(platform);
    },
    note: kept.note,
    forget: kept.forget,
    look: lookSoon,
    counts: () => ({ ...counts }),
    open: kept.openArrivals,
    async stop() {
      stopped = true;
      finishers.clear();
      clearTimeout(timer);
      await looking;
      await pTimeout(Promise.all(underWay), { milliseconds: stopMs, message: false });
      await kept.leave(worker).catch((error) => {
        log.warn(errorFacts(error), 'The inbox could not be left to others');
      });
    },
  };
}
