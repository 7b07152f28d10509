/** Dateline as it is started on a database that it cannot use: the page answers, and says that nothing is kept. */
import { readFileSync, rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { folderOf } from './support/folders.ts';
import { QUESTION } from './support/packs/downing.ts';
import { type Dateline, startDateline } from './support/process/dateline.ts';

/** The page's own words, over HTTP. */
async function answersAndKeepsNothing(dateline: Dateline): Promise<void> {
  const address = await dateline.address();
  const asked = await fetch(`${address}/api/ask`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ question: QUESTION }),
  });
  expect(await asked.json()).toMatchObject({ outcome: 'answer' });
  expect(await (await fetch(`${address}/api/version`)).json()).toMatchObject({ keeps: false });
}

describe('a start', { timeout: 60_000 }, () => {
  it('answers where DATA_DIR is under /proc, and rests', async () => {
    const dateline = startDateline({ DATA_DIR: '/proc/dateline' });
    await answersAndKeepsNothing(dateline);
    const page = await fetch(await dateline.address());
    expect(await page.text()).toContain('<title>Dateline</title>');
    expect(dateline.complained()).toMatch(/folder \/proc\/dateline cannot be made.+Set DATA_DIR/);
    const spent = () => {
      const fields = readFileSync(`/proc/${dateline.child.pid}/stat`, 'utf8').split(' ');
      return Number(fields[13]) + Number(fields[14]);
    };
    const before = spent();
    await new Promise((resolve) => setTimeout(resolve, 500));
    // Hundredths of a second of processor time; 50 would be all of it.
    expect(spent() - before).toBeLessThan(15);
    expect(await dateline.end()).toBe(0);
  });

  it('says that a database which was deleted while it runs is gone, and that what it held is saved', async () => {
    const folder = await folderOf();
    const dateline = startDateline({ DATA_DIR: folder });
    await dateline.address();
    rmSync(`${folder}/dateline.db`);
    await dateline.saying(/deleted while Dateline runs \(what it held is saved as/);
    await answersAndKeepsNothing(dateline);
    expect(await dateline.end()).toBe(0);
  });
});
