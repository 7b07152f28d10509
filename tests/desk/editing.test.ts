/** Editing on the page, by keyboard: from finding a fact to publishing it, with two tabs, a reload and a text editor in between. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { deskInBrowser } from '../support/desk/local-desk.ts';
import { open, scrollsSideways, violations } from '../support/desk/page.ts';
import { lighthouse, packFile } from '../support/packs/desk-harbour.ts';

// A test breaks the file on purpose, which is logged as an error.
const at = deskInBrowser({ failing: true });
const GREEN = 'The lighthouse of Brill is green.';
const saved = (page: Page) =>
  page.getByText('Saved. Readers see it once it is published.').waitFor();
const english = (page: Page) =>
  page.getByRole('group', { name: 'Text' }).getByRole('textbox', { name: 'English' });
const onDisk = async () => JSON.parse(await readFile(at.file, 'utf8'));
const factOnDisk = async (id: string) =>
  (await onDisk()).facts.find((fact: { id: string }) => fact.id === id);

/** The lighthouse alone is new, and nobody has changed anything. */
async function fresh(path: string, fact: object = lighthouse(GREEN)): Promise<Page> {
  await writeFile(at.file, packFile(fact));
  await fetch(`${at.desk.origin}/api/editors/discard`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  return open(at.browser, at.desk.origin, path);
}

test('a fact is found by a question, changed, seen as readers will see it, and published, by keyboard alone', async () => {
  const page = await fresh('/edit');
  await page.getByLabel('Search, by words or by a question').focus();
  await page.keyboard.type('what colour has the beacon');
  const found = page.locator('.list-items a').first();
  await found.getByText(GREEN).waitFor();
  await found.focus();
  await page.keyboard.press('Enter');
  const text = english(page);
  await text.focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('The lighthouse of Brill has been white since May 2030.');
  await page.getByRole('textbox', { name: 'Date' }).focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('31 may');
  await page.getByText('The year is missing. Type it as: 31 May', { exact: false }).waitFor();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('about may 2030');
  await page.getByText('Read as: about May 2030 (2030-05~)').waitFor();
  await page.locator('.item-form').getByLabel('Status').focus();
  await page.keyboard.type('cl');
  await page
    .getByText('Somebody says so, and the pack cannot show more', { exact: false })
    .waitFor();
  const topic = page.getByRole('combobox', { name: 'Topics: add' });
  await topic.focus();
  await page.keyboard.type('Towers');
  await page.getByRole('option', { name: 'New: Topic, “Towers”' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Towers' }).waitFor();
  await saved(page);
  // What is typed is there after a reload; readers have none of it yet.
  await page.reload();
  await page.getByText('2 changes not published').waitFor();
  expect((await factOnDisk('lighthouse')).text.en).toBe(GREEN);
  await page.locator('.shown discord-message').getByText('white since May 2030').waitFor();
  await page.locator('.shown .slack').getByText('white since May 2030').waitFor();
  await page.getByRole('tab', { name: 'As readers see it' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.getByLabel('Ask as a reader would').fill('paint of the lighthouse tower');
  await page.keyboard.press('Enter');
  await page.getByText('This comes first.').waitFor();
  await page.getByRole('link', { name: 'Publish' }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Why, in a few words').fill('Painted over');
  await page.keyboard.press('Enter');
  await page.getByText('Published: 1 file.', { exact: false }).waitFor();
  expect(await factOnDisk('lighthouse')).toMatchObject({
    when: '2030-05~',
    status: 'claimed',
    topics: ['sea', 'towers'],
  });
  await page.getByText('Nothing changed that is not published').waitFor();
});

test('the form and the JSON are in step, with the findings of check at their lines', async () => {
  const page = await fresh('/edit#facts/lighthouse');
  await page.getByRole('tab', { name: 'JSON' }).click();
  const code = page.getByRole('textbox', { name: 'JSON of harbour.json' });
  await code.getByText(`"${GREEN}"`).waitFor();
  await english(page).fill('It is blue.');
  await code.getByText('"It is blue."').waitFor();
  // A comma too few: the form rests, and check says where.
  await code.getByText('"It is blue."').click();
  await page.keyboard.press('End');
  await page.keyboard.type('}');
  await page.getByText('This file is broken at line', { exact: false }).waitFor();
  await page.locator('.cm-lintRange-error').first().waitFor();
  await page.keyboard.press('Backspace');
  await page
    .getByText('This file is broken at line', { exact: false })
    .waitFor({ state: 'detached' });
  await english(page).fill('It is red.');
  await code.getByText('"It is red."').waitFor();
  // Undone to the first of it.
  for (let step = 0; step < 3; step += 1) {
    const undo = page.getByRole('button', { name: 'Undo:', exact: false });
    if (await undo.isVisible()) await undo.click();
    await page.waitForTimeout(100);
  }
  await code.getByText(`"${GREEN}"`).waitFor();
  // On a phone, in the dark, too.
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await scrollsSideways(page)).toBe(false);
  expect(await violations(page)).toEqual([]);
});

test('two tabs and a text editor change the same fact, and nothing is lost', async () => {
  const page = await fresh('/edit#facts/lighthouse');
  const other = await open(at.browser, at.desk.origin, '/edit#facts/lighthouse');
  const text = english(page);
  await other.getByRole('textbox', { name: 'Date' }).fill('2031');
  await text.fill('The tower is white.');
  await page.getByText('Read as: 2031').waitFor();
  await other.getByRole('heading', { name: 'The tower is white.' }).waitFor();
  await saved(page);
  await writeFile(at.file, packFile({ ...lighthouse('The tower is black.'), status: 'denied' }));
  await page.goto(`${at.desk.origin}/edit#publish`);
  await page.getByRole('heading', { name: 'The same file has changed meanwhile' }).waitFor();
  expect(await page.getByRole('button', { name: 'Publish now' }).isDisabled()).toBe(true);
  expect(await violations(page)).toEqual([]);
  // Each side by its own words.
  for (const [side, words] of [
    [0, 'The tower is white.'],
    [1, 'The tower is black.'],
  ] as const)
    expect(
      await page.locator('.moved-sides > div').nth(side).locator('p').first().textContent(),
    ).toMatch(words);
  await page.getByRole('radio', { name: 'Keep yours' }).check();
  await page.getByRole('button', { name: 'Keep what you chose' }).click();
  await page.getByRole('button', { name: 'Publish now' }).click();
  await page.getByText('Published: 1 file.', { exact: false }).waitFor();
  expect(await factOnDisk('lighthouse')).toMatchObject({
    text: { en: 'The tower is white.' },
    when: '2031',
    status: 'denied',
  });
  // Elsewhere by the file's name, and deleted by what names it: no path, no id.
  await page.goto(`${at.desk.origin}/edit#facts/lighthouse`);
  await page.getByRole('button', { name: 'Move' }).click();
  await page.getByLabel('To the file').selectOption('A new file beside it …');
  await page.getByLabel('Name of the file').fill('Old towers');
  await page.locator('.asking').getByRole('button', { name: 'Move' }).click();
  await page.locator('.item-kind').getByText('old-towers.json').waitFor();
  await page.goto(`${at.desk.origin}/edit#sources/log`);
  await page.getByRole('button', { name: 'Delete' }).click();
  await page.locator('.removing').getByRole('link').nth(7).waitFor();
  expect(await violations(page)).toEqual([]);
});

test('what is to be published stands in words: names, what became of each word, and whose an error is', async () => {
  const page = await fresh('/edit#publish');
  const from = lighthouse(GREEN);
  const send = (to: object) =>
    fetch(`${at.desk.origin}/api/editors/item`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ section: 'facts', id: 'lighthouse', from, to }),
    });
  await send({
    ...from,
    text: { en: 'The lighthouse of Brill is white.' },
    status: 'disputed',
    attribution: ['harbour-office'],
    reviewed: { by: 'Vera', on: '2030-06-01' },
    figures: [{ value: 3, unit: 'coats', words: { en: 'three coats' } }],
    sources: [],
  });
  const change = page.locator('.change');
  await change.locator('.word-change ins', { hasText: 'white' }).waitFor();
  await change.locator('.word-change del', { hasText: 'green' }).waitFor();
  const words = ((await change.textContent()) ?? '').replaceAll(/\s+/g, ' ');
  for (const said of ['disputed', 'Harbour log', 'Vera, 2030-06-01', 'three coats (3)'])
    expect(words).toContain(said);
  expect(words).not.toMatch(/[{}[\]"]/);
  const error = page.locator('.json-findings .error', { hasText: 'no sources' });
  await error.getByRole('link', { name: 'The lighthouse of Brill is white.' }).click();
  await page.getByRole('heading', { name: 'The lighthouse of Brill is white.' }).waitFor();
});

test('where a file cannot be written, that is said in plain words, and nothing is lost', async () => {
  const page = await fresh('/edit');
  // As long as a name may be: what is written beside it first has a longer one. Whoever runs the tests may write anywhere.
  const file = join(dirname(at.file), `${'a'.repeat(230)}.json`);
  const written = JSON.stringify({ facts: [{ ...lighthouse('The pier is red.'), id: 'pier' }] });
  await writeFile(file, written);
  onTestFinished(() => rm(file));
  await page.goto(`${at.desk.origin}/edit#facts/pier`);
  await english(page).fill('The pier is white.');
  await saved(page);
  await page.goto(`${at.desk.origin}/edit#publish`);
  await page.getByLabel('Why, in a few words').fill('Painted over');
  await page.getByRole('button', { name: 'Publish now' }).click();
  await page.getByText('It was not published. Readers see what they saw before').waitFor();
  await page.getByText('The files could not be written. Tell whoever runs Dateline').waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await readFile(file, 'utf8')).toBe(written);
  // Why it was changed stays, too, for the next try.
  expect(await page.getByLabel('Why, in a few words').inputValue()).toBe('Painted over');
  await page.goto(`${at.desk.origin}/edit#facts/pier`);
  await page.reload();
  await page.getByText('1 change not published').waitFor();
  expect(await english(page).inputValue()).toBe('The pier is white.');
});

test('an approval falls with a change of what was approved, and is given anew by a press', async () => {
  const reviewed = { by: 'Anna', on: '2026-01-02' };
  const page = await fresh('/edit#facts/lighthouse', { ...lighthouse(GREEN), reviewed });
  const fallen = page.getByText('Changed since Anna approved it on 2026-01-02.');
  await english(page).fill('The tower is white.');
  await fallen.waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Approve it anew' }).click();
  await fallen.waitFor({ state: 'detached' });
});

test('what waits for review is approved by one key, and that undone by another', async () => {
  const page = await fresh('/edit/review');
  await page.locator('.wait').nth(1).waitFor();
  const first = await page.locator('.wait').first().locator('.wait-text').textContent();
  const second = await page.locator('.wait').nth(1).locator('.wait-text').textContent();
  // What is approved is what stands there: not the text alone.
  const fields = page.locator('.wait', { hasText: GREEN }).locator('.wait-fields');
  const read = ((await fields.textContent()) ?? '').replaceAll(/\s+/g, ' ');
  for (const said of ['confirmed', '30 June 2030', 'the Harbour Office', 'Harbour log'])
    expect(read).toContain(said);
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await page.keyboard.press('a');
  await page
    .locator('.wait-current .wait-text')
    .getByText(second ?? '')
    .waitFor();
  await page.getByText('1 change not published').waitFor();
  await page.keyboard.press('u');
  await page
    .locator('.wait-current .wait-text')
    .getByText(first ?? '')
    .waitFor();
  expect(await violations(page)).toEqual([]);
});

test('a file that a colleague breaks shows its last good version, and where it is broken', async () => {
  const page = await fresh('/edit#facts/lighthouse');
  await english(page).waitFor();
  const good = await readFile(at.file, 'utf8');
  await writeFile(at.file, good.replace('"when"', 'when"'));
  await page.getByText('This file is broken at line', { exact: false }).waitFor();
  expect(await english(page).inputValue()).toBe(GREEN);
  expect(await english(page).getAttribute('readonly')).not.toBeNull();
  await page.locator('.list-items').getByText('file broken').first().waitFor();
  await page.reload();
  await page.getByText('This file is broken at line', { exact: false }).waitFor();
  await page.locator('.work-bar').getByRole('link', { name: 'error', exact: false }).click();
  await page.getByRole('heading', { name: 'What is wrong in the files' }).waitFor();
  await page.getByRole('button', { name: 'Open the file at line', exact: false }).first().click();
  await page.locator('.cm-content').waitFor();
  expect(await violations(page)).toEqual([]);
  await writeFile(at.file, good);
  await page.getByText('Nothing is wrong.').waitFor();
});
