/** Checking a text on the page, in a real Chromium. */
import { describe, expect, it } from 'vitest';
import { deskInBrowser } from '../support/desk/local-desk.ts';
import { discord, open, reply, scrollsSideways, slack, violations } from '../support/desk/page.ts';
import { RESCUED_TEXT } from '../support/packs/harbour.ts';

const at = deskInBrowser();
const UNMATCHED = 'No fact on file could be matched with this sentence.';

describe('a text that is checked', () => {
  it('stands with what the facts say, as the reply and as both platforms show it, by keyboard alone', async () => {
    const page = await open(at.browser, at.desk.origin);
    await page.getByRole('link', { name: 'Check a text' }).press('Enter');
    await page.getByRole('textbox').fill(`${RESCUED_TEXT}\nAunt Mabel bakes bread.`);
    await page.getByRole('textbox').press('Control+Enter');
    for (const view of [reply(page), discord(page), slack(page)]) {
      await view.getByText('Supported by a fact on file:').waitFor();
      await view.getByText(UNMATCHED).waitFor();
    }
    expect(await page.getByRole('article').count()).toBe(1);
  });

  it('is kept beside the questions, and can be cleared', async () => {
    const page = await open(at.browser, at.desk.origin, '/verify');
    await page.getByRole('textbox').fill('Aunt Mabel bakes bread.');
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await reply(page).getByText(UNMATCHED).waitFor();
    await page.getByRole('link', { name: 'Ask', exact: true }).click();
    expect(await page.getByRole('article').count()).toBe(0);
    await page.getByRole('link', { name: 'Check a text' }).click();
    expect(await page.getByRole('article').count()).toBe(1);
    await page.getByRole('button', { name: 'Clear the answers' }).click();
    expect(await page.getByRole('article').count()).toBe(0);
  });

  it.each(['light', 'dark'] as const)('is accessible and fits a phone, %s', async (colorScheme) => {
    const viewport = { width: 360, height: 740 };
    const page = await open(at.browser, at.desk.origin, '/verify', { colorScheme, viewport });
    await page.getByRole('textbox').fill(RESCUED_TEXT);
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await reply(page).getByText('Supported by a fact on file:').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
  });

  it('is asked for in the language chosen', async () => {
    const page = await open(at.browser, at.desk.origin, '/verify', { locale: 'ru-RU' });
    await page.getByRole('heading', { level: 1, name: 'Сверить текст с фактами' }).waitFor();
    await page.getByRole('textbox', { name: 'Текст для проверки' }).waitFor();
  });
});
