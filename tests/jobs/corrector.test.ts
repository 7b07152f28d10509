/** Posted copies that are corrected for as long as it takes, over a real service and a platform of the test's. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCorrector } from '../../src/jobs/corrector.ts';
import { laneOf } from '../../src/jobs/lanes.ts';
import { createRunner, type Runner } from '../../src/jobs/runner.ts';
import type { EditOutcome } from '../../src/tenants/corrections/stale-answers.ts';
import type { TellAt, Telling } from '../../src/tenants/promises/types.ts';
import type { TenantId } from '../../src/tenants/tenant-id.ts';
import { collectingLog } from '../support/logs.ts';
import { ANSWER, edit, QUESTION } from '../support/packs/downing.ts';
import { type RealService, realService } from '../support/real-service.ts';

const [MINUTE, HOUR, DAY] = [60, 3600, 86_400];
const TENANT: TenantId = 'discord:1';

let real: RealService;
let runner: Runner;
/** What the platform says to each change; it is the message's, or that of all. */
let says: (message: string) => EditOutcome | Error | Promise<never>;
/** What it says to a message of its own. */
let hears: (at: TellAt) => Promise<Telling>;
let told: { readonly to: object; readonly words: string; readonly key: string; again: boolean }[];
let isNewest: boolean;
let edited: { readonly message: string; readonly words: string }[];
const said = collectingLog();

/** A process that corrects. */
function start(): Runner {
  const made = createRunner({ queue: real.store.jobs, log: said.log, clock: real.now, pollMs: 0 });
  createCorrector({
    runner: made,
    corrections: real.service.staleAnswers,
    receipts: real.store.tenants,
    async edit({ at: { message }, corrected }) {
      const words = JSON.stringify(corrected.reply);
      const outcome = await says(message);
      if (outcome instanceof Error) throw outcome;
      if (outcome.type === 'edited') edited.push({ message, words });
      return outcome;
    },
    async tell(to, reply, key) {
      const outcome = await hears(to.at);
      if (outcome.type === 'told')
        told.push({ to: { ...to }, words: JSON.stringify(reply), key: key.key, again: key.again });
      return outcome;
    },
    log: said.log,
    isNewest: async () => isNewest,
    clock: real.now,
    gatherMs: 0,
    pause: () => 1000,
    sleep: async (milliseconds) => real.later({ seconds: milliseconds / 1000 }),
  });
  return made;
}

/** Posts an answer that stands as these messages, the last one the newest. */
async function post(messages: readonly string[], channel = '5'): Promise<void> {
  const request = { command: 'ask', question: QUESTION } as const;
  const reader = { tenant: TENANT, channel, user: 'u', locale: 'en', platform: 'discord' } as const;
  const { reply } = await real.service.answer(request, reader as never);
  const noted = messages.map((message) => {
    real.later({ seconds: 1 });
    return real.service.posted.note({ tenant: TENANT, channel, message }, { reply, request });
  });
  await Promise.all(noted);
}
const correct = (died: number) => {
  const en = `Of the 67 people on board, ${died} died.`;
  real.change(edit((fact) => ({ ...fact, text: { ...fact.text, en } })));
  return runner.ask('corrections', ['changed']);
};
/** Lets time pass, in which whatever comes due is done. */
async function pass(seconds: number, step = 30): Promise<void> {
  for (let passed = 0; passed < seconds; passed += step) {
    real.later({ seconds: step });
    await runner.settle();
  }
}
const order = () => edited.map(({ message }) => message);
const receipts = async () =>
  (await real.store.tenants.receipts({}, 1000))
    .toReversed()
    .map(({ at, state, why }) => `${at.message} ${state}${why ? `: ${why}` : ''}`);

beforeEach(async () => {
  real = await realService();
  edited = [];
  told = [];
  hears = async (at) => ({
    type: 'told',
    channel: at.way === 'there' ? at.channel : 'dm',
    messages: [`after-${told.length + 1}`],
  });
  isNewest = true;
  said.logged.length = 0;
  says = () => ({ type: 'edited' });
  runner = start();
});
afterEach(async () => {
  await runner.stop();
  await real.close();
});

