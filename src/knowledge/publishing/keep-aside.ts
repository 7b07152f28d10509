/** A copy of files that going back would lose. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { RevisionFile } from '../revisions/repository.ts';

/** @returns the folder that they are in, below `dataDir` */
export async function keepAside(
  dataDir: string,
  files: readonly RevisionFile[],
  now: Date,
): Promise<string> {
  const folder = join(dataDir, `before-rollback-${now.toISOString().replaceAll(/[:.]/g, '-')}`);
  for (const { path, text } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true, mode: 0o700 });
    await writeFile(join(folder, path), text);
  }
  return folder;
}
