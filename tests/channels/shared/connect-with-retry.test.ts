/** Connecting to a platform for as long as it takes. */
import { describe, expect, it, vi } from 'vitest';
import {
  connectWithRetry,
  permanentError,
  refusedError,
} from '../../../src/channels/shared/connect-with-retry.ts';

/** A platform that answers each attempt in turn; the last answer holds from then on. */
function platform(...answers: ('away' | 'refused' | 'not granted' | 'there')[]) {
  const told: string[] = [];
  const logged: string[] = [];
  const stopped: string[] = [];
  const there = Promise.withResolvers<void>();
  let tried = 0;
  const connecting = connectWithRetry({
    name: 'Discord',
    async connect() {
      const answer = answers[Math.min(tried, answers.length - 1)];
      tried += 1;
      if (answer === 'away') throw new Error('Discord could not be reached.');
      if (answer === 'refused') throw permanentError('Discord refused the token.');
      if (answer === 'not granted') throw refusedError('Discord has not granted the intent.');
      there.resolve();
      return {
        stop: async () => {
          stopped.push('connection');
        },
        state: () => ({ ready: true }),
      };
    },
    log: { warn: (_detail, message) => logged.push(message) },
    tell: (message) => told.push(message),
    firstPauseMs: 1,
    rarelyMs: 2,
    clock: () => new Date('2026-11-26T05:00:00Z'),
  });
  return { connecting, told, logged, stopped, there: there.promise, tried: () => tried };
}

describe('a platform', () => {
  it('that is away is tried until it is there', async () => {
    const { connecting, there, logged, told, stopped } = platform('away', 'away', 'there');
    await connecting.first;
    expect(connecting.state()).toEqual({
      ready: false,
      why: 'Discord could not be reached.',
      since: '2026-11-26T05:00:00.000Z',
    });
    await there;
    await vi.waitUntil(() => connecting.state().ready);
    expect(told).toEqual([]);
    expect(logged).toEqual(
      Array(2).fill(
        'Discord could not be reached. Dateline goes on without Discord, and tries again.',
      ),
    );
    await connecting.stop();
    expect(stopped).toEqual(['connection']);
  });

  it('that refuses the token is not tried again', async () => {
    const { connecting, told, tried } = platform('refused');
    await connecting.first;
    expect(told).toEqual([
      'Discord refused the token. Until then Dateline goes on without Discord.',
    ]);
    expect(tried()).toBe(1);
    expect(connecting.state()).toMatchObject({ ready: false, why: 'Discord refused the token.' });
    await connecting.stop();
  });

  it('that may grant later what it refuses is tried rarely, and that is said once', async () => {
    const { connecting, there, told, logged } = platform('not granted', 'not granted', 'there');
    await connecting.first;
    await there;
    expect(told).toEqual([
      'Discord has not granted the intent. Until then Dateline goes on without Discord.',
    ]);
    expect(logged).toEqual([]);
    await connecting.stop();
  });

  it('is tried no more once everything has stopped', async () => {
    const { connecting, tried } = platform('away');
    await connecting.first;
    await connecting.stop();
    const before = tried();
    // Longer than the pause between two attempts.
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(tried()).toBe(before);
  });
});
