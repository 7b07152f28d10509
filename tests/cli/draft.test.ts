/** `dateline draft FILE…`: drafts in a file of the pack, which nobody's work is lost to and no reader is served. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { createEngine } from '../../src/answer/engine.ts';
import { draftArticles } from '../../src/cli/draft-article.ts';
import type { Config } from '../../src/config.ts';
import { loadKnowledge } from '../../src/knowledge/loading/load.ts';
import { fileSchema } from '../../src/knowledge/model/schema.ts';
import { folderOf } from '../support/folders.ts';
import { HARBOUR } from '../support/packs/harbour.ts';

const ARTICLE = `Zeppelin hangar burns in Brill

BRILL, 7 May 2025 — A zeppelin hangar burned in Brill on Monday. Mara Olsen said 14 zeppelins were lost.

What now?
`;

async function newsroom() {
  const dir = await folderOf({
    'knowledge/harbour/harbour.json': JSON.stringify(HARBOUR),
    'hangar.txt': ARTICLE,
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
