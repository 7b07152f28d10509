/**
 * A note beside the database which says that there is one, and which: where the database is gone or empty,
 * somebody has lost something, and a first start has not.
 */
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/** The id of the store that the note speaks of; undefined where there is no note. */
export function notedStore(file: string): string | undefined {
  if (!existsSync(noteOf(file))) return undefined;
  // A note that cannot be read says all the same that there was a store.
  return /^store ([\w-]+)$/m.exec(readFileSync(noteOf(file), 'utf8'))?.[1] ?? 'unknown';
}

/** @throws where the folder cannot be written to */
export function noteStore(file: string, store: string): void {
  const unfinished = `${noteOf(file)}.${process.pid}`;
  writeFileSync(unfinished, `${WHY}\nstore ${store}\n`);
  renameSync(unfinished, noteOf(file));
}

export const newStoreId = (): string => randomUUID();

const noteOf = (file: string) => `${file}-made`;
const WHY = `Dateline keeps a database beside this note. While the note is here, a database that is gone or
empty is taken for lost, and not for a first start. Delete the note only to begin with nothing.`;
