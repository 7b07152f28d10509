/** Small of what `npm run bench jobs` measures. */
import { expect, it } from 'vitest';
import { correctMany } from '../support/jobs/many.ts';

it('many copies and followers are reached once each, within what the platforms allow', async () => {
  const done = await correctMany({
    discord: { servers: 3, channels: 4 },
    slack: { workspaces: 2, channels: 3 },
    copies: 8,
    follows: 5,
  });
  expect(done).toMatchObject({ copies: 144, channels: 18, twice: 0, limited: 0 });
  expect(done.correctedHours).toBeLessThan(0.1);
  expect(done.toldHours).toBeLessThan(0.05);
});
