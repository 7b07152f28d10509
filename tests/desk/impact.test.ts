/** What publishing would change, as an editor sees it. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { deskInBrowser } from '../support/desk/local-desk.ts';
import { open, scrollsSideways, violations } from '../support/desk/page.ts';
import { packFile } from '../support/packs/desk-harbour.ts';
import { type HARBOUR, RESCUED } from '../support/packs/harbour.ts';

const local = deskInBrowser();

/** The page, as it is told of other facts and of tests in the place of the editor's own changes. */
async function looking(page: Page, edit: (file: typeof HARBOUR) => object): Promise<void> {
  const files = [{ path: 'harbour.json', text: JSON.stringify(edit(JSON.parse(packFile()))) }];
  await page.route('**/api/editors/impact', (route) =>
    route.continue({ postData: JSON.stringify({ files, most: 12 }) }),
  );
  await page.goto(`${local.desk.origin}/edit/impact`);
  await page.getByText('12 questions were asked of both.').waitFor();
}

describe('the page of what publishing would change', () => {
  it('says so where nothing is changed', async () => {
    const page = await open(local.browser, local.desk.origin, '/edit/impact');
    await page.getByText('No question is answered otherwise.').waitFor();
    await page.getByText('No fact is new, gone or changed.').waitFor();
  });

  it('shows the tests that break and every answer before and after, on a phone and in the dark, too', async () => {
    const page = await open(local.browser, local.desk.origin, '/edit/impact', {
      viewport: { width: 360, height: 800 },
      colorScheme: 'dark',
    });
    await looking(page, ({ facts: [rescued, ...others], ...file }) => ({
      ...file,
      pack: { ...file.pack, tests: [{ ask: RESCUED, fact: 'rescued' }] },
      facts: [{ ...rescued, status: 'retracted' }, ...others],
    }));
    await page.getByText('One test of yours fails').waitFor();
    const lost = page.locator('.impact-lost');
    const change = lost.locator('li', { hasText: RESCUED });
    expect(await change.locator('.impact-side').allInnerTexts()).toEqual([
      expect.stringContaining('12 of the 14 passengers'),
      expect.stringContaining('No answer'),
    ]);
    expect(await scrollsSideways(page)).toBe(false);
    expect(await violations(page)).toEqual([]);
  });
});
