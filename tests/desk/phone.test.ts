/** The page on a phone: what is on the first screen, and that nothing is wider than it. */
import { writeFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { deskInBrowser } from '../support/desk/local-desk.ts';
import { open, scrollsSideways } from '../support/desk/page.ts';
import { packFile } from '../support/packs/desk-harbour.ts';
import { RESCUED, RESCUED_TEXT } from '../support/packs/harbour.ts';

const at = deskInBrowser();
const SCREEN = { width: 390, height: 844 };
const VIEWS = ['Reply', 'Discord', 'Slack'] as const;

const WORD = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamten';
const sentence = 'The bell of Saint Anne was cast again after the great storm of that winter. ';
const BELL = `${sentence.repeat(8).slice(0, 590).trimEnd()} to here.`;
const QUESTION = 'How was the bell of Saint Anne cast again?';
const LONG_WORD = 'Which office did the clerk of works have?';

const claim = (id: string, text: string, question: string) => ({
  id,
  text: { en: text },
  when: '2030-02-03',
  status: 'claimed',
  attribution: ['mayor'],
  sources: ['log'],
  topics: ['sea'],
  questions: { en: [question, `${id} of Brill`, `${id} there`] },
});

async function askOnPhone(page: Page, line: string): Promise<void> {
  const box = page.getByRole('combobox');
  await box.fill(line);
  await box.press('Enter');
  await page.getByRole('heading', { level: 2, name: line, exact: true }).first().waitFor();
  await box.blur();
}

/** One of the three views of the latest answer. */
async function view(page: Page, name: (typeof VIEWS)[number]): Promise<Locator> {
  const article = page.getByRole('article').first();
  await article.getByRole('tab', { name, exact: true }).click();
  await page.evaluate('scrollTo(0, 0)');
  return article.getByRole('tabpanel');
}

const bottom = async (shown: Locator): Promise<number> => {
  const box = await shown.boundingBox();
  return box!.y + box!.height;
};

async function opened(): Promise<Page> {
  await writeFile(
    at.file,
    packFile(
      claim('bell', BELL, QUESTION),
      claim('clerk', `The clerk of works was the ${WORD} of Brill.`, LONG_WORD),
    ),
  );
  const page = await open(at.browser, at.desk.origin, '/', { viewport: SCREEN });
  await page.waitForFunction(
    `fetch('/api/facts?locale=en').then((r) => r.text()).then((t) => t.includes('Saint Anne'))`,
  );
  return page;
}

describe('the first screen', () => {
  it.each([
    ['a short fact', RESCUED, RESCUED_TEXT, 'confirmed', '4 May 2030', /According to the Harbour/],
    ['a fact of 600 characters', QUESTION, BELL, 'claimed', '3 February 2030', /Claimed by Ada/],
  ])(
    'has the whole of %s, how sure it is, the date and who says so, in all three views',
    async (_name, question, text, status, date, who) => {
      const page = await opened();
      await askOnPhone(page, question);
      for (const name of VIEWS) {
        const shown = await view(page, name);
        await shown.getByText(text).first().waitFor();
        for (const part of [text, status, date, who])
          expect(await bottom(shown.getByText(part).first()), `${name}: ${part}`).toBeLessThan(
            SCREEN.height,
          );
      }
    },
  );
});

describe('a word longer than the screen', () => {
  it('wraps in all three views', async () => {
    const page = await opened();
    await askOnPhone(page, LONG_WORD);
    for (const name of VIEWS) {
      const shown = await view(page, name);
      await shown.getByText(WORD).first().waitFor();
      expect(await scrollsSideways(page), name).toBe(false);
      const box = await shown.getByText(WORD).first().boundingBox();
      expect(box!.x + box!.width, name).toBeLessThanOrEqual(SCREEN.width);
    }
  });
});

describe('what else can be pressed', () => {
  it.each(VIEWS)('waits in a menu, and is pressed there: %s', async (name) => {
    const page = await opened();
    await askOnPhone(page, RESCUED);
    const shown = await view(page, name);
    await shown.getByText(RESCUED_TEXT).first().waitFor();
    expect(await shown.getByText('Quote', { exact: true }).isVisible()).toBe(false);
    await shown.locator('summary').click();
    expect(await scrollsSideways(page)).toBe(false);
    await shown.getByRole('button', { name: 'Quote', exact: true }).click();
    await page.getByRole('heading', { level: 2, name: 'Quote', exact: true }).waitFor();
    const quoted = page.getByRole('article').first().getByRole('tabpanel');
    await quoted.getByText('Status: confirmed').waitFor();
  });
});
