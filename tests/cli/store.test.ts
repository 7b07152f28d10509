/** `dateline store` as it is typed: what it says, and how it ends. */
import { execFile } from 'node:child_process';
import { expect, it } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { DEFAULTS } from '../../src/tenants/settings/settings.ts';
import { temporaryFolder } from '../support/folders.ts';
import { STRICT } from '../support/logs.ts';
import { datelineHere, type Run } from '../support/process/dateline-here.ts';
import { DATABASES, type TestDatabase } from '../support/store/databases.ts';

const [sqlite, postgres] = DATABASES as [TestDatabase, TestDatabase];
const from = sqlite.fresh();
const to = postgres.fresh();
const folder = temporaryFolder();

const where = () => ({ DATA_DIR: from.settings().DATA_DIR, DATABASE_URL: '' });
const store = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  datelineHere(['store', ...args], { ...where(), ...env });

/** In a process of its own. */
const started = (args: readonly string[], env: Readonly<Record<string, string>>) =>
  new Promise<Run>((done) => {
    const child = execFile(
      process.execPath,
      ['src/cli/main.ts', 'store', ...args],
      { env: { ...process.env, SEMANTIC: 'off', NO_COLOR: '1', ...where(), ...env } },
      (_error, out, err) => done({ code: child.exitCode ?? -1, out, err }),
    );
  });

it('backs up, copies to PostgreSQL and refuses, each in words', { timeout: 90_000 }, async () => {
  const open = await openStore(from.dialect(), STRICT);
  await open.tenants.saveSettings('discord:1', DEFAULTS, 'U1');
  await open.close();
  const file = folder.file('backup.db');

  const backed = await store(['backup', file]);
  expect(backed).toMatchObject({ code: 0, err: '' });
  expect(backed.out).toMatch(/^settings +1 rows [0-9a-f]{8}$/m);
  expect(backed.out).toMatch(/backup\.db: \d\.\d MB, read back and whole\.$/m);
  expect(await store(['restore', file])).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringMatching(/^dateline: The store holds something already: .*settings 1/),
  });
  expect(await store(['copy'])).toMatchObject({
    code: 2,
    err: 'Set DATABASE_URL to the PostgreSQL to copy into.\n',
  });
  const DATABASE_URL = to.settings().DATABASE_URL!;
  const copied = await started(['copy'], { DATABASE_URL });
  expect(copied).toMatchObject({ code: 0, err: '' });
  expect(copied.out).toMatch(/^settings +1 rows ([0-9a-f]{8}) → +1 rows \1 {2}the same$/m);
  expect(copied.out).toMatch(/^All \d+ tables are the same in PostgreSQL/m);
  const away = await store(['backup', folder.file('2.db')], {
    DATABASE_URL: 'postgres://u:secret@127.0.0.1:1/none',
  });
  expect(away).toMatchObject({ code: 2, out: '', err: expect.stringContaining('127.0.0.1:1') });
  expect(away.err).not.toContain('secret');
});
