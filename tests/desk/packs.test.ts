/** The page over the packs that ship: four languages, light and dark, every page by the rules of axe. */
import { describe, expect, it } from 'vitest';
import { translate } from '../../src/i18n/translate.ts';
import type { Locale } from '../../src/knowledge/model/schema.ts';
import { deskInBrowser } from '../support/desk/local-desk.ts';
import {
  ask,
  discord,
  open,
  reply,
  scrollsSideways,
  slack,
  violations,
} from '../support/desk/page.ts';

const at = deskInBrowser({ knowledge: 'knowledge' });

describe('a question in any of the four languages', () => {
  it.each([
    ['en-GB', 'How many people died when the jet was downed?', '38'],
    ['ru-RU', 'Сколько человек погибло в катастрофе самолёта АЗАЛ?', '38'],
    ['az', 'AZAL təyyarəsində neçə nəfər həlak oldu?', '38'],
    ['tr-TR', 'AZAL uçağında kaç kişi öldü?', '38'],
  ])('%s is answered in it, in all three views', async (locale, question, part) => {
    const page = await open(at.browser, at.desk.origin, '/', { locale });
    await page.locator(`html[lang="${locale.slice(0, 2)}"]`).waitFor();
    await ask(page, question);
    const text = (await reply(page).locator('blockquote').first().textContent()) ?? '';
    expect(text).toContain(part);
    await page.locator(`.reply[lang="${locale.slice(0, 2)}"]`).waitFor();
    await discord(page).getByText(text).waitFor();
    await slack(page).getByText(text).first().waitFor();
  });
});

describe.each(['light', 'dark'] as const)('in %s, axe finds nothing wrong', (colorScheme) => {
  it('with answers', async () => {
    const page = await open(at.browser, at.desk.origin, '/', { colorScheme });
    await ask(page, 'How many people died when the jet was downed?');
    await ask(page, '/timeline karabakh');
    expect(await violations(page)).toEqual([]);
  });

  it('with suggestions open, with the facts and with the findings, on a phone', async () => {
    const viewport = { width: 390, height: 844 };
    const page = await open(at.browser, at.desk.origin, '/', { colorScheme, viewport });
    await page.getByRole('combobox').pressSequentially('/');
    await page.getByRole('option').first().waitFor();
    await page.getByRole('combobox').press('ArrowDown');
    expect(await violations(page)).toEqual([]);

    await page.getByRole('link', { name: 'Facts' }).click();
    // A few facts are built like all of them, and are judged in a tenth of the time.
    await page.getByRole('searchbox').fill('airlines plane');
    expect(await violations(page)).toEqual([]);

    await page.getByRole('link', { name: 'Files' }).click();
    await page
      .getByText(/Nothing is wrong|errors?$/)
      .first()
      .waitFor();
    expect(await violations(page)).toEqual([]);
  });
});

describe.each(['en-GB', 'ru-RU', 'az', 'tr-TR'])('in %s, on a phone', (locale) => {
  it('each tab keeps to one line, and the foot says that nothing was reviewed', async () => {
    const viewport = { width: 390, height: 844 };
    const page = await open(at.browser, at.desk.origin, '/', { locale, viewport });
    const said = translate(locale.slice(0, 2) as Locale, 'knowledge.unreviewed');
    await page.getByRole('contentinfo').getByText(said).waitFor();
    const tabs = await page.getByRole('navigation').getByRole('link').all();
    const heights = await Promise.all(tabs.map(async (tab) => (await tab.boundingBox())?.height));
    expect(new Set(heights).size).toBe(1);
    expect(await scrollsSideways(page)).toBe(false);
  });
});
