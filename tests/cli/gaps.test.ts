import { join } from 'node:path';
import { expect, it } from 'vitest';
import { gapsToCsv, gapsToMarkdown } from '../../src/exports/index.ts';
import type { Gap } from '../../src/insight/index.ts';
import { openStore, sqliteDialect } from '../../src/store/index.ts';
import { askedAt } from '../support/asked.ts';
import { folderOf } from '../support/folders.ts';
import { STRICT } from '../support/logs.ts';
import { HARBOUR, RESCUED } from '../support/packs/harbour.ts';
import { datelineHere } from '../support/process/dateline-here.ts';

const HOSTILE =
  '=HYPERLINK("https://evil.example","x") *who* painted the [lighthouse](x)?\u001b[31m';

const gap: Gap = {
  id: 'g',
  question: HOSTILE,
  locale: 'en',
  wordings: [
    { question: HOSTILE, locale: 'en', times: 3 },
    { question: '+кто покрасил маяк', locale: 'ru', times: 1 },
  ],
  unanswered: 4,
  notAsked: 1,
  locales: [{ locale: 'en', times: 3 }],
  first: new Date('2030-05-01T10:00:00Z'),
  last: new Date('2030-05-03T10:00:00Z'),
  cause: 'no-fact',
  nearest: ['rescued'],
};

it('runs nothing in a spreadsheet and marks up nothing, whatever readers typed', () => {
  const csv = gapsToCsv([gap], 'en');
  expect(csv).toMatch(/^\uFEFFquestion,/);
  expect(csv).toContain(`"'=HYPERLINK(""https://evil.example"",""x"")`);
  expect(csv).toContain("'+кто покрасил маяк");
  const markdown = gapsToMarkdown([gap], 'ru');
  expect(markdown).toContain('\\*who\\* painted the \\[lighthouse]\\(x)?');
  expect(markdown).toContain('4 раза без ответа, 1 ответ был не о том');
});

it('lists gaps together as text, and as JSON, and says what is wrong with an option', async () => {
  const data = await folderOf();
  const dir = await folderOf({ 'harbour/k.json': JSON.stringify(HARBOUR) });
  const store = await openStore(sqliteDialect(join(data, 'dateline.db')), STRICT);
  const today = new Date().toISOString();
  for (const question of [
    'Who painted the lighthouse?',
    'who painted the lighthouse',
    RESCUED,
    'hi!',
  ])
    store.recordQuestion(askedAt(today, question));
  store.recordQuestion(askedAt('2020-01-01T00:00:00Z', 'Who built the old mill?'));
  await store.close();
  const gaps = (...args: readonly string[]) =>
    datelineHere(['gaps', ...args], { DATA_DIR: data, KNOWLEDGE_DIR: dir });
  const plain = await gaps();
  const json = await gaps('--format', 'json', '--since', '2019-12-31');
  const wrong = await gaps('--since', 'yesterday');
  expect(plain.out).toMatch(/^2× {2}\d{4}-\d\d-\d\d {2}en {2}Who painted the lighthouse\?\n/);
  expect(plain.out).toContain('1 question without an answer then has one by now.');
  expect(plain.out).not.toMatch(/old mill|hi!/);
  expect(JSON.parse(json.out)).toMatchObject({
    open: [{ unanswered: 2 }, { question: 'Who built the old mill?' }],
    talk: 1,
  });
  expect(wrong.err).toContain('--since must be a day, such as 2026-11-01, not "yesterday"');
});
