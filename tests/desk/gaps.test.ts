import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { askedAt } from '../support/asked.ts';
import { launchBrowser } from '../support/desk/chromium.ts';
import { type Desk, startTestDesk } from '../support/desk/desk.ts';
import { open, scrollsSideways, violations } from '../support/desk/page.ts';
import { temporaryFolder, write } from '../support/folders.ts';
import { HARBOUR, RESCUED } from '../support/packs/harbour.ts';

const HOSTILE =
  'Who is <img src=x onerror=alert(1)> the president of Norway? <@123456789012345678>';
const NEARLY = 'boats helped people from ferry?';

/** The page asks its server, on a machine that may be busy. */
const SOON = { timeout: 10_000 };

const folder = temporaryFolder('file');
let desk: Desk;
let browser: Browser;

beforeAll(async () => {
  await write(folder.file('harbour', 'k.json'), JSON.stringify(HARBOUR));
  desk = await startTestDesk(folder.path);
  for (let at = 0; at < 3; at += 1)
    desk.store.recordQuestion(askedAt(`2030-06-1${at}T10:00:00Z`, HOSTILE));
  for (const asked of [
    askedAt('2030-06-20T10:00:00Z', NEARLY, { outcome: 'related', fact: 'rescued' }),
    askedAt('2030-06-20T11:00:00Z', NEARLY, {
      outcome: 'related',
      fact: 'rescued',
      tenant: 'slack:T1',
      platform: 'slack',
    }),
    askedAt('2030-06-21T10:00:00Z', 'hello!'),
    askedAt('2030-06-22T10:00:00Z', RESCUED),
    askedAt('2030-06-23T10:00:00Z', RESCUED, { outcome: 'answer', fact: 'rescued' }),
  ])
    desk.store.recordQuestion(asked);
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await desk?.stop();
});

it('shows what was asked in vain as it was typed, adds a wording to a fact or starts a draft on a press, and sets aside', async () => {
  const page = await open(browser, desk.origin, '/edit/gaps');
  const gaps = page.locator('.gap');
  await expect.poll(() => gaps.count(), SOON).toBe(2);
  expect(await gaps.first().getByRole('heading').textContent()).toBe(
    'Who is <img src=x onerror=alert(1)> the president of Norway?',
  );
  expect(await violations(page)).toEqual([]);

  const nearly = gaps.nth(1);
  await nearly.getByRole('button', { name: 'Add the wording to a fact' }).click();
  expect(await nearly.getByRole('radio').first().isChecked()).toBe(true);
  expect(await violations(page)).toEqual([]);
  await nearly.getByText('This question would be answered by that fact.').waitFor();
  await nearly.getByRole('button', { name: 'Add to my changes' }).click();
  await nearly.getByText('Readers see nothing of it until you publish').waitFor();
  expect(await nearly.getByRole('link', { name: /See which questions/ }).getAttribute('href')).toBe(
    '/edit#publish',
  );
  await nearly.getByRole('button', { name: 'Undo' }).click();
  await nearly.getByText('It is taken back.').waitFor();
  expect(await changed()).toBe(0);

  await nearly.getByRole('button', { name: 'Start a draft' }).click();
  await nearly.locator('form').getByRole('button', { name: 'Start a draft' }).click();
  const draft = await nearly.getByRole('link', { name: 'Open the draft' }).getAttribute('href');
  expect(draft).toBe('/edit#drafts/boats-helped-people-ferry');
  await page.goto(`${desk.origin}${draft}`);
  await page.getByRole('heading', { name: NEARLY }).waitFor();
  expect(await page.locator('.shown').first().textContent()).not.toMatch(/claimed/i);
  await page.goto(`${desk.origin}/edit/gaps`);

  // What no fact seems to say is added to none by a slip.
  await gaps.first().getByRole('button', { name: 'Add the wording to a fact' }).click();
  expect(await gaps.first().getByRole('button', { name: 'Add to my changes' }).isDisabled()).toBe(
    true,
  );
  expect(await gaps.first().getByRole('radio', { checked: true }).count()).toBe(0);
  await gaps.first().getByRole('button', { name: 'Not for us' }).click();
  await expect.poll(() => gaps.count(), SOON).toBe(1);
  await page.getByLabel('Show').selectOption('aside');
  await gaps.first().getByRole('button', { name: 'Put back on the list' }).click();
  await page.getByText('Nothing is set aside.').waitFor();

  await page.getByLabel('Show').selectOption('answered');
  expect(await gaps.first().textContent()).toContain('Answered by now with:');
  await page.getByLabel('Show').selectOption('open');
  await page.getByLabel('Where').selectOption({ label: 'Slack workspace (…k:T1)' });
  await expect.poll(() => gaps.count(), SOON).toBe(1);
  await page.getByLabel('Where').selectOption({ label: 'The Brill Gazette' });
  await expect.poll(() => gaps.count(), SOON).toBe(2);
});

it('warns before a wording is added that another question would be answered wrongly, and finds any fact by words', async () => {
  const page = await open(browser, desk.origin, '/edit/gaps', {
    viewport: { width: 360, height: 740 },
    colorScheme: 'dark',
  });
  const nearly = page.locator('.gap').filter({ hasText: NEARLY });
  await nearly.getByRole('button', { name: 'Add the wording to a fact' }).click();
  const search = nearly.getByRole('combobox', { name: 'Search for another fact' });
  await search.fill('zeppelin');
  await nearly.getByText('No fact has these words.').waitFor();
  await search.fill('tonnes herring');
  await nearly.getByRole('option', { name: /300 tonnes of herring/ }).waitFor();
  expect(await violations(page)).toEqual([]);
  await search.press('Enter');
  expect(await nearly.getByRole('radio', { name: /herring/ }).isChecked()).toBe(true);
  await nearly.getByRole('radio').first().check();
  await nearly.getByLabel('The wording, as readers ask').fill('What caused the fire?');
  await nearly.getByRole('alert').getByText('Careful: this question has an answer today').waitFor();
  const sides = nearly.locator('.impact-other .impact-side');
  expect(await sides.allInnerTexts()).toEqual([
    expect.stringContaining('a stove set the ferry alight'),
    expect.stringContaining('12 of the 14 passengers'),
  ]);
  await nearly.getByRole('button', { name: 'Add it all the same' }).waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
});

/** How many items of the editor's working copy are not as published. */
async function changed(): Promise<number> {
  const answer = await fetch(`${desk.origin}/api/editors/work`);
  return ((await answer.json()) as { changed: number }).changed;
}

it('tells in its changes what an editor put there, and nothing to readers', async () => {
  const answer = await fetch(`${desk.origin}/api/facts`);
  expect(JSON.stringify(await answer.json())).not.toContain(NEARLY);
});

it.each([
  ['wide and light', {}],
  ['on a telephone', { viewport: { width: 360, height: 740 } }],
  ['dark', { colorScheme: 'dark' as const }],
])('shows everything counted, with numbers beside each chart, %s', async (_how, options) => {
  const page = await open(browser, desk.origin, '/edit/insight', options);
  await page.getByText('8 questions', { exact: true }).waitFor();
  // Ninety days are too many bars, and what they are is said.
  expect(await page.getByRole('img', { name: /Questions by week/ }).count()).toBe(1);
  await page.getByRole('heading', { name: 'Questions by week' }).waitFor();
  await page.getByText('The numbers').click();
  const sums = await page.locator('.numbers tbody td:last-child').allTextContents();
  expect(sums.map(Number).reduce((a, b) => a + b)).toBe(8);
  expect(await violations(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
});
