/** Folders of real files for a test, removed when it is over. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Makes a new folder with the given files, and returns its path. */
export async function folderOf(files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const dir = await mkdtemp(join(tmpdir(), 'dateline-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) await write(join(dir, name), content);
  return dir;
}

export async function write(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
