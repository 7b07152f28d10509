/** Folders of real files for the tests, removed when they are over. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { hooksOf, type Scope } from './scope.ts';

export type Folder = {
  /** Filled before the first test, so it is to be read inside of tests only. */
  readonly path: string;
  /** The path of something in it. */
  readonly file: (...names: readonly string[]) => string;
};

/** An empty folder, a new one for each test or one for all tests of the file. */
export function temporaryFolder(scope: Scope = 'test'): Folder {
  const { before, after } = hooksOf(scope);
  let path = '';
  before(async () => {
    path = await emptyFolder();
  });
  after(() => remove(path));
  return {
    get path() {
      return path;
    },
    file: (...names) => join(path, ...names),
  };
}

/** Makes a new folder with the given files for the test that runs, and returns its path. */
export async function folderOf(files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const dir = await emptyFolder();
  onTestFinished(() => remove(dir));
  for (const [name, content] of Object.entries(files)) await write(join(dir, name), content);
  return dir;
}

export async function write(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

const emptyFolder = () => mkdtemp(join(tmpdir(), 'dateline-'));
const remove = (path: string) => rm(path, { recursive: true, force: true });
