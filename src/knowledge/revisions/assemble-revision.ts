/** A revision → its knowledge: the same on every replica, whatever each has served before. */
import { type Assembled, assemble } from '../loading/assemble.ts';
import type { Revision, RevisionFile } from './repository.ts';

/** @param before the result before this one, whose files need not be read again where they are the same */
export function assembleRevision(
  { id, publishedAt, files }: Pick<Revision, 'id' | 'publishedAt' | 'files'>,
  before?: Assembled,
): Assembled {
  const assembled = assembleFiles(files, before);
  return { ...assembled, knowledge: { ...assembled.knowledge, revision: { id, publishedAt } } };
}

/** As they stand alone: what was good in an earlier version has no say. */
export function assembleFiles(files: readonly RevisionFile[], before?: Assembled): Assembled {
  const read = before && { ...before, memory: { files: before.memory.files, good: new Map() } };
  return assemble(files, read);
}
