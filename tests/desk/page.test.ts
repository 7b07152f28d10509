/** The page in a real Chromium: asking, buttons, addresses, mischief, a phone. */
import { describe, expect, it } from 'vitest';
import { deskInBrowser } from '../support/desk/local-desk.ts';
import {
  ask,
  discord,
  open,
  press,
  previews,
  reply,
  scrollsSideways,
  slack,
  violations,
} from '../support/desk/page.ts';
import { MISCHIEF } from '../support/packs/desk-harbour.ts';
import { RESCUED, RESCUED_TEXT } from '../support/packs/harbour.ts';

const at = deskInBrowser();

describe('before the examples are there', () => {
  it('the box already stands below the heading', async () => {
    const page = await open(at.browser, at.desk.origin, '/', {
      viewport: { width: 1440, height: 900 },
    });
    const heading = page.getByRole('heading', { level: 1 });
    await page.route('**/api/examples**', () => {});
    await page.reload();
    const [box, title] = [
      await page.getByRole('combobox').boundingBox(),
      await heading.boundingBox(),
    ];
    expect(Math.abs(box!.x - title!.x)).toBeLessThan(40);
    expect(box!.y).toBeGreaterThan(title!.y + title!.height);
    expect(await page.locator('.examples').count()).toBe(0);
  });
});