describe('a corrected fact', () => {
  it('is said by every copy, channel by channel, the newest copies first, with a receipt each', async () => {
    await post(['a', 'b']);
    await post(['c'], '6');
    await correct(39);
    await runner.settle();
    expect(order().filter((message) => message !== 'c')).toEqual(['b', 'a']);
    expect(await receipts()).toEqual(['c reached', 'b reached', 'a reached']);
    expect(await real.store.tenants.correctionCounts()).toMatchObject({ reached: 3, waiting: 0 });
    const [{ facts = [] } = {}] = await real.store.tenants.receipts({ message: 'a' }, 1);
    expect(facts).toMatchObject([
      { id: 'azal-dead', from: expect.stringMatching(/^en:/), to: expect.stringMatching(/^en:/) },
    ]);
    await correct(39);
    await pass(2 * HOUR, HOUR);
    expect(edited).toHaveLength(3);
  });

  it('is said by no process that is behind what is published, and found once it is not', async () => {
    await post(['a']);
    isNewest = false;
    await correct(39);
    await pass(MINUTE);
    expect(await receipts()).toEqual([]);
    isNewest = true;
    await pass(MINUTE);
    expect(order()).toEqual(['a']);
  });

  it('waits in its lane for a process that is behind', async () => {
    await post(['a', 'b']);
    says = () => {
      isNewest = false;
      return { type: 'edited' };
    };
    await correct(39);
    await pass(MINUTE);
    expect(order()).toEqual(['b']);
    isNewest = true;
    await pass(MINUTE);
    expect(order()).toEqual(['b', 'a']);
  });

  it('is said by a copy that was on its way when it changed', async () => {
    const request = { command: 'ask', question: QUESTION } as const;
    const reader = { tenant: TENANT, channel: '5', user: 'u', locale: 'en' } as const;
    const answered = await real.service.answer(request, { ...reader, platform: 'discord' });
    await correct(39);
    await pass(MINUTE);
    await real.service.posted.note({ tenant: TENANT, channel: '5', message: 'a' }, answered);
    await pass(2 * HOUR, HOUR);
    expect(order()).toEqual(['a']);
    expect(edited[0]?.words).toContain('39 died');
  });

  it('is found in however many copies', async () => {
    await post(Array.from({ length: 450 }, (_, at) => `m${at}`));
    await correct(39);
    await pass(10 * MINUTE);
    expect(new Set(order()).size).toBe(450);
    expect(await real.store.tenants.correctionCounts()).toMatchObject({ reached: 450, waiting: 0 });
  });

  it.each([
    ['5 minutes', 5 * MINUTE],
    ['6 days', 6 * DAY],
  ])('reaches every copy, in order, where the platform fails for %s', async (_name, away) => {
    await post(['a', 'b', 'c']);
    says = () => new Error('503');
    await correct(39);
    await runner.settle();
    await pass(away, away / 20);
    expect(edited).toEqual([]);
    says = () => ({ type: 'edited' });
    await pass(2 * away, away / 10);
    expect(order()).toEqual(['c', 'b', 'a']);
    expect(await receipts()).toEqual(['c reached', 'b reached', 'a reached']);
  });

  it('that cannot be said for a week is given up, on record, until it changes again', async () => {
    await post(['a']);
    says = () => ({ type: 'refused', why: 'Missing Access (50001)' });
    hears = async () => ({ type: 'closed', why: 'Missing Access' });
    await correct(39);
    await pass(8 * DAY, 6 * HOUR);
    expect(await receipts()).toEqual([
      'a not-reached: given up after 7 days: Missing Access (50001)',
    ]);
    says = () => ({ type: 'edited' });
    await correct(39);
    await pass(2 * HOUR, HOUR);
    expect(edited).toEqual([]);
    await correct(40);
    await runner.settle();
    expect(order()).toEqual(['a']);
  });

  it('is said in its newest version, once, where it changes again before a copy is reached', async () => {
    await post(['a']);
    says = () => new Error('503');
    await correct(39);
    await runner.settle();
    await correct(40);
    await runner.settle();
    says = () => ({ type: 'edited' });
    await pass(HOUR);
    expect(edited).toHaveLength(1);
    expect(edited[0]?.words).toContain('40 died');
    expect(edited[0]?.words).not.toContain('39 died');
    expect((await receipts()).toSorted()).toEqual([
      'a reached',
      'a superseded: a newer version took its place',
    ]);
  });

  it('that changes again while a copy is being changed is on record as both, and said in the end', async () => {
    await post(['a']);
    const other = start();
    let first = true;
    says = () => {
      if (!first) return { type: 'edited' };
      first = false;
      return correct(40)
        .then(() => other.settle())
        .then(() => ({ type: 'edited' })) as Promise<never>;
    };
    await correct(39);
    await pass(MINUTE);
    expect(edited.at(-1)?.words).toContain('40 died');
    expect(await receipts()).toEqual(['a reached', 'a reached']);
  });

  it('that is undone before a copy is reached needs no change', async () => {
    await post(['a']);
    says = () => new Error('503');
    await correct(39);
    await runner.settle();
    real.change(edit((fact) => ({ ...fact, text: { ...fact.text, en: ANSWER } })));
    says = () => ({ type: 'edited' });
    await pass(HOUR);
    expect(edited).toEqual([]);
    expect(await receipts()).toEqual([expect.stringMatching(/^a superseded: .*holds again/)]);
  });
});

