/** Writes several files so that each is there whole or as it was, and takes all of them back where one cannot be written. */
import { randomUUID } from 'node:crypto';
import { chmod, mkdir, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A file by its path on the disk; null deletes it. */
export type Written = { readonly path: string; readonly text: string | null };

/**
 * @returns what takes it back: files that somebody has changed since stay as they are
 * @throws what the file system says; then everything is as it was
 */
export async function writeFiles(files: readonly Written[]): Promise<() => Promise<void>> {
  const before: Written[] = [];
  const undo = async () => {
    for (const { path, text } of before.toReversed()) {
      const now = await textAt(path);
      const written = files.find((file) => file.path === path)?.text;
      if (now === (written ?? null)) await put(path, text);
    }
  };
  try {
    for (const { path, text } of files) {
      before.push({ path, text: await textAt(path) });
      await put(path, text);
    }
  } catch (error) {
    await undo();
    throw error;
  }
  return undo;
}

/** @returns null where there is no file */
export async function textAt(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

async function put(path: string, text: string | null): Promise<void> {
  if (text === null) return rm(path, { force: true });
  // A link stays one: what it leads to is written.
  const real = await realpath(path).catch(() => path);
  await mkdir(dirname(real), { recursive: true });
  const mode = await stat(real).then(
    ({ mode }) => mode,
    () => undefined,
  );
  // A name with a dot is no knowledge to anybody who looks meanwhile.
  const unfinished = join(dirname(real), `.${basename(real)}.${randomUUID()}`);
  try {
    const file = await open(unfinished, 'wx');
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    if (mode !== undefined) await chmod(unfinished, mode);
    await rename(unfinished, real);
  } finally {
    await rm(unfinished, { force: true });
  }
}
