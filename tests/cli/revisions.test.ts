import { join } from 'node:path';
import { Command } from 'commander';
import { Kysely } from 'kysely';
import { expect, it, onTestFinished, vi } from 'vitest';
import { addExport } from '../../src/cli/export.ts';
import { addRevisions } from '../../src/cli/revisions.ts';
import { addRollback } from '../../src/cli/rollback.ts';
import { readConfig } from '../../src/config.ts';
import { openStore, sqliteDialect } from '../../src/store/index.ts';
import { folderOf, temporaryFolder } from '../support/folders.ts';
import { edition, editionsIn } from '../support/knowledge/editions.ts';
import { publishText } from '../support/knowledge/published.ts';
import { STRICT } from '../support/logs.ts';

const data = temporaryFolder();

it('shows what was published and what differs, goes back, and names what was altered', async () => {
  const dir = await folderOf({ 'p/k.json': edition(2) });
  const database = data.file('dateline.db');
  const store = await openStore(sqliteDialect(database), STRICT);
  const first = await publishText(edition(1), store.revisions);
  const second = await publishText(edition(2), store.revisions);
  await store.close();
  const run = async (...args: string[]) => {
    const said = vi.spyOn(console, 'log').mockImplementation(() => {});
    const program = new Command();
    const config = readConfig({ DATA_DIR: data.path, KNOWLEDGE_DIR: dir });
    addRevisions(program, config);
    addRollback(program, config);
    await program.parseAsync(['node', 'dateline', ...args]);
    const code = process.exitCode ?? 0;
    process.exitCode = undefined;
    const out = said.mock.calls.flat().join('\n');
    said.mockRestore();
    return { code, out };
  };
  onTestFinished(() => {
    process.exitCode = undefined;
  });
  expect((await run('log')).out).toMatch(
    new RegExp(`^    2  ${second.id}  .* UTC  Vera\n    1  ${first.id}  .* UTC  Vera$`),
  );
  const words = 'text.en: Edition [-1-]{+2+} tells of the bridge.';
  expect((await run('diff')).out).toContain(`~ facts bridge\n    ${words}`);
  expect((await run('log', 'bridge')).out).toContain(words);
  expect((await run('log', 'nothing')).out).toMatch(/No revision has a fact/);
  await expect(run('diff', 'zz')).rejects.toThrow(/There is no revision "zz"/);
  expect(await run('verify-log')).toEqual({
    code: 0,
    out: expect.stringMatching(`^2 revisions, none altered. The last is ${second.id}`),
  });
  expect(await run('verify-log', '--hash', first.hash)).toMatchObject({ code: 0 });
  expect(await run('verify-log', '--hash', 'ffff')).toMatchObject({ code: 1 });

  const back = await run('rollback', '1');
  expect(back).toMatchObject({
    code: 0,
    out: expect.stringMatching(/has the contents of .* again\.$/),
  });
  expect((await run('log', '--limit', '1')).out).toContain(`Back to revision ${first.id}`);

  const db = new Kysely<Record<string, Record<string, unknown>>>({
    dialect: sqliteDialect(database),
  });
  await db.updateTable('knowledge_log').set({ note: 'x' }).where('number', '=', 2).execute();
  await db.destroy();
  expect(await run('verify-log')).toEqual({
    code: 1,
    out: `Revision 2 (${second.id}) was altered after it was published.`,
  });
});

it('exports what is served: the folder, or what is published in the store', async () => {
  const dir = await folderOf({ 'p/k.json': edition(2) });
  const away = await folderOf();
  const exported = async (from: string, dataDir: string) => {
    const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    const program = new Command();
    addExport(program, readConfig({ DATA_DIR: dataDir, KNOWLEDGE_DIR: dir, KNOWLEDGE_FROM: from }));
    try {
      await program.parseAsync(['node', 'dateline', 'export']);
      return editionsIn(out.mock.calls.flat().join(''));
    } finally {
      out.mockRestore();
      told.mockRestore();
    }
  };
  const store = await openStore(sqliteDialect(join(away, 'dateline.db')), STRICT);
  await store.close();
  await expect(exported('store', away)).rejects.toThrow(/nothing is published there/);
  const open = await openStore(sqliteDialect(join(away, 'dateline.db')), STRICT);
  await publishText(edition(1), open.revisions);
  await open.close();
  expect(await exported('store', away)).toEqual([1]);
  expect(await exported('folder', away)).toEqual([2]);
});
