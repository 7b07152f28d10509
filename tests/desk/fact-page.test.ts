/** A fact at its own address, whatever became of it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { factPage } from '../../src/desk/fact-page.ts';
import { deskInBrowser } from '../support/desk/local-desk.ts';
import { open, scrollsSideways, violations } from '../support/desk/page.ts';
import { STORM, storm } from '../support/packs/storm.ts';

const later = {
  ...STORM.facts[2],
  id: 'pier-open',
  text: { en: 'The old pier of Brill was open again.' },
  when: '2030-05-09',
  supersedes: 'pier-closed',
};
const withdrawn = { ...STORM.facts[2], id: 'pier-gone', status: 'retracted' };
const folder = mkdtempSync(join(tmpdir(), 'dateline-facts-'));
writeFileSync(
  join(folder, 'storm.json'),
  JSON.stringify({ ...STORM, facts: [...STORM.facts, later, withdrawn] }),
);
afterAll(() => rmSync(folder, { recursive: true }));
const at = deskInBrowser({ knowledge: folder });

describe('the page of a fact', () => {
  it('has its text in every language, who reviewed it when, and the words of its source', async () => {
    const page = await open(at.browser, at.desk.origin, '/facts/torn-loose');
    await page.getByRole('heading', { level: 1, name: 'Nine boats came adrift' }).waitFor();
    for (const text of Object.values(STORM.facts[1]?.text ?? {}))
      await page.getByText(text).first().waitFor();
    await page.getByText('Machine translation, not yet reviewed').first().waitFor();
    await page.locator('blockquote[lang="de"]').getByText('neun Boote losgerissen').waitFor();
    await page
      .getByText('Last reviewed by an editor: 2 May 2030', { exact: false })
      .first()
      .waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it.each([
    ['pier-closed', 'A newer fact has replaced this one.'],
    ['pier-gone', 'The editors have withdrawn this statement.'],
    ['sunk-unknown', 'Not established as of 3 May 2030: how many boats sank'],
    ['nothing-like-it', 'There is no fact “nothing-like-it”'],
  ])('%s: %s', async (id, says) => {
    const failing = id === 'nothing-like-it' ? { failing: [expect.stringContaining('404')] } : {};
    const page = await open(at.browser, at.desk.origin, `/facts/${id}`, failing as object);
    await page.getByText(says).first().waitFor();
  });

  it('leads from what is replaced to what replaced it, and is reached from the list, whose old links go on working', async () => {
    const page = await open(at.browser, at.desk.origin, '/facts#pier-closed', {
      viewport: { width: 360, height: 720 },
      colorScheme: 'dark',
    });
    await page.locator('.card-current#pier-closed').waitFor();
    await page.locator('#pier-closed .anchor').click();
    await page.getByText('Replaced by:').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await page.getByRole('link', { name: 'The old pier of Brill was open again.' }).click();
    await page.getByRole('heading', { level: 1, name: 'open again' }).waitFor();
  });
});

describe('what is on record', () => {
  const history = async () => [
    { at: '2030-05-04T10:00:00.000Z', kind: 'changed' as const, fields: ['text', 'status'] },
    { at: '2030-05-02T10:00:00.000Z', kind: 'added' as const, fields: [] },
  ];

  it('is told with its days, and in what', async () => {
    const page = await factPage('torn-loose', storm(), 'en', history);
    expect(page?.history.map(({ date, kind, fields }) => [date, kind, fields])).toEqual([
      ['4 May 2030', 'changed', ['text', 'status']],
      ['2 May 2030', 'added', []],
    ]);
  });

  it('keeps the page of a fact that is gone from the files, as withdrawn', async () => {
    const gone = async () => [
      { at: '2030-05-09T10:00:00.000Z', kind: 'withdrawn' as const, fields: [], before: later },
    ];
    const page = await factPage('pier-open', storm(), 'en', gone);
    expect(page).toMatchObject({ standing: 'withdrawn', status: 'retracted', id: 'pier-open' });
    expect(await factPage('never-was', storm(), 'en', async () => [])).toBeUndefined();
  });
});
