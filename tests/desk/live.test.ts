/** Editing knowledge while the page is open. */
import { writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { deskInBrowser } from '../support/desk/local-desk.ts';
import { ask, open, reply } from '../support/desk/page.ts';
import { lighthouse, packFile } from '../support/packs/desk-harbour.ts';

const served = deskInBrowser({ failing: true });

const QUESTION = 'What colour is the lighthouse?';
const RED = 'The lighthouse of Brill is painted red.';
const WHITE = 'The lighthouse of Brill is painted white.';

it('serves an edit at once and says so; a broken one keeps the last good version and says where and why', async () => {
  const { browser, desk, file } = served;
  const page = await open(browser, desk.origin, '/facts');
  await page.getByText(/shown/).waitFor();
  const banner = page.getByText(/1 error in the knowledge files\./);

  await writeFile(file, packFile(lighthouse(RED)));
  await page.getByText(/^Knowledge updated at \d\d:\d\d/).waitFor();
  await page.locator('#lighthouse').getByText(RED).waitFor();
  expect(await banner.count()).toBe(0);

  // A comma too few, on a line of its own.
  const good = packFile(lighthouse(WHITE));
  const at = good.indexOf('"status": "confirmed"', good.indexOf('"lighthouse"'));
  const broken = `${good.slice(0, at)}"when" "2031"\n${good.slice(at)}`;
  const line = broken.slice(0, at).split('\n').length;
  await writeFile(file, broken);
  await banner.waitFor();
  expect(await banner.textContent()).toMatch(new RegExp(`${file}:${line}:\\d+ \\S`));
  await page.getByRole('link', { name: 'Ask', exact: true }).click();
  await ask(page, QUESTION);
  await reply(page).getByText(RED).waitFor();

  await page.getByRole('link', { name: 'See what and where' }).click();
  await page.getByRole('heading', { level: 1, name: 'Files' }).waitFor();
  await page
    .getByText(new RegExp(`^${file}:${line}:\\d+$`))
    .first()
    .waitFor();

  await writeFile(file, good);
  await page.getByText('Nothing is wrong: every fact in the files is being served.').waitFor();
  await page.getByRole('link', { name: 'Ask', exact: true }).click();
  await ask(page, QUESTION);
  await reply(page).getByText(WHITE).waitFor();
  expect(await banner.count()).toBe(0);
});

it('says that nothing is kept while the database cannot be used', async () => {
  const { browser, desk } = served;
  const page = await open(browser, desk.origin);
  const banner = page.getByText(
    /^Dateline’s database cannot be used: it answers and keeps nothing/,
  );
  expect(await banner.count()).toBe(0);
  await page.route('**/api/version', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ json: { ...(await response.json()), keeps: false } });
  });
  await banner.waitFor();
});
