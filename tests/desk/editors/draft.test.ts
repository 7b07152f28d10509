/** "From an article" as an editor uses it: paste, go through the drafts by keys, keep; and readers get none of it. */
import { describe, expect, it } from 'vitest';
import { deskInBrowser } from '../../support/desk/local-desk.ts';
import { open, scrollsSideways, violations } from '../../support/desk/page.ts';

const at = deskInBrowser();

const ARTICLE = `Zeppelin hangar burns in Brill

BRILL, 7 May 2025 — A zeppelin hangar burned in Brill on Monday. Mara Olsen said 14 zeppelins were lost.

Why did it burn? It was a sad night.`;

const paste = async (path = '/edit/draft', options = {}) => {
  const page = await open(at.browser, at.desk.origin, path, options);
  await page.getByLabel('The article').fill(ARTICLE);
  await page.getByRole('button', { name: 'Draft facts' }).click();
  await page.getByRole('heading', { name: 'Zeppelin hangar burns in Brill', level: 2 }).waitFor();
  return page;
};

describe('an editor with an article', () => {
  it('sees each sentence as a draft where it stands, or left out with the reason', async () => {
    const page = await paste();
    expect(await page.locator('.passage').allTextContents()).toEqual([
      'A zeppelin hangar burned in Brill on Monday.',
      'Mara Olsen said 14 zeppelins were lost.',
    ]);
    const first = page.getByRole('group', { name: 'Sentence 1' });
    expect(await first.textContent()).toContain('5 May 2025');
    expect(await first.textContent()).toContain('Reword before publishing');
    const left = page.getByRole('region', { name: 'Left out' });
    expect(await left.textContent()).toContain('a question');
    expect(await violations(page)).toEqual([]);

    await left.getByRole('button', { name: 'all the same' }).last().click();
    expect(await page.locator('.draft-card').count()).toBe(3);
  });

  it('keeps and leaves out by keys, loses nothing on reload, and gives readers nothing', async () => {
    const page = await paste();
    for (const key of ['j', 'x', 'a', 'k', 'k', 'u']) await page.keyboard.press(key);
    expect(await page.locator('.draft-kept, .draft-dropped').count()).toBe(1);
    await page.reload();
    const kept = page.locator('.draft-kept');
    expect(await kept.textContent()).toContain('14 zeppelins');
    await page.getByRole('button', { name: 'Another article' }).click();
    await page.getByText('1 sentence is decided on', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByLabel('Pack').selectOption('New pack …');
    await page.getByLabel('Its name').fill('Zeppelins of Brill');
    await page.getByRole('button', { name: 'Put 1 draft into my working copy' }).click();
    await page.getByText('1 draft was put into your working copy').waitFor();
    expect(await page.getByRole('button', { name: 'Keep', exact: true }).count()).toBe(0);
    const on = page.getByRole('link', { name: 'Reword and publish' });
    expect(await on.getAttribute('href')).toContain('/edit#drafts/');

    const { packs } = (await (await fetch(`${at.desk.origin}/api/editors/draft`)).json()) as {
      packs: object[];
    };
    expect(packs).toHaveLength(2);
    const asked = await fetch(`${at.desk.origin}/api/ask`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ question: 'How many zeppelins were lost?', locale: 'en' }),
    });
    expect(JSON.stringify(await asked.json())).not.toContain('Olsen said 14');
  });

  it('is told why a file is refused, on a phone as well', async () => {
    const page = await open(at.browser, at.desk.origin, '/edit/draft', {
      viewport: { width: 360, height: 740 },
      colorScheme: 'dark',
      failing: ['Failed to load resource: the server responded with a status of 400 (Bad Request)'],
    });
    await page.getByLabel('Or a file').setInputFiles({
      name: 'a.docx',
      mimeType: 'application/zip',
      buffer: Buffer.from('PK no zip'),
    });
    await page.getByText('Chosen: a.docx').waitFor();
    await page.getByRole('button', { name: 'Draft facts' }).click();
    expect(await page.getByRole('alert').textContent()).toContain(
      'cannot be read as what its name says',
    );
    expect(await violations(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
  });
});
