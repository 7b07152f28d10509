/** What a timeline and a quotation offer on the page, in a real Chromium. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { deskInBrowser } from '../support/desk/local-desk.ts';
import { ask, open, press, reply, scrollsSideways, violations } from '../support/desk/page.ts';
import { RESCUED, RESCUED_TEXT } from '../support/packs/harbour.ts';

const at = deskInBrowser();

describe('a timeline', () => {
  it('of everything, which lists its incidents, is drawn and saved, too', async () => {
    const page = await open(at.browser, at.desk.origin);
    await ask(page, '/timeline');
    const view = reply(page);
    await view.getByText('The ferry fire').first().waitFor();
    expect(await view.locator('ol.timeline').count()).toBe(0);
    expect(await view.locator('.downloads a').count()).toBeGreaterThan(2);
    await press(view, 'As a picture');
    await view.getByRole('img').waitFor();
  });

  it('is drawn under its words at a press, with alternative text, in the colours of the page', async () => {
    const page = await open(at.browser, at.desk.origin, '/', { colorScheme: 'light' });
    await ask(page, '/timeline ferry fire');
    const view = reply(page);
    await press(view, 'As a picture');
    const picture = view.getByRole('img', { name: /^Timeline: The ferry fire/ });
    await picture.waitFor();
    expect(await picture.getAttribute('alt')).toContain('4 May 2030: Boats brought 12 of the 14');
    await view.getByText('Boats brought 12 of the 14').waitFor();
    const light = await picture.getAttribute('src');
    await page.getByRole('button', { name: 'Dark colours' }).click();
    await expect.poll(() => picture.getAttribute('src')).not.toBe(light);
    await expect
      .poll(() => picture.evaluate((image) => (image as { naturalWidth?: number }).naturalWidth))
      .toBe(1080);
  });

  it('keeps its picture while its words turn', async () => {
    const page = await open(at.browser, at.desk.origin);
    await ask(page, '/timeline fishing');
    const view = reply(page);
    await press(view, 'As a picture');
    await view.getByRole('img').waitFor();
    await view.getByRole('button', { name: 'Next page' }).click();
    await view.getByText('Page 2 of 2').waitFor();
    await view.getByRole('img', { name: /^Timeline: Fishing/ }).waitFor();
  });

  it.each([
    ['Markdown', 'timeline-ferry-fire.md', '# Timeline: The ferry fire'],
    ['CSV', 'timeline-ferry-fire.csv', 'rescued,2030-05-04'],
    ['iCalendar', 'timeline-ferry-fire.ics', 'BEGIN:VCALENDAR'],
    ['TimelineJS (JSON)', 'timeline-ferry-fire.json', '"unique_id": "rescued"'],
  ])('is saved as %s', async (name, file, says) => {
    const page = await open(at.browser, at.desk.origin);
    await ask(page, '/timeline ferry fire');
    const saving = page.waitForEvent('download');
    await reply(page).getByRole('link', { name, exact: true }).click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe(file);
    expect(await readFile(await saved.path(), 'utf8')).toContain(says);
  });

  it.each([
    ['timeline ferry fire', 'timeline-ferry-fire.md'],
    ['timeline of the ferry fire from 2030', 'timeline-ferry-fire.md'],
    ['fishing', 'timeline-fishing.md'],
    ['/timeline', 'timeline-all.md'],
  ])('is saved whatever was typed for it: %s', async (typed, file) => {
    const page = await open(at.browser, at.desk.origin);
    await ask(page, typed);
    const saving = page.waitForEvent('download');
    await reply(page).getByRole('link', { name: 'Markdown', exact: true }).click();
    expect((await saving).suggestedFilename()).toBe(file);
  });

  it.each([
    ['/timeline', 'The ferry fire'],
    ['/topics', 'Fishing'],
  ])('of what %s lists is a press of its title away', async (typed, title) => {
    const page = await open(at.browser, at.desk.origin);
    await ask(page, typed);
    await reply(page).getByRole('listitem').getByRole('button', { name: title }).click();
    await reply(page)
      .getByRole('heading', { name: `Timeline: ${title}` })
      .waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('says so where it cannot be drawn', async () => {
    const failing = [
      'Failed to load resource: the server responded with a status of 503 (Service Unavailable)',
    ];
    const page = await open(at.browser, at.desk.origin, '/', { failing });
    await page.route('**/api/timeline/pictures*', (route) =>
      route.fulfill({ status: 503, json: { error: 'No picture now.' } }),
    );
    await ask(page, '/timeline ferry fire');
    await press(reply(page), 'As a picture');
    await reply(page).getByText('No picture now.').waitFor();
  });
});

describe('a quotation', () => {
  it('is copied at a press', async () => {
    const page = await open(at.browser, at.desk.origin, '/', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await ask(page, RESCUED);
    await press(reply(page), 'Quote');
    await reply(page).getByRole('button', { name: 'Copy the quotation' }).click();
    await reply(page).getByRole('button', { name: 'Copied' }).waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toContain(
      `${RESCUED_TEXT}\nAccording to the Harbour Office`,
    );
  });
});

it.each([
  ['a phone', 360],
  ['a desk', 1400],
])('all of it is accessible and fits %s', async (_what, width) => {
  const page = await open(at.browser, at.desk.origin, '/', { viewport: { width, height: 900 } });
  await page.getByRole('combobox').fill('/incident ferry fire');
  await page.getByRole('combobox').press('Enter');
  await reply(page).getByText('What each side says').waitFor();
  await press(reply(page), 'Quote');
  await page.getByRole('button', { name: 'Copy the quotation' }).first().waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
});
