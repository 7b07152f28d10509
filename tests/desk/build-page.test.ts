/** Building the page: when it is stale, and only then. */
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { buildPage } from '../../src/desk/index.ts';
import { temporaryFolder } from '../support/folders.ts';

const folder = temporaryFolder('file');
const manifest = () => folder.file('manifest.json');
const builtAt = async () => (await stat(manifest())).mtimeMs;

it('builds once, uses what is fresh, and builds anew when a source or a file of it changed', async () => {
  const outDir = folder.path;
  const first = await buildPage({ outDir });
  const script = /src="\/assets\/(main-\w+\.js)"/.exec(first.document)?.[1] ?? '';
  expect(first.asset(script)?.length).toBeGreaterThan(10_000);
  expect(first.asset('../manifest.json')).toBeUndefined();

  const at = await builtAt();
  const second = await buildPage({ outDir });
  expect(second.etag).toBe(first.etag);
  expect(await builtAt()).toBe(at);

  const built = JSON.parse(await readFile(manifest(), 'utf8'));
  const [input] = Object.keys(built.inputs);
  built.inputs[input ?? ''] = 'of another time';
  await writeFile(manifest(), JSON.stringify(built));
  expect((await buildPage({ outDir })).etag).toBe(first.etag);
  expect(JSON.parse(await readFile(manifest(), 'utf8')).inputs[input ?? '']).not.toBe(
    'of another time',
  );

  await rm(folder.file(built.dir), { recursive: true });
  expect((await buildPage({ outDir })).asset(script)?.length).toBeGreaterThan(10_000);
});