describe('a copy', () => {
  it('that may not be changed as things are holds up no other, and is tried for days', async () => {
    await post(['a', 'b', 'c']);
    let open = false;
    says = (message) =>
      message === 'c' && !open ? { type: 'refused', why: 'locked' } : { type: 'edited' };
    await correct(39);
    await runner.settle();
    expect(order()).toEqual(['b', 'a']);
    await pass(3 * DAY, 6 * HOUR);
    open = true;
    await pass(DAY, 6 * HOUR);
    expect(order()).toEqual(['b', 'a', 'c']);
  });

  it('that is changed too soon has its channel rest, and at last lets others go first', async () => {
    await post(['a', 'b']);
    const tries: string[] = [];
    const start = real.now().getTime();
    says = (message) => {
      tries.push(`${message} ${(real.now().getTime() - start) / 1000}`);
      return message === 'b'
        ? { type: 'wait', milliseconds: 20_000, why: '30046' }
        : { type: 'edited' };
    };
    await correct(39);
    await runner.settle();
    await pass(MINUTE, 5);
    expect(tries).toEqual(['b 0', 'b 20', 'b 40', 'a 60']);
  });

  it('that is gone is not tried again', async () => {
    await post(['a', 'b']);
    says = (message) => (message === 'b' ? { type: 'gone', why: '10008' } : { type: 'edited' });
    await correct(39);
    await runner.settle();
    await correct(40);
    await pass(2 * HOUR, HOUR);
    expect(order()).toEqual(['a', 'a']);
    expect(await receipts()).toEqual(['b not-reached: 10008', 'a reached', 'a reached']);
  });

  it('of a platform that this process does not reach is left to another', async () => {
    await post(['a']);
    says = () => ({ type: 'later' });
    await correct(39);
    await runner.settle();
    await pass(HOUR);
    const [waiting] = await real.store.tenants.receipts({}, 1);
    expect(waiting).toMatchObject({ state: 'waiting', attempts: 0 });
    const other = start();
    says = () => ({ type: 'edited' });
    real.later({ seconds: MINUTE });
    await other.settle();
    expect(order()).toEqual(['a']);
  });

  it('in the middle of whose correction a process dies is corrected by the next, in order', async () => {
    await post(['a', 'b', 'c']);
    const reached = Promise.withResolvers<void>();
    // The process that never hears the end of the second change is dead to the others.
    says = (message) => {
      if (message !== 'b') return { type: 'edited' };
      reached.resolve();
      return new Promise(() => {});
    };
    await correct(39);
    void runner.settle();
    await reached.promise;
    expect(order()).toEqual(['c']);
    says = () => ({ type: 'edited' });
    runner = start();
    await runner.settle();
    expect(order()).toEqual(['c']);
    await pass(3 * MINUTE);
    expect(order()).toEqual(['c', 'b', 'a']);
    expect(await receipts()).toEqual(['c reached', 'b reached', 'a reached']);
  });
});

