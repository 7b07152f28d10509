import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-'));
});
afterAll(() => rm(folder, { recursive: true }));

const dateline = (...args: string[]) =>
  run(process.execPath, ['src/cli/main.ts', 'timeline', ...args, '--locale', 'en']);

describe('in the terminal', () => {
  it('draws a timeline and exports it at once', async () => {
    const [png, csv] = [join(folder, 'out.png'), join(folder, 'out.csv')];
    const options = ['--png', png, '--theme', 'dark', '--export', 'csv', '-o', csv];
    const { stdout, stderr } = await dateline('incident:azal-crash', ...options);
    expect(stdout).toBe('');
    expect(stderr).toContain(png);
    expect(PNG.sync.read(await readFile(png)).width).toBe(1080);
    expect(await readFile(csv, 'utf8')).toContain('2024-12-25');
  });

  it('numbers the pictures where one is not enough', async () => {
    await dateline('--png', join(folder, 'all.png'));
    expect(await readdir(folder)).toEqual(expect.arrayContaining(['all-1.png', 'all-2.png']));
  });

  it('exports to stdout, and nothing else goes there', async () => {
    const { stdout } = await dateline('incident:azal-crash', '--export', 'timelinejs');
    expect(JSON.parse(stdout).events.length).toBeGreaterThan(3);
  });

  it('writes no file where the name is unknown, and says so', async () => {
    await expect(dateline('qqqzzzqqq', '--export', 'md')).rejects.toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('qqqzzzqqq'),
    });
  });
});

it('an idle worker does not keep a process up', async () => {
  const script = join(folder, 'once.mjs');
  await writeFile(
    script,
    `import { startPictures } from ${JSON.stringify(new URL('../../src/pictures/index.ts', import.meta.url).href)};
    const timeline = { title: 'x', entries: [], locale: 'en', theme: 'light' };
    console.log((await startPictures().render(timeline)).length);`,
  );
  const { stdout } = await run(process.execPath, [script], { timeout: 20_000 });
  expect(stdout).toBe('1\n');
});
