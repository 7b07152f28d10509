/** Who may into the editors' part, by a `.env` that changes while Dateline runs. */
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { folderOf } from '../support/folders.ts';

/** A process of its own, as only at its start the environment is told from `.env`. */
const SCRIPT = `
  import { rm, writeFile } from 'node:fs/promises';
  const { listedNow, readConfig } = await import(process.argv[1]);
  const config = readConfig();
  const said = [[config.EDITORS, config.VIEWERS]];
  for (const text of ['EDITORS=b-2\\nVIEWERS=b-2', 'EDITORS="c-3"', '', null]) {
    await (text === null ? rm('.env') : writeFile('.env', text));
    const { EDITORS, VIEWERS } = await listedNow(config);
    said.push([EDITORS, VIEWERS]);
  }
  console.log(JSON.stringify(said));
`;

it('follows who .env lists, and not for what the environment itself sets', async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '-e', SCRIPT, resolve('src/config.ts')],
    {
      cwd: await folderOf({ '.env': 'EDITORS=a-1\nVIEWERS=a-1\n' }),
      env: { ...process.env, VIEWERS: 'v-1' },
    },
  );
  expect(JSON.parse(stdout)).toEqual([
    ['a-1', 'v-1'],
    ['b-2', 'v-1'],
    ['c-3', 'v-1'],
    [null, 'v-1'],
    [null, 'v-1'],
  ]);
});
