/** What arrives is answered once, by one process, and by another where that one did not finish it. */
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Delivery } from '../../../src/channels/shared/delivery.ts';
import { createInbox, type Inbox } from '../../../src/channels/shared/inbox.ts';
import { createMemoryInbox } from '../../../src/channels/shared/memory-inbox.ts';
import type { Arrival, InboxRepository } from '../../../src/service/inbox-repository.ts';
import { type OpenStore, openStore } from '../../../src/store/index.ts';
import { collectingLog, SILENT } from '../../support/logs.ts';
import { DATABASES } from '../../support/store/databases.ts';

const START = Date.parse('2031-01-01T12:00:00Z');
const DEAD_MS = 6000;
const PAUSE_MS = 5000;
const TIMES = { beatMs: 1e8, deadMs: DEAD_MS, pauseMs: PAUSE_MS, stopMs: 20 };

let store: OpenStore;
let passed: number;
const now = () => START + passed;
beforeEach(() => {
  passed = 0;
});

/** A process; it looks only when told. */
function process(log = SILENT, kept: InboxRepository = store.inbox): Inbox {
  const inbox = createInbox(kept, log, { ...TIMES, now });
  onTestFinished(inbox.stop);
  return inbox;
}

const arrival = (key: string): Arrival => ({
  key,
  platform: 'slack',
  kind: 'message',
  body: JSON.stringify({ said: key }),
});

/** Work that notes each delivery, and one that is never over, as where the process was killed. */
const noting = (into: string[]) => async (delivery: Delivery) => {
  into.push(delivery.key);
};
const never = () => new Promise<never>(() => {});

/** Time passes in which a process is alive, or not. */
async function pass(milliseconds: number, ...alive: readonly Inbox[]): Promise<void> {
  for (let left = milliseconds; left > 0; left -= 1000) {
    passed += Math.min(left, 1000);
    for (const one of alive) await one.look();
  }
}

