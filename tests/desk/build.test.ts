/** Building the page: when it is stale, and only then. */
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildPage } from '../../src/desk/index.ts';

let outDir: string;
beforeAll(async () => {
  outDir = await mkdtemp(join(tmpdir(), 'dateline-build-'));
});
afterAll(() => rm(outDir, { recursive: true, force: true }));

const manifest = () => join(outDir, 'manifest.json');
const builtAt = async () => (await stat(manifest())).mtimeMs;

it('builds once, uses what is fresh, and builds anew when a source or a file of it changed', async () => {
  const first = await buildPage({ outDir });
  const script = /src="\/assets\/(main-\w+\.js)"/.exec(first.document)?.[1] ?? '';
  expect(first.asset(script)?.length).toBeGreaterThan(10_000);
  expect(first.asset('../manifest.json')).toBeUndefined();

  const at = await builtAt();
  const second = await buildPage({ outDir });
  expect(second.etag).toBe(first.etag);
  expect(await builtAt()).toBe(at);

  const kept = JSON.parse(await readFile(manifest(), 'utf8'));
  const [input] = Object.keys(kept.inputs);
  kept.inputs[input ?? ''] = 'of another time';
  await writeFile(manifest(), JSON.stringify(kept));
  expect((await buildPage({ outDir })).etag).toBe(first.etag);
  expect(JSON.parse(await readFile(manifest(), 'utf8')).inputs[input ?? '']).not.toBe(
    'of another time',
  );

  await rm(join(outDir, kept.dir), { recursive: true });
  expect((await buildPage({ outDir })).asset(script)?.length).toBeGreaterThan(10_000);
});