describe('an answer', () => {
  it('stands as a reply, as a Discord message and as a Slack message', async () => {
    const page = await open(at.browser, at.desk.origin);
    await ask(page, RESCUED);
    for (const view of [reply(page), discord(page), slack(page)]) {
      await view.getByText(RESCUED_TEXT).waitFor();
      await view.getByText('12 of the 14 passengers', { exact: true }).waitFor();
      await view.getByText('Harbour log').first().waitFor();
    }
    await reply(page).getByText('confirmed').waitFor();
  });

  it.each([
    [RESCUED, 'Sources:'],
    ['Сколько пассажиров спасли с парома?', 'Источники:'],
  ])('is in one language throughout: %s', async (line, sources) => {
    const page = await open(at.browser, at.desk.origin);
    await ask(page, line);
    expect(await reply(page).locator('.sources > span').first().textContent()).toBe(sources);
  });

  it('shows each payload as the JSON that would be sent', async () => {
    const page = await open(at.browser, at.desk.origin);
    await ask(page, RESCUED);
    await discord(page).getByRole('button', { name: 'JSON' }).click();
    const json = await discord(page).getByRole('region', { name: 'JSON: Discord' }).textContent();
    expect(JSON.parse(json ?? '')).toMatchObject([{ allowed_mentions: { parse: [] } }]);
  });

  it('is of a past day where one is chosen, by the keyboard and on a phone, too', async () => {
    const page = await open(at.browser, at.desk.origin, '/', {
      viewport: { width: 360, height: 800 },
    });
    await page.getByRole('button', { name: 'As of a day…' }).press('Enter');
    await page.getByLabel('Answer as of the end of').fill('2030-07-01');
    expect([await scrollsSideways(page), await violations(page)]).toEqual([false, []]);
    await page.getByRole('combobox').fill(RESCUED);
    await page.getByRole('combobox').press('Enter');
    await page.getByRole('heading', { name: `${RESCUED} (as of 1 July 2030)` }).waitFor();
    // The facts of past days are in a worker of their own, which starts only now.
    await reply(page)
      .getByText('As of 1 July 2030 the facts on file said:')
      .waitFor({ timeout: 20_000 });
    await press(reply(page), 'What changed since?');
    await reply(page).getByText('None of these facts has changed since 1 July 2030.').waitFor();
    await page.getByRole('button', { name: 'As of today', exact: true }).first().click();
    await page.getByRole('combobox').fill(RESCUED);
    await page.getByRole('combobox').press('Enter');
    await page.getByRole('heading', { level: 2, name: RESCUED, exact: true }).waitFor();
    await reply(page).getByText(RESCUED_TEXT).waitFor();
    expect(await reply(page).textContent()).not.toContain('As of 1 July');
  });

  it('keeps to one conversation until the answers are cleared', async () => {
    const page = await open(at.browser, at.desk.origin);
    await ask(page, RESCUED);
    await ask(page, 'Was it a stove?');
    await page.getByRole('button', { name: 'Clear the answers' }).click();
    await page.getByRole('heading', { level: 1, name: 'What do you want to know?' }).waitFor();
    await ask(page, 'Was it lightning?');
    const [first, second, third] = at.desk.asked.slice(-3).map(({ from }) => from.conversation);
    expect(first).toMatch(/^desk:[0-9a-f]{32}$/);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  it('says so where the server is gone', async () => {
    const failing = ['Failed to load resource: net::ERR_FAILED'];
    const page = await open(at.browser, at.desk.origin, '/', { failing });
    await page.route('**/api/request', (route) => route.abort());
    await page.getByRole('combobox').fill(RESCUED);
    await page.getByRole('combobox').press('Enter');
    await page.getByText('Dateline cannot be reached').first().waitFor();
  });
});

describe('a button', () => {
  it('turns the page of a timeline in its place, from any of the three views', async () => {
    const page = await open(at.browser, at.desk.origin);
    await ask(page, '/timeline fishing');
    await reply(page).getByText('Page 1 of 2').waitFor();
    await discord(page).getByText('Next page').click();
    await reply(page).getByText('Page 2 of 2').waitFor();
    await slack(page).getByRole('button', { name: 'Previous page' }).click();
    await reply(page).getByText('Page 1 of 2').waitFor();
    await reply(page).getByRole('button', { name: 'Next page' }).click();
    await slack(page).getByText('Page 2 of 2').waitFor();
    expect(await page.evaluate('document.activeElement.textContent')).toBe('/timeline fishing');
    expect(await page.getByRole('article').count()).toBe(1);
  });

  it('answers privately in Discord, and sharing shows everyone', async () => {
    const page = await open(at.browser, at.desk.origin);
    await ask(page, RESCUED);
    await press(discord(page), 'Sources');
    await page.getByRole('heading', { level: 2, name: 'Sources' }).waitFor();
    await previews(page);
    await discord(page).getByText('Only you can see this').waitFor();
    await discord(page).getByText('Harbour log').first().waitFor();
    await discord(page).getByText('Show everyone').click();
    await page.getByRole('heading', { level: 2, name: 'Show everyone' }).waitFor();
    await previews(page);
    expect(await discord(page).getByText('Only you can see this').count()).toBe(0);
  });

  it('answers privately in Slack, and sharing shows everyone', async () => {
    const page = await open(at.browser, at.desk.origin);
    await ask(page, RESCUED);
    await slack(page).getByRole('button', { name: 'The whole incident' }).click();
    await page.getByRole('heading', { level: 2, name: 'The whole incident' }).waitFor();
    await slack(page).getByText('Only visible to you').waitFor();
    await slack(page).getByRole('button', { name: 'Share to channel' }).click();
    await page.getByRole('heading', { level: 2, name: 'Share to channel' }).waitFor();
    await previews(page);
    expect(await slack(page).getByText('Only visible to you').count()).toBe(0);
  });

  it('asks a related question, and focus follows to its answer', async () => {
    const page = await open(at.browser, at.desk.origin);
    await ask(page, RESCUED);
    const related = slack(page).getByRole('button').last();
    const question = (await related.textContent()) ?? '';
    await press(slack(page), question);
    const heading = page.getByRole('heading', { level: 2, name: question });
    await heading.waitFor();
    expect(await heading.evaluate('document.activeElement.textContent')).toBe(question);
  });
});

describe('an address', () => {
  it('asks the question it carries, once', async () => {
    const page = await open(
      at.browser,
      at.desk.origin,
      `/?${new URLSearchParams({ ask: RESCUED })}`,
    );
    await previews(page);
    await reply(page).getByText(RESCUED_TEXT).waitFor();
    expect(new URL(page.url()).search).toBe('');
  });

  it('leads to one fact, whose question can be asked from there', async () => {
    const page = await open(at.browser, at.desk.origin, '/facts#herring');
    const card = page.locator('#herring');
    await card.getByText('Brill sold about 300 tonnes of herring.').waitFor();
    await page.waitForFunction(
      'document.querySelector("#herring").getBoundingClientRect().top < innerHeight',
    );
    await card.getByRole('link', { name: 'Ask this' }).click();
    await previews(page);
    await reply(page).getByText('About 300 tonnes of herring', { exact: true }).waitFor();
  });

  it('that is not known is answered, not served', async () => {
    expect((await fetch(`${at.desk.origin}/nowhere`)).status).toBe(404);
  });
});

describe('the facts', () => {
  it('are all there with their sources and can be filtered and grouped', async () => {
    const page = await open(at.browser, at.desk.origin, '/facts');
    const withdrawn = page.locator('#herring-old');
    await withdrawn.locator('.status', { hasText: 'retracted' }).waitFor();
    expect(await page.locator('.card').count()).toBe(await page.locator('.card .sources').count());
    await page.getByRole('searchbox').fill('HERRING tonnes');
    await page.getByText(/^2 of/).waitFor();
    await page.getByRole('radio', { name: 'Topic' }).check({ force: true });
    await page.getByRole('heading', { level: 2, name: 'Trade' }).waitFor();
    await page.getByRole('searchbox').fill('no such words');
    await page.getByText('No fact has all of these words.').waitFor();
  });
});

describe('mischief', () => {
  it('in a question or in knowledge is shown as the text that it is', async () => {
    const page = await open(at.browser, at.desk.origin);
    await ask(page, 'What does the graffiti say?');
    for (const view of [reply(page), discord(page), slack(page)]) {
      const shown = ((await view.textContent()) ?? '').replace(/\s+/g, ' ');
      expect(shown).toContain('<img src=x onerror="window.pwned=1">');
      expect(shown).toContain('<script>window.pwned=1</script>');
      expect(shown).toContain('*stars* :smile:');
    }
    await ask(page, MISCHIEF);
    await page.goto(`${at.desk.origin}/facts#graffiti`);
    await page.locator('#graffiti').getByText('window.pwned=1').waitFor();
    await page.goto(`${at.desk.origin}/?${new URLSearchParams({ ask: MISCHIEF })}`);
    await previews(page);
    expect(await page.evaluate('window.pwned')).toBeUndefined();
    expect(await page.locator('img[src="x"], a[href^="javascript:"], main script').count()).toBe(0);
  });
});

describe('on a phone', () => {
  it('nothing is wider than the screen, and the views are tabs', async () => {
    const page = await open(at.browser, at.desk.origin, '/', {
      viewport: { width: 360, height: 780 },
    });
    expect(await scrollsSideways(page)).toBe(false);
    const box = page.getByRole('combobox');
    await box.fill('What does the graffiti say?');
    await box.press('Enter');
    await page.getByRole('tab', { name: 'Reply', selected: true }).waitFor();
    for (const [key, tab] of [
      ['ArrowRight', 'Discord'],
      ['ArrowRight', 'Slack'],
      ['ArrowRight', 'Reply'],
    ] as const) {
      await page.getByRole('tab', { selected: true }).press(key);
      await page.getByRole('tab', { name: tab, selected: true }).waitFor();
      await page.getByRole('tabpanel').getByText('graffiti on the quay').first().waitFor();
      expect(await scrollsSideways(page)).toBe(false);
    }
    for (const [path, shown] of [
      ['/verify', page.getByRole('textbox')],
      ['/facts', page.getByText(/shown/)],
      ['/check', page.getByText(/Nothing is wrong|warning/)],
    ] as const) {
      await page.goto(at.desk.origin + path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await shown.first().waitFor();
      expect(await scrollsSideways(page)).toBe(false);
    }
  });
});
