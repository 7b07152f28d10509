/** What publishing would change, as an editor sees it. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { deskInBrowser } from '../support/desk/local-desk.ts';
import { open, scrollsSideways, violations } from '../support/desk/page.ts';
import { packFile } from '../support/packs/desk-harbour.ts';
import { HARBOUR, RESCUED } from '../support/packs/harbour.ts';

const local = deskInBrowser();

/** An editor who has reworded the rescue, before publishing; what the page asks may be of other files. */
async function publishing(
  edit?: (file: typeof HARBOUR) => object,
  options: Parameters<typeof open>[3] = {},
  prepare: (page: Page) => Promise<void> = async () => {},
): Promise<Page> {
  const from = HARBOUR.facts.find(({ id }) => id === 'rescued');
  await fetch(`${local.desk.origin}/api/editors/item`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      ...{ section: 'facts', id: 'rescued', from },
      to: { ...from, text: { en: 'Boats rescued 12 of the 14 passengers at Brill.' } },
    }),
  });
  const page = await open(local.browser, local.desk.origin, '/', options);
  const files = edit && [
    { path: 'harbour.json', text: JSON.stringify(edit(JSON.parse(packFile()))) },
  ];
  await page.route('**/api/editors/impact', (route) =>
    route.continue({ postData: JSON.stringify({ ...(files && { files }), most: 12 }) }),
  );
  await prepare(page);
  // Where it had a page of its own.
  await page.goto(`${local.desk.origin}/edit/impact`);
  expect(page.url()).toBe(`${local.desk.origin}/edit#publish`);
  return page;
}

describe('what publishing would change', () => {
  it('is said to be looked for until it is known, and then what it is', async () => {
    const page = await publishing(
      (file) => file,
      {},
      // The server's own lines, and between them how far it would be after five questions.
      async (page) => {
        await page.addInitScript(`{
          const real = window.fetch;
          const goOn = new Promise((resolve) => { window.goOn = resolve; });
          window.fetch = async (...of) => {
            const response = await real(...of);
            if (!String(of[0]).endsWith('/editors/impact')) return response;
            const [reached, done] = (await response.text()).trim().split('\\n');
            const asked = { type: 'asked', asked: { ...JSON.parse(done).report, asked: 5, of: 12 } };
            const { readable, writable } = new TransformStream();
            const to = writable.getWriter();
            const say = (text) => to.write(new TextEncoder().encode(text + '\\n'));
            void say(reached);
            void say(JSON.stringify(asked));
            void goOn.then(() => say(done)).then(() => to.close());
            return new Response(readable);
          };
        }`);
      },
    );
    const status = page.locator('.impact').getByRole('status');
    await page.getByText('Looked at 5 of 12 questions, the likeliest to change first.').waitFor();
    expect(await status.textContent()).toBe('Looking at what this changes for readers…');
    expect(await page.getByRole('progressbar').getAttribute('value')).toBe('5');
    await page.evaluate('window.goOn()');
    await status.getByText('none is answered otherwise.').waitFor();
    expect(await page.getByRole('progressbar').count()).toBe(0);
  });

  it('is shown with the tests that break and every answer before and after, on a phone and in the dark, too', async () => {
    const page = await publishing(
      ({ facts: [rescued, ...others], ...file }) => ({
        ...file,
        pack: { ...file.pack, tests: [{ ask: RESCUED, fact: 'rescued' }] },
        facts: [{ ...rescued, status: 'retracted' }, ...others],
      }),
      { viewport: { width: 360, height: 800 }, colorScheme: 'dark' },
    );
    await page.getByText(/^Looked at 12 questions: \d+ are answered otherwise\.$/).waitFor();
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
