/** A real Chromium from npm, headless, for the tests of the desk page. */
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as driver, type Page } from 'playwright-core';

/**
 * Launches Chromium; one for each test file is enough, as every page gets a context of its own.
 * Without its sandbox it also runs as root; it only ever opens our own pages. The package's own list
 * of arguments is for one page in a small function: a single process goes down with the first page.
 */
export async function launchBrowser(): Promise<Browser> {
  return driver.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--font-render-hinting=none'],
    headless: true,
  });
}

/** What a page did that it should not have: requests elsewhere, errors, violations of its own rules. */
export type Watched = { readonly elsewhere: string[]; readonly errors: string[] };

/** Watches a page from its first moment. */
export function watch(page: Page, origin: string): Watched {
  const watched: Watched = { elsewhere: [], errors: [] };
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !url.startsWith('data:')) watched.elsewhere.push(url);
  });
  page.on('pageerror', (error) => watched.errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') watched.errors.push(message.text());
  });
  return watched;
}
