import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/folders.ts';
import { datelineHere } from '../support/process/dateline-here.ts';

const folder = temporaryFolder('file');

const dateline = (...args: string[]) => datelineHere(['timeline', ...args, '--locale', 'en']);
/** In a process of its own. */
const started = (...args: string[]) =>
  promisify(execFile)(process.execPath, ['src/cli/main.ts', 'timeline', ...args]);

describe('in the terminal', () => {
  it('draws a timeline and exports it at once', async () => {
    const [png, csv] = [folder.file('out.png'), folder.file('out.csv')];
    const options = ['--png', png, '--theme', 'dark', '--export', 'csv', '-o', csv];
    const { stdout, stderr } = await started('incident:azal-crash', ...options);
    expect(stdout).toBe('');
    expect(stderr).toContain(png);
    expect(stderr).toContain(csv);
    expect(PNG.sync.read(await readFile(png)).width).toBe(1080);
    expect(await readFile(csv, 'utf8')).toContain('2024-12-25');
  });

  it('numbers the pictures where one is not enough', async () => {
    await dateline('--from', '1990', '--png', folder.file('all.png'));
    expect(await readdir(folder.path)).toEqual(expect.arrayContaining(['all-1.png', 'all-2.png']));
  });

  it('draws the incidents of everything, and exports every fact', async () => {
    const [png, csv] = [folder.file('spine.png'), folder.file('spine.csv')];
    await dateline('--png', png, '--export', 'csv', '-o', csv);
    expect(await readdir(folder.path)).toContain('spine.png');
    expect((await readFile(csv, 'utf8')).split('\r\n').length).toBeGreaterThan(50);
  });

  it('draws and exports nothing as of a past day, which it would get wrong', async () => {
    const png = folder.file('past.png');
    const refused = await dateline('incident:azal-crash', '--as-of', '2025-05-03', '--png', png);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('leave out --as-of');
    expect(await readdir(folder.path)).not.toContain('past.png');
  });

  it('exports to stdout, and nothing else goes there', async () => {
    const { out } = await dateline('incident:azal-crash', '--export', 'timelinejs');
    expect(JSON.parse(out).events.length).toBeGreaterThan(3);
  });

  it('writes no file where the name is unknown, and says so', async () => {
    expect(await dateline('qqqzzzqqq', '--export', 'md')).toEqual({
      code: 1,
      out: '',
      err: expect.stringContaining('qqqzzzqqq'),
    });
  });

  it('says how the next page is asked for, until there is none', async () => {
    const first = await dateline('incident:azal-crash');
    expect(first.out).toContain('Page 1 of 2');
    expect(first.err).toContain('--page 2');
    const second = await dateline('incident:azal-crash', '--page', '2');
    expect(second.out).toContain('Page 2 of 2');
    expect(second.err).toBe('');
  });

  it.each([
    ['--order', 'wrong', /oldest.*newest/],
    ['--page', 'abc', /1, 2, 3/],
    ['--page', '0', /1, 2, 3/],
  ])('says what is allowed instead of %s %s', async (option, value, allowed) => {
    expect(await dateline('incident:azal-crash', option, value)).toEqual({
      code: 1,
      out: '',
      err: expect.stringMatching(allowed),
    });
  });
});
