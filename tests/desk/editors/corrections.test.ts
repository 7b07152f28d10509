/** What was taken back, as an editor sees it: on a telephone, in the dark. */
import { expect, it } from 'vitest';
import { deskInBrowser } from '../../support/desk/local-desk.ts';
import { ask, discord, open, press, scrollsSideways, violations } from '../../support/desk/page.ts';

const at = deskInBrowser();

const POSTED = new Date('2025-07-01T12:00:00Z');
const CORRECTED = new Date('2025-07-01T15:00:00Z');

async function correct(): Promise<void> {
  const { tenants } = at.desk.store;
  const to = { tenant: 'slack:T1', channel: 'C1' } as const;
  const fact = { id: 'f', from: 'en:old', to: 'en:new' } as const;
  const copies = ['1', '2'].map((message) => ({ ...to, message }));
  const said = [{ id: 'f', hash: 'en:old', words: '38 of the 67 people aboard were killed.' }];
  for (const copy of copies)
    await tenants.notePosted({ ...copy, request: '{}', facts: said, at: POSTED });
  const now = [{ id: 'f', hash: 'en:new', words: '39 of the 67 people aboard were killed.' }];
  const wanted = copies.map((copy) => ({
    ...{ at: copy, lane: 'l', facts: [fact], now, postedAt: POSTED },
  }));
  await tenants.requestCorrections(wanted, CORRECTED);
  for (const reached of [true, false]) {
    const next = await tenants.nextCorrection('l', CORRECTED);
    if (!next || next instanceof Date) throw new Error('one waits');
    const shown = { facts: [fact], copy: { facts: now }, how: ['edited', 'told'] } as const;
    if (reached) await tenants.correctionReached(next, shown, CORRECTED);
    else await tenants.endCorrection(next, 'not-reached', CORRECTED, 'channel_not_found');
  }
}

it('lists what was said and what is said now, how far it got, and why not further', async () => {
  await correct();
  const page = await open(at.browser, at.desk.origin, '/edit/corrections', {
    viewport: { width: 360, height: 740 },
    colorScheme: 'dark',
  });
  const one = page.locator('.correction');
  await one.waitFor();
  expect(await one.locator('del').textContent()).toContain('38 of the 67');
  expect(await one.locator('ins').textContent()).toContain('39 of the 67');
  expect(await one.locator('.copies-not-reached').textContent()).toContain('1');
  await one.getByText('Why not, or not all').click();
  expect(await one.textContent()).toContain('channel_not_found');
  expect(await page.locator('.corrections-page').textContent()).toContain(
    '2 receipts are on record',
  );
  expect(await scrollsSideways(page)).toBe(false);
  expect(await violations(page)).toEqual([]);
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/corrections.png` });
});

it('shows “Tell me when you know” in the previews, and says there where it works', async () => {
  const page = await open(at.browser, at.desk.origin);
  await ask(page, 'Who designed the opera house in Sydney?');
  await press(discord(page), 'Tell me when you know');
  await page.getByText('This page does not know who asks.').first().waitFor();
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/promise.png` });
});
