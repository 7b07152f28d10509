/** Drafting in use: at a terminal, in an editor's working copy, and on articles with labels. One file, as each costs a start. */

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import { draftArticles } from '../../src/cli/draft-article.ts';
import type { Config } from '../../src/config.ts';
import { draftArticle, keptDraft } from '../../src/drafting/index.ts';
import { readPasted } from '../../src/drafting/reading/index.ts';
import { draftReport } from '../../src/eval/draft-report.ts';
import { measureArticles } from '../../src/eval/drafts.ts';
import type { DraftsMeasured } from '../../src/eval/measure-drafts.ts';
import { loadKnowledge } from '../../src/knowledge/loading/load.ts';
import { fileSchema } from '../../src/knowledge/model/schema.ts';
import { openStore, sqliteDialect } from '../../src/store/index.ts';
import { editingIn } from '../support/editing.ts';
import { folderOf } from '../support/folders.ts';
import { STRICT } from '../support/logs.ts';
import { packFile } from '../support/packs/desk-harbour.ts';
import { HARBOUR } from '../support/packs/harbour.ts';

const HANGAR = `Zeppelin hangar burns in Brill

BRILL, 7 May 2025 — A zeppelin hangar burned in Brill on Monday. Mara Olsen said 14 zeppelins were lost.

What now?
`;

async function newsroom() {
  const dir = await folderOf({
    'knowledge/harbour/harbour.json': JSON.stringify(HARBOUR),
    'hangar.txt': HANGAR,
  });
  const said: string[] = [];
  for (const stream of ['log', 'error'] as const)
    vi.spyOn(console, stream).mockImplementation((line) => said.push(String(line)));
  const config = { KNOWLEDGE_DIR: join(dir, 'knowledge') } as Config;
  return { dir, said, config, article: join(dir, 'hangar.txt') };
}

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

it('writes drafts that readers are never served, and says what was left out and why', async () => {
  const { dir, said, config, article } = await newsroom();
  await draftArticles([article], { pack: 'harbour' }, config);
  const path = join(dir, 'knowledge/harbour/drafts-zeppelin-hangar-burns-in-brill.json');
  const { drafts = [] } = fileSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  expect(drafts.map(({ when, evidence }) => [when, evidence?.[0]?.passage])).toEqual([
    ['2025-05-05', 'A zeppelin hangar burned in Brill on Monday.'],
    ['../2025-05-07', 'Mara Olsen said 14 zeppelins were lost.'],
  ]);
  for (const { todo } of drafts) expect(todo[0]).toMatch(/^Reword before publishing/);
  expect(said.join('\n')).toContain('What now?\n    a question');

  const { knowledge, findings } = await loadKnowledge(config.KNOWLEDGE_DIR);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect([...knowledge.facts.keys()]).toEqual(HARBOUR.facts.map(({ id }) => id));
  expect(knowledge.sources.has(drafts[0]!.sources![0]!)).toBe(false);
  const now = new Date('2025-05-08T12:00:00Z');
  const asked = createEngine(knowledge).ask('How many zeppelins were lost?', { locale: 'en', now });
  expect(asked.outcome).not.toBe('answer');
  expect(JSON.stringify(asked)).not.toContain('Olsen said 14');
});

it('never writes over what somebody may have worked on', async () => {
  const { dir, said, config, article } = await newsroom();
  const own = join(dir, 'own.json');
  await writeFile(own, 'mine');
  await draftArticles([article], { output: own }, config);
  expect(await readFile(own, 'utf8')).toBe('mine');
  expect(said.at(-1)).toContain('is there already');
  expect(process.exitCode).toBe(1);
});

it('says what is wrong with a file and goes on with the next, and with what was asked', async () => {
  const { dir, said, config, article } = await newsroom();
  await draftArticles(
    [join(dir, 'none.txt'), join(dir, 'a.pdf'), article],
    { dryRun: true },
    config,
  );
  expect(said[0]).toContain('none.txt: there is no such file');
  expect(said.some((line) => line.includes('2 drafts'))).toBe(true);
  await expect(draftArticles([article], {}, config)).rejects.toThrow('--pack, one of harbour');
  await expect(draftArticles([article], { pack: 'sea' }, config)).rejects.toThrow('no pack "sea"');
  await expect(draftArticles([article], { date: 'Monday' }, config)).rejects.toThrow('--date');
});

