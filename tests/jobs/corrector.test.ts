import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Corrector, createCorrector } from '../../src/jobs/corrector.ts';
import type { CorrectionReply } from '../../src/tenants/corrections/correction-reply.ts';
import type { EditPosted, StaleAnswer } from '../../src/tenants/corrections/stale-answers.ts';
import { fakeTime } from '../support/jobs/fake-time.ts';

const SECOND = 1000;
const reply = { locale: 'en', command: 'ask', blocks: [] } as const;
const corrected: CorrectionReply = { reply, short: reply, notice: reply, facts: [] };

let time: ReturnType<typeof fakeTime>;
let stale: string[];
let edited: string[];
let gone: string[];
let refused: ReadonlySet<string>;
let warned: string[];
let corrector: Corrector;

const answer = (message: string): StaleAnswer => ({
  at: { tenant: 'discord:1', channel: '5', message },
  request: { command: 'help' },
  correct: async () => corrected,
  done: () => {
    stale = stale.filter((other) => other !== message);
  },
  gone: async () => {
    gone.push(message);
    stale = stale.filter((other) => other !== message);
  },
});
const edit: EditPosted = async ({ at }) => {
  if (refused.has(at.message)) throw new Error('503');
  edited.push(at.message);
  return 'edited';
};
/** Lets fake time pass, and then a run end: it waits between two messages, though not long here. */
const pass = async (milliseconds: number) => {
  time.pass(milliseconds);
  for (let turn = 0; turn < 5; turn += 1) await wait(2);
};

beforeEach(() => {
  time = fakeTime();
  [stale, edited, gone, warned] = [[], [], [], []];
  refused = new Set();
  corrector = createCorrector({
    corrections: { find: async () => stale.map(answer) },
    edit,
    log: { warn: (_detail, message) => warned.push(message) },
    pauseMs: 0,
    clock: time.clock,
    timer: time.timer,
  });
});
afterEach(() => corrector.stop());

describe('the corrector', () => {
  it('corrects what changes while a failed correction waits for its retry', async () => {
    stale = ['refused'];
    refused = new Set(['refused']);
    await pass(30 * SECOND);
    expect(time.waiting()).toEqual([60 * SECOND]);
    stale.push('newer');
    corrector.changed();
    expect(time.waiting()).toEqual([30 * SECOND]);
    await pass(30 * SECOND);
    expect(edited).toEqual(['newer']);
    // What failed is still tried again when it was to be.
    expect(time.waiting()).toEqual([30 * SECOND]);
    refused = new Set();
    await pass(30 * SECOND);
    expect(edited).toEqual(['newer', 'refused']);
    expect(time.waiting()).toEqual([]);
  });

  it('gives a message up after five tries, a minute apart, however often facts change meanwhile', async () => {
    stale = ['refused'];
    refused = new Set(['refused']);
    await pass(30 * SECOND);
    for (let half = 1; half < 8; half += 1) {
      corrector.changed();
      await pass(30 * SECOND);
      expect(gone).toEqual([]);
    }
    corrector.changed();
    await pass(30 * SECOND);
    expect(gone).toEqual(['refused']);
    expect(warned.at(-1)).toBe('a posted answer could not be corrected and is given up');
    expect(time.waiting()).toEqual([]);
  });

  it('tries again where what is outdated could not be found', async () => {
    const failing = createCorrector({
      corrections: { find: () => Promise.reject(new Error('the disk is full')) },
      edit,
      log: { warn: (_detail, message) => warned.push(message) },
      clock: time.clock,
      timer: time.timer,
    });
    await corrector.stop();
    await pass(30 * SECOND);
    expect(warned).toEqual(['posted answers could not be checked']);
    expect(time.waiting()).toEqual([60 * SECOND]);
    await failing.stop();
  });
});
