/** Opening the page as a reader would, with everything it must not do watched. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { watch } from './chromium.ts';

/**
 * Opens a page in a context of its own. When the test is over, the page must have asked nobody else
 * for anything and said nothing on its console.
 * @param options `failing` is what the test itself makes the browser complain of
 */
export async function open(
  browser: Browser,
  origin: string,
  path = '/',
  { failing = [], ...options }: BrowserContextOptions & { readonly failing?: string[] } = {},
): Promise<Page> {
  const context = await browser.newContext({
    locale: 'en-GB',
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const watched = watch(page, origin);
  onTestFinished(async () => {
    await context.close();
    expect(watched).toEqual({ elsewhere: [], errors: failing });
  });
  await page.goto(origin + path);
  return page;
}

/** Types a question or a command and sends it; resolves once its answer is there in all three views. */
export async function ask(page: Page, line: string): Promise<void> {
  const box = page.getByRole('combobox');
  await box.fill(line);
  await box.press('Enter');
  await page.getByRole('heading', { level: 2, name: line, exact: true }).first().waitFor();
  await previews(page);
}

export const reply = (page: Page) => page.locator('.view-reply').first();
export const discord = (page: Page) => page.locator('.view-discord').first();
export const slack = (page: Page) => page.locator('.view-slack').first();

/** Presses what a view offers by this name; where it waits in the menu, that is opened first. */
export async function press(view: Locator, name: string): Promise<void> {
  const wanted = view.getByText(name, { exact: true }).first();
  await wanted.waitFor({ state: 'attached' });
  if (!(await wanted.isVisible())) await view.locator('summary').first().click();
  await wanted.click();
}

/** Waits until the latest answer's messages are drawn. */
export async function previews(page: Page): Promise<void> {
  await discord(page).locator('discord-message').first().waitFor();
  await slack(page).getByText('Dateline', { exact: true }).first().waitFor();
}

/** The rules of WCAG 2.2 A and AA, and axe's good practice. */
export async function violations(page: Page): Promise<readonly string[]> {
  // Otherwise it opens an empty page to put the findings of a page's frames together: ours has none.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}

/** Whether the page is wider than its window. */
export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate('document.documentElement.scrollWidth > innerWidth');
