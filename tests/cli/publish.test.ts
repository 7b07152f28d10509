import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { openStore, sqliteDialect } from '../../src/store/index.ts';
import { folderOf } from '../support/folders.ts';
import { edition, editionsIn } from '../support/knowledge/editions.ts';
import { all, fact, file, json } from '../support/knowledge/examples.ts';
import { STRICT } from '../support/logs.ts';
import { datelineHere } from '../support/process/dateline-here.ts';

it('publishes a folder, not twice the same, not with an error, and nothing only when told to', async () => {
  const data = await folderOf();
  const dir = await folderOf({ 'p/k.json': edition(1) });
  const settings = { DATA_DIR: data, DATABASE_URL: '' };
  const publish = (...args: readonly string[]) => datelineHere(['publish', dir, ...args], settings);

  const first = await publish('--note', 'The first');
  expect(first).toMatchObject({ code: 0 });
  expect(first.out).toMatch(
    /^\d+ warnings?: npm run check lists them\.\nPublished as revision \w{10}: 3 facts from 1 file\..*\s*$/,
  );
  const again = await publish('--warnings');
  expect(again.out).toMatch(/k\.json:\d+:\d+: warning: /);
  const impact = await datelineHere(['impact', dir], settings);
  expect(impact.err).toContain('Revision 1, the latest, is just what this folder holds');
  expect(again.code).toBe(0);
  expect(again.out).toMatch(/Revision \w{10}, published .* UTC by .*, has just these contents/);

  await writeFile(join(dir, 'p', 'k.json'), edition(2).replace('"claimed"', '"rumoured"'));
  const broken = await publish();
  expect(broken.code).toBe(1);
  expect(broken.out).toMatch(
    /k\.json:\d+:\d+: error: .*\n[\s\S]*Nothing was published: 1 error to mend/,
  );

  await writeFile(join(dir, 'p', 'k.json'), '{}');
  expect(await publish()).toMatchObject({ code: 1, out: expect.stringContaining('add --empty') });

  const store = await openStore(sqliteDialect(join(data, 'dateline.db')), STRICT);
  const note = await store.revisions.currentNote();
  expect(note).toMatchObject({ note: 'The first' });
  const kept = await store.revisions.revision(note!.id);
  expect(kept!.files.map(({ path, text }) => [path, editionsIn(text)])).toEqual([
    ['p/k.json', [1]],
  ]);
  await store.close();

  // As it is started, too: it ends by itself.
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['src/cli/main.ts', 'publish', dir, '--empty'],
    { env: { ...process.env, ...settings } },
  );
  expect(stdout).toMatch(/Published as revision \w{10}: 0 facts/);
});

it('tells of an approval that was left standing over other words, and publishes all the same', async () => {
  const approved = { ...fact, reviewed: { by: 'Anna', on: '2026-01-02' } };
  const dir = await folderOf({ 'p/k.json': json(file({ facts: [approved] })) });
  const settings = { DATA_DIR: await folderOf(), DATABASE_URL: '' };
  const publish = () => datelineHere(['publish', dir], settings);
  expect((await publish()).out).not.toContain('Anna');

  const changed = { ...approved, text: all('Forty of the 67 people on board were killed.') };
  await writeFile(join(dir, 'p', 'k.json'), json(file({ facts: [changed] })));
  const { code, out } = await publish();
  expect(code).toBe(0);
  expect(out).toMatch(
    /p\/k\.json:\d+:\d+: warning: “f” has changed since Anna approved it, and still says so\..*\nPublished as/,
  );
  expect((await publish()).out).not.toContain('Anna');
});
