/** Trying again for as long as it takes. */
import { describe, expect, it } from 'vitest';
import { patiently, retryUntilDone } from '../../../src/channels/shared/retry.ts';

const pauses = { firstPauseMs: 1, longestPauseMs: 2 };

describe('what fails', () => {
  it('is tried again whatever it fails with, until it is done', async () => {
    const failures: unknown[] = [new Error('away'), new TypeError('a mistake'), 'not an error'];
    const told: unknown[] = [];
    const done = await retryUntilDone(
      async () => {
        if (told.length < failures.length) throw failures[told.length];
        return 'done';
      },
      {
        ...pauses,
        signal: new AbortController().signal,
        onFailure(error) {
          told.push(error);
          return 'again';
        },
      },
    );
    expect([done, told]).toEqual(['done', failures]);
  });

  it('is let be where nothing could help', async () => {
    let attempts = 0;
    const done = await retryUntilDone(
      async () => {
        attempts += 1;
        throw new Error('never');
      },
      { ...pauses, signal: new AbortController().signal, onFailure: () => 'never' },
    );
    expect([done, attempts]).toEqual([undefined, 1]);
  });

  it('is let be once everything stops, and nobody is told of that', async () => {
    const stopping = new AbortController();
    const told: unknown[] = [];
    const done = await retryUntilDone(
      async () => {
        stopping.abort();
        throw new Error('stopped');
      },
      {
        ...pauses,
        signal: stopping.signal,
        onFailure(error) {
          told.push(error);
          return 'again';
        },
      },
    );
    expect([done, told]).toEqual([undefined, []]);
  });
});

describe('what is of use for a while', () => {
  const how = { withinMs: 500, ...pauses, isPassing: () => true };
  const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

  it.each([
    ['at once', 0, 0],
    ['the second time', 1, 0],
    ['the second time, after its time was over', 1, 600],
  ])('is had where it succeeds %s', async (_when, failures, ms) => {
    let attempts = 0;
    const attempt = async () => {
      attempts += 1;
      if (attempts <= failures) throw new Error('not yet');
      await after(ms);
      return 'done';
    };
    expect(await patiently(attempt, how)).toBe('done');
  });

  it('rejects with what went wrong last', async () => {
    let attempts = 0;
    const attempt = async () => {
      attempts += 1;
      throw new Error(attempts === 1 ? 'first' : 'later');
    };
    await expect(patiently(attempt, how)).rejects.toThrow('later');
  });

  it('is not tried again where that could not help', async () => {
    let attempts = 0;
    const attempt = async () => {
      attempts += 1;
      throw new Error('never');
    };
    await expect(patiently(attempt, { ...how, isPassing: () => false })).rejects.toThrow('never');
    expect(attempts).toBe(1);
  });
});
