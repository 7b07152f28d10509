/** The history of the facts as an editor uses it, in a real Chromium: what changed, why, and going back. */
import { readFile, writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { deskInBrowser } from '../support/desk/local-desk.ts';
import { open, scrollsSideways, violations } from '../support/desk/page.ts';

const at = deskInBrowser();
const changes = { 'Boats brought 12 of the 14': 'Boats brought 13 of the 14' };

it('shows what was published, word by word, and goes back once it has said what that changes', async () => {
  const { desk, browser, file } = at;
  const before = await readFile(file, 'utf8');
  const [[was, is]] = Object.entries(changes) as [[string, string]];
  expect(before).toContain(was);
  await writeFile(file, before.replace(was, is));
  const page = await open(browser, desk.origin, '/edit/history', {
    viewport: { width: 360, height: 740 },
  });
  const rows = page.locator('.revision');
  await expect
    .poll(async () => {
      await page.reload();
      await rows.first().waitFor();
      return rows.count();
    })
    .toBe(2);
  await rows.first().getByText('Somebody with a text editor, in the folder').waitFor();
  await rows.first().getByRole('button', { name: 'What it changed' }).press('Enter');
  await page.getByText('0 added, 1 changed, 0 withdrawn').waitFor();
  expect(await rows.first().locator('del, ins').allTextContents()).toEqual(['12', '13']);
  expect(await violations(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);

  await rows.nth(1).getByRole('button', { name: 'Go back to this…' }).click();
  const form = page.getByRole('region', { name: 'Go back to this…' });
  await form.locator('ins').waitFor();
  expect(await form.locator('del, ins').allTextContents()).toEqual(['13', '12']);
  await form.getByLabel('Why (kept in the history)').fill('It was twelve');
  expect(await violations(page)).toEqual([]);
  await form.getByRole('button', { name: 'Go back and publish' }).press('Enter');
  await page.getByText('Done: the facts stand as they did then.').waitFor();
  await page.getByText('It was twelve').waitFor();
  expect(await rows.count()).toBe(3);
  expect(await readFile(file, 'utf8')).toBe(before);

  await rows.first().getByRole('button', { name: 'What it changed' }).click();
  await rows
    .first()
    .getByRole('link', { name: /^Fact: / })
    .click();
  await page.getByRole('heading', { name: 'What changed in this, and when' }).waitFor();
  await rows.nth(2).waitFor();
  expect(await page.locator('.change-kind').allTextContents()).toEqual([
    'Changed',
    'Changed',
    'Added',
  ]);
  expect(await violations(page)).toEqual([]);
});
