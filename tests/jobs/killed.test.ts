/** Small of what `npm run faults` does: a process that corrects is killed, and the next one goes on. */
import { expect, it } from 'vitest';
import { temporaryFolder } from '../support/folders.ts';
import { killCorrections } from '../support/jobs/kill-corrections.ts';

const folder = temporaryFolder();

it('a kill in the middle of corrections loses none, disorders none, and leaves a receipt each', async () => {
  expect(await killCorrections(1, { DATA_DIR: folder.path }, 5)).toMatchObject({
    copies: 20,
    lost: 0,
    outOfOrder: 0,
    wrongReceipts: 0,
  });
});