describe('a copy that nobody can change', () => {
  const fixed = () => ({ type: 'fixed', why: 'edit_window_closed' }) as const;

  it('has one message after it, which says what it said and what is said now, and is changed from then on', async () => {
    await post(['a']);
    says = (message) => (message === 'a' ? fixed() : { type: 'edited' });
    await correct(39);
    await runner.settle();
    expect(told).toMatchObject([
      { to: { platform: 'discord', tenant: TENANT, at: { way: 'there', message: 'a' } } },
    ]);
    expect(told[0]?.to).not.toHaveProperty('user');
    expect(told[0]?.words).toContain('cannot be changed itself');
    expect(told[0]?.words).toContain(`It said: ${ANSWER}`);
    expect(told[0]?.words).toContain('39 died');
    expect(await receipts()).toEqual(['a reached: edit_window_closed']);
    await correct(40);
    await runner.settle();
    expect(told).toHaveLength(1);
    expect(edited).toMatchObject([{ message: 'after-1' }]);
    expect(edited[0]?.words).toContain('40 died');
    const [last] = await real.store.tenants.receipts({ message: 'a' }, 1);
    expect(last).toMatchObject({ state: 'reached', how: ['followed-up'] });
    expect((await real.store.tenants.verifyReceipts()).problems).toEqual([]);
  });

  it('has it under one name, whichever process says it', async () => {
    await post(['a']);
    says = fixed;
    const sent = Promise.withResolvers<void>();
    const stands = hears;
    // It stands, and the process that sent it does not live to note that.
    hears = async (at) => {
      hears = stands;
      told.push({ to: {}, words: '', key: 'unknown', again: false });
      sent.resolve();
      void at;
      return new Promise(() => {});
    };
    await correct(39);
    void runner.settle();
    await sent.promise;
    const begun = await real.store.tenants.postedAt({ tenant: TENANT, channel: '5', message: 'a' });
    expect(begun?.followUp).not.toHaveProperty('stands');
    runner = start();
    await correct(40);
    await pass(3 * MINUTE);
    expect(told.at(-1)).toMatchObject({ key: begun?.followUp?.key, again: true });
    expect(told.at(-1)?.words).toContain('40 died');
  });

  it('has it also where it was refused for a week', async () => {
    await post(['a']);
    says = () => ({ type: 'refused', why: 'block_mismatch' });
    await correct(39);
    await pass(8 * DAY, 6 * HOUR);
    expect(told).toHaveLength(1);
    expect(await receipts()).toEqual(['a reached: block_mismatch']);
  });

  it('and whose channel takes nothing more is tried for a week, and on record as not reached', async () => {
    await post(['a']);
    says = fixed;
    hears = async () => ({ type: 'closed', why: 'is_archived' });
    await correct(39);
    await pass(8 * DAY, 6 * HOUR);
    expect(await receipts()).toEqual([
      'a not-reached: given up after 7 days: edit_window_closed; is_archived',
    ]);
  });
});

describe('what is corrected one after the other', () => {
  it.each([
    ['a channel of Discord', 'discord:1', 'discord:1/5'],
    ['all of a Slack workspace', 'slack:T1', 'slack:T1'],
  ] as const)('is %s', (_name, tenant, lane) => {
    expect(laneOf({ tenant, channel: '5' })).toBe(lane);
  });
});
