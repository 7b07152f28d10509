/** Small of what `npm run faults` does: a process that corrects or tells is killed, and the next one goes on. */
import { expect, it } from 'vitest';
import { temporaryFolder } from '../support/folders.ts';
import { killCorrections } from '../support/jobs/kill-corrections.ts';
import { killPromises } from '../support/jobs/kill-promises.ts';

const folder = temporaryFolder();

it('a kill in the middle of corrections loses none, disorders none, and leaves a receipt each', async () => {
  expect(await killCorrections(1, { DATA_DIR: folder.path }, 5)).toMatchObject({
    copies: 20,
    lost: 0,
    outOfOrder: 0,
    wrongReceipts: 0,
    twice: 0,
    unforgotten: 0,
  });
});

it('a kill while people are told what they wanted to know tells each once, and only of what answers', async () => {
  const asked = { questions: 6, facts: 5, leaseSeconds: 5 };
  expect(await killPromises(1, { DATA_DIR: folder.path }, asked)).toMatchObject({
    kept: 6,
    answering: 4,
    right: 4,
    wrong: [],
    double: [],
    missing: 0,
    unforgotten: 0,
  });
}, 120_000);
