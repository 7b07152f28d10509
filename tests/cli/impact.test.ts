import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { folderOf } from '../support/folders.ts';
import { HARBOUR, RESCUED } from '../support/packs/harbour.ts';

const run = promisify(execFile);

it('tells what a folder would change and which tests break, and exits with 1 where one does', async () => {
  const tests = [{ ask: RESCUED, fact: 'rescued' }];
  const pack = { ...HARBOUR.pack, tests };
  const [rescued, ...others] = HARBOUR.facts;
  const withdrawn = { ...rescued, status: 'retracted' };
  const before = await folderOf({ 'p/k.json': JSON.stringify({ ...HARBOUR, pack }) });
  const after = await folderOf({
    'p/k.json': JSON.stringify({ ...HARBOUR, pack, facts: [withdrawn, ...others] }, null, 2),
  });
  const env = { ...process.env, DATA_DIR: await folderOf(), DATABASE_URL: '', SEMANTIC: 'off' };
  const args = ['impact', after, '--against', before, '--format', 'md', '--most', '8'];
  const impact = await run(process.execPath, ['src/cli/main.ts', ...args], { env }).catch(
    (ended) => ended,
  );
  expect(impact.code).toBe(1);
  expect(impact.stdout).toMatch(/^## What this changes\n\n- 1 fact new, gone or changed\./);
  expect(impact.stdout).toContain(
    `test breaks: ${RESCUED}: rescued should answer, and nothing does`,
  );
  expect(impact.stdout).toMatch(
    /\| not answered any more \| number of people saved \| 12 of the 14 passengers · .* \| no answer \|/,
  );
  expect(impact.stdout).toMatch(/Not asked: \d+ questions/);
});
