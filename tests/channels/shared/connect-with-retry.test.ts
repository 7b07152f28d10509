/** Connecting to a platform for as long as it takes. */
import { describe, expect, it } from 'vitest';
import {
  connectWithRetry,
  permanentError,
} from '../../../src/channels/shared/connect-with-retry.ts';

/** A platform that answers each attempt in turn; the last answer holds from then on. */
function platform(...answers: ('away' | 'refused' | 'there')[]) {
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
      there.resolve();
      return {
        stop: async () => {
          stopped.push('connection');
        },
      };
    },
    log: { warn: (_detail, message) => logged.push(message) },
    tell: (message) => told.push(message),
    firstPauseMs: 1,
  });
  return { connecting, told, logged, stopped, there: there.promise, tried: () => tried };
}

describe('a platform', () => {
  it('that is away is tried until it is there', async () => {
    const { connecting, there, logged, told, stopped } = platform('away', 'away', 'there');
    await connecting.first;
    await there;
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
