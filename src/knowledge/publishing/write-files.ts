/** Writes several files so that each is there whole or as it was, and takes all of them back where one cannot be written. */
import { randomUUID } from 'node:crypto';
import { chmod, mkdir, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { stable } from '../model/fact-hash.ts';

/** A file by its path on the disk; null for no file. */
export type Written = {
  readonly path: string;
  /** As it must still be when it is written. */
  readonly before: string | null;
  readonly text: string | null;
};

/** A file was changed after it was looked at; nothing was written over it. */
export class Moved extends Error {
  override readonly name = 'Moved';
  readonly path: string;
  /** As it stands now. */
  readonly text: string | null;
  constructor(path: string, text: string | null) {
    super(`${path} was changed meanwhile`);
    this.path = path;
    this.text = text;
  }
}

/**
 * @returns what takes it back: files that somebody has changed since stay as they are
 * @throws what the file system says, or `Moved`; then everything is as it was
 */
export async function writeFiles(files: readonly Written[]): Promise<() => Promise<void>> {
  const done: Written[] = [];
  const undo = async () => {
    for (const { path, before, text } of done.toReversed()) {
      const now = await textAt(path);
      // A hook that lays files out anew and then refuses has changed nothing that they say.
      if (now === text || saysTheSame(now, text))
        await put({ path, before: now, text: before }).catch(unlessMoved);
    }
  };
  try {
    for (const file of files) {
      await put(file);
      done.push(file);
    }
  } catch (error) {
    await undo();
    throw error;
  }
  return undo;
}

function unlessMoved(error: unknown): void {
  if (!(error instanceof Moved)) throw error;
}

function saysTheSame(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false;
  const said = (text: string) => JSON.stringify(stable(JSON.parse(text.replace(/^\uFEFF/, ''))));
  try {
    return said(one) === said(other);
  } catch {
    return false;
  }
}

/** @returns null where there is no file */
async function textAt(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

async function put({ path, before, text }: Written): Promise<void> {
  /** As late as can be: what somebody saves in a text editor meanwhile stays. */
  const look = async () => {
    const now = await textAt(path);
    if (now !== before) throw new Moved(path, now);
  };
  if (text === null) {
    await look();
    return rm(path, { force: true });
  }
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
    await look();
    await rename(unfinished, real);
  } finally {
    await rm(unfinished, { force: true });
  }
}
