/** What strangers can cause is logged now and then, however often they do. */
import { expect, it } from 'vitest';
import { nowAndThen } from '../../../src/channels/shared/now-and-then.ts';

it('says the same once a minute, and how often it was left unsaid', () => {
  let now = 0;
  const said: object[] = [];
  const say = nowAndThen(
    (detail, message) => said.push({ ...detail, message }),
    () => now,
  );
  for (; now < 60_000; now += 1000) say('forged', { status: 401 }, 'A forged call');
  say('odd', { status: 400 }, 'An odd call');
  say('forged', { status: 401 }, 'A forged call');
  expect(said).toEqual([
    { status: 401, message: 'A forged call' },
    { status: 400, message: 'An odd call' },
    { status: 401, message: 'A forged call', timesSinceLastSaid: 59 },
  ]);
});