const LOSSES = `Zeppelin hangar burns

BRILL, 7 May 2025 — Jonas Falk said 14 zeppelins were lost in Brill on Monday. He denied that Jonas Falk had sold 30 of them.`;

it('enters the source and the people of a draft with it, once', async () => {
  const dir = await folderOf({ 'harbour/harbour.json': packFile() });
  const store = await openStore(sqliteDialect(':memory:'), STRICT);
  onTestFinished(() => store.close());
  const editing = editingIn(dir, store);
  const view = await editing.view('vera');
  const article = readPasted(LOSSES, { publisher: 'The Gazette' });
  const { drafts } = draftArticle(article, view.engine());
  expect(drafts).toHaveLength(2);
  const facts: string[] = [];
  for (const one of drafts) {
    const { id: _, ...draft } = keptDraft(one, 'en');
    const { id } = await editing.addDraft('vera', 'harbour', draft);
    await editing.items.makeFact('vera', id);
    facts.push(id);
  }
  const { assembled, findings } = await editing.view('vera');
  const { knowledge } = assembled;
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const [first, second] = facts.map((id) => knowledge.facts.get(id));
  expect(first).toMatchObject({
    when: '2025-05-05',
    status: 'claimed',
    attribution: ['jonas-falk'],
    evidence: [{ passage: 'Jonas Falk said 14 zeppelins were lost in Brill on Monday.' }],
  });
  expect(second).toMatchObject({ status: 'denied', attribution: ['jonas-falk'] });
  expect(knowledge.actors.get('jonas-falk')?.name.en).toBe('Jonas Falk');
  expect(knowledge.sources.get(first!.sources[0]!)).toMatchObject({
    title: 'Zeppelin hangar burns',
    publisher: 'The Gazette',
    published: '2025-05-07',
  });
  // Until it is published readers have none of it.
  const served = await loadKnowledge(dir);
  for (const id of facts) expect(served.knowledge.facts.has(id)).toBe(false);
});

let measured: readonly DraftsMeasured[];
beforeAll(async () => {
  measured = await measureArticles(false);
}, 60_000);

const sum = (count: (one: DraftsMeasured) => number) =>
  measured.reduce((total, one) => total + count(one), 0);
const share = (right: (one: DraftsMeasured) => number, of: (one: DraftsMeasured) => number) =>
  sum(right) / sum(of);

describe('articles with labels', () => {
  it('have nearly all their facts drafted, and little else', () => {
    expect(
      share(
        (one) => one.drafted,
        (one) => one.facts,
      ),
    ).toBeGreaterThan(0.95);
    expect(
      share(
        (one) => one.idle,
        (one) => one.drafts,
      ),
    ).toBeLessThan(0.05);
  });
  it('have their dates right or wider, seldom wrong', () => {
    expect(
      share(
        (one) => one.dates.right,
        (one) => one.drafted,
      ),
    ).toBeGreaterThan(0.75);
    expect(
      share(
        (one) => one.dates.wrong,
        (one) => one.drafted,
      ),
    ).toBeLessThan(0.08);
  });
  it('have their names, figures and whose word it is', () => {
    expect(
      share(
        (one) => one.names.right,
        (one) => one.names.of,
      ),
    ).toBeGreaterThan(0.8);
    expect(
      share(
        (one) => one.figures.right,
        (one) => one.figures.of,
      ),
    ).toBeGreaterThan(0.95);
    expect(
      share(
        (one) => one.standings.right,
        (one) => one.standings.of,
      ),
    ).toBeGreaterThan(0.95);
  });
  it('are reported line by line, with what is not right where that is asked for', () => {
    const [name, drafted] = draftReport(measured);
    expect(name).toBe('court-report.txt (court report, English)');
    expect(drafted).toMatch(/facts drafted {7}\d+ of 23/);
    expect(draftReport(measured, true).some((line) => line.includes('date within'))).toBe(true);
  });
});
