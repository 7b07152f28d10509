import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { type PicturesOptions, startPictures } from '../../src/pictures/index.ts';
import { folderOf } from '../support/folders.ts';
import { many, timeline } from '../support/pictures/timelines.ts';

const worker = new URL('../support/pictures/faulty-worker.ts', import.meta.url);
const open: ReturnType<typeof startPictures>[] = [];
const start = (options: PicturesOptions = {}) => {
  const pictures = startPictures({ worker, ...options });
  open.push(pictures);
  return pictures;
};
const titled = (title: string) => timeline([], { title });

afterEach(async () => {
  await Promise.all(open.splice(0).map((pictures) => pictures.stop()));
});

describe('when the worker fails, the one timeline is refused and the next is drawn', () => {
  it.each([
    ['crash', 'failed', 10_000],
    ['exit', 'failed', 10_000],
    ['refuse', 'failed', 10_000],
    ['hang', 'slow', 1_000],
  ])('%s → %s', async (title, reason, patience) => {
    const pictures = start({ patience });
    await expect(pictures.render(titled(title))).rejects.toMatchObject({ reason });
    await expect(pictures.render(titled('well'))).resolves.toHaveLength(1);
  });

  it('draws those that waited behind a crash', async () => {
    const pictures = start();
    const results = await Promise.allSettled(
      ['crash', 'one', 'exit', 'two'].map((title) => pictures.render(titled(title))),
    );
    expect(results.map(({ status }) => status)).toEqual([
      'rejected',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
  });
});

it('refuses at once what would wait behind too many', async () => {
  const pictures = start({ waiting: 2 });
  const results = await Promise.allSettled(
    Array.from({ length: 5 }, (_, at) => pictures.render(titled(`${at}`))),
  );
  // One is being drawn, two wait, the rest are refused.
  expect(results.map(({ status }) => status).sort()).toEqual([
    'fulfilled',
    'fulfilled',
    'fulfilled',
    'rejected',
    'rejected',
  ]);
  expect(results.at(-1)).toMatchObject({ reason: { reason: 'busy' } });
});

it('tells those who wait that it has stopped', async () => {
  const pictures = start();
  const waiting = Promise.allSettled(['one', 'two'].map((title) => pictures.render(titled(title))));
  await pictures.stop();
  for (const result of await waiting)
    expect(result).toMatchObject({ status: 'rejected', reason: { reason: 'stopped' } });
  await expect(pictures.render(titled('late'))).rejects.toMatchObject({ reason: 'stopped' });
});

it('gives up a real drawing that takes too long, and draws the next', async () => {
  const pictures = start({
    worker: new URL('../../src/pictures/worker.ts', import.meta.url),
    patience: 1,
  });
  await expect(pictures.render(many(400))).rejects.toMatchObject({ reason: 'slow' });
  const next = start({ worker: new URL('../../src/pictures/worker.ts', import.meta.url) });
  await expect(next.render(many(1))).resolves.toHaveLength(1);
});

it('an idle worker does not keep a process up', async () => {
  const once = `import { startPictures } from ${JSON.stringify(new URL('../../src/pictures/index.ts', import.meta.url).href)};
    const timeline = { title: 'x', entries: [], locale: 'en', theme: 'light' };
    console.log((await startPictures().render(timeline)).length);`;
  const script = join(await folderOf({ 'once.mjs': once }), 'once.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [script], { timeout: 20_000 });
  expect(stdout).toBe('1\n');
});
