import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openStore, sqliteDialect } from '../../src/store/index.ts';
import { folderOf } from '../support/folders.ts';
import { edition, editionsIn } from '../support/knowledge/editions.ts';
import { STRICT } from '../support/logs.ts';

it('publishes a folder, not twice the same, not with an error, and nothing only when told to', async () => {
  const data = await folderOf();
  const dir = await folderOf({ 'p/k.json': edition(1) });
  const publish = async (...args: readonly string[]) => {
    const child = spawn(process.execPath, ['src/cli/main.ts', 'publish', dir, ...args], {
      env: { ...process.env, DATA_DIR: data, DATABASE_URL: '' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let out = '';
    child.stdout.on('data', (said: Buffer) => {
      out += said;
    });
    const [code] = await once(child, 'close');
    return { code, out };
  };

  const first = await publish('--note', 'The first');
  expect(first).toMatchObject({ code: 0 });
  expect(first.out).toMatch(
    /k\.json:\d+:\d+: warning: .*\n[\s\S]*Published as revision \w{10}: 3 facts from 1 file\./,
  );
  const again = await publish();
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

  expect((await publish('--empty')).out).toMatch(/Published as revision \w{10}: 0 facts/);
});