describe.each(DATABASES)('on $name,', ({ fresh }) => {
  const database = fresh();
  beforeEach(async () => {
    store = await openStore(database.dialect(), SILENT, () => new Date(now()));
  });
  afterEach(() => store.close());

  describe('what arrives', () => {
    it('is worked on once, however often and wherever it comes', async () => {
      const answered: string[] = [];
      const [one, other] = [process(), process()];
      const times = Array.from({ length: 20 }, (_, index) => index);
      const taken = await Promise.all(
        times.flatMap((number) =>
          [one, one, other, other].map((inbox) =>
            inbox.receive(arrival(`key ${number}`), noting(answered)),
          ),
        ),
      );
      expect(taken.filter(Boolean)).toHaveLength(20);
      expect(answered.sort()).toEqual(times.map((number) => `key ${number}`).sort());
      expect(one.counts().known + other.counts().known).toBe(60);
    });

    it('is noted once where it is done at once, in whichever process, until it is forgotten', async () => {
      const [one, other] = [process(), process()];
      const noted = await Promise.all(
        [one, other, one, other].map((at) => at.note('key', 'slack')),
      );
      expect(noted.filter(Boolean)).toHaveLength(1);
      await one.forget('key');
      expect(await other.note('key', 'slack')).toBe(true);
      expect(await other.open()).toBe(0);
    });

    it('is known after a restart, and its words are gone', async () => {
      const before = process();
      await before.receive(arrival('key'), noting([]));
      await before.stop();
      const after = process();
      expect(await after.receive(arrival('key'), noting([]))).toBe(false);
      await pass(2 * DEAD_MS, after);
      expect(await after.open()).toBe(0);
      expect(after.counts().again).toBe(0);
    });

    it('is new again where nothing was said to it', async () => {
      const inbox = process();
      await inbox.receive(arrival('key'), async (delivery) => delivery.leaveAlone());
      await expect.poll(inbox.open).toBe(0);
      expect(await inbox.receive(arrival('key'), noting([]))).toBe(true);
    });

    it('is not taken where it cannot be written down', async () => {
      const kept = { ...store.inbox, take: () => Promise.reject(new Error('the disk is full')) };
      const answered: string[] = [];
      const inbox = process(SILENT, kept);
      await expect(inbox.receive(arrival('key'), noting(answered))).rejects.toThrow('disk');
      expect(answered).toEqual([]);
    });

    it('is forgotten some days after it was answered, not before', async () => {
      const inbox = process();
      await inbox.receive(arrival('answered'), noting([]));
      await inbox.receive(arrival('open'), never);
      await expect.poll(inbox.open).toBe(1);
      const prune = (arrivals: number) => {
        const before = {
          requests: new Date(0),
          questions: new Date(0),
          feedback: new Date(0),
          tickets: new Date(0),
          conversations: new Date(0),
          corrections: new Date(0),
          posted: new Date(0),
          sessions: new Date(0),
          audit: new Date(0),
        };
        return store.prune({ ...before, arrivals: new Date(arrivals) });
      };
      await prune(START);
      expect(await inbox.receive(arrival('answered'), noting([]))).toBe(false);
      await prune(START + 1);
      expect(await inbox.receive(arrival('answered'), noting([]))).toBe(true);
      expect(await inbox.receive(arrival('open'), noting([]))).toBe(false);
      // Nobody works on it any more, as where its platform is connected no more: its words are not kept for ever.
      await inbox.stop();
      expect(await inbox.open()).toBe(1);
      await prune(START + 1);
      expect(await inbox.open()).toBe(0);
    });
  });

  describe('what a process did not finish', () => {
    type Left = { readonly body: string; readonly again: boolean; readonly part: string };
    function finishing(inbox: Inbox): Left[] {
      const found: Left[] = [];
      inbox.finishFor('slack', async ({ body }, { again, part }) => {
        found.push({ body, again, part: part('C1') });
      });
      return found;
    }

    it('is finished by another once it is dead, and not while it lives', async () => {
      const first = process();
      let part = '';
      await first.receive(arrival('key'), (delivery) => {
        part = delivery.part('C1');
        return never();
      });
      const second = process();
      const found = finishing(second);
      await pass(3 * DEAD_MS, first, second);
      expect(found).toEqual([]);
      await pass(DEAD_MS + 1000, second);
      // The messages have the same names in every process.
      expect(found).toEqual([{ body: arrival('key').body, again: true, part }]);
      await expect.poll(second.open).toBe(0);
    });

    it('is left at once by one that stops in order', async () => {
      const first = process();
      await first.receive(arrival('key'), (delivery) => {
        delivery.until(never());
        return Promise.resolve();
      });
      await first.stop();
      const second = process();
      const found = finishing(second);
      await second.look();
      expect(found).toHaveLength(1);
    });

    it('is taken over by one of many', async () => {
      const first = process();
      for (let number = 0; number < 50; number += 1)
        await first.receive(arrival(`key ${number}`), never);
      const others = [process(), process(), process()];
      const found = others.map(finishing);
      await Promise.all(others.map((one) => one.look()));
      // In steps, so that those who are alive are seen to be.
      for (let step = 0; step < 4; step += 1) {
        passed += DEAD_MS / 4;
        await Promise.all(others.map((one) => one.look()));
      }
      for (let round = 0; round < 3; round += 1) await Promise.all(others.map((one) => one.look()));
      expect(found.flat()).toHaveLength(50);
      expect(new Set(found.flat().map(({ body }) => body)).size).toBe(50);
    });

    it('is not given up because one process after the other ends in the middle of it', async () => {
      await process().receive(arrival('key'), never);
      for (let ended = 0; ended < 8; ended += 1) {
        const next = process();
        next.finishFor('slack', never);
        await next.look();
        passed += DEAD_MS;
        await next.look();
        expect(next.counts()).toMatchObject({ again: 1, givenUp: 0 });
        await next.stop();
      }
      const last = process();
      const found = finishing(last);
      await last.look();
      expect(found).toHaveLength(1);
    });

    it('is tried again after a failure, ever more rarely, and then given up, which is said', async () => {
      const { log, errors } = collectingLog();
      const inbox = process(log);
      const tried: number[] = [];
      const fail = async () => {
        tried.push(passed / PAUSE_MS);
        throw new Error('poison');
      };
      inbox.finishFor('slack', fail);
      await inbox.receive(arrival('key'), fail);
      for (let round = 0; round < 90; round += 1) {
        passed += PAUSE_MS;
        await inbox.look();
      }
      expect(tried).toEqual([0, 1, 5, 21]);
      expect(errors().map(({ message }) => message)).toEqual([expect.stringContaining('given up')]);
      expect(inbox.counts()).toMatchObject({ again: 3, givenUp: 1 });
      await expect.poll(inbox.open).toBe(0);
    });

    it('is written as finished later where that failed at first', async () => {
      let failing = true;
      const kept = {
        ...store.inbox,
        finish: (key: string) =>
          failing ? Promise.reject(new Error('locked')) : store.inbox.finish(key),
      };
      const { log, logged } = collectingLog();
      const inbox = process(log, kept);
      await inbox.receive(arrival('key'), noting([]));
      await expect.poll(() => logged).toHaveLength(1);
      expect(await inbox.open()).toBe(1);
      failing = false;
      await inbox.look();
      expect(await inbox.open()).toBe(0);
    });
  });
});

describe('without a store', () => {
  it('what arrives is answered once while the process runs', async () => {
    const answered: string[] = [];
    const inbox = process(SILENT, createMemoryInbox());
    for (const key of ['a', 'b', 'a', 'b']) await inbox.receive(arrival(key), noting(answered));
    expect(answered).toEqual(['a', 'b']);
    expect(await inbox.open()).toBe(0);
  });
});
