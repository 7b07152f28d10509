/** What of a revision is hashed, and how: the store keeps texts under these hashes, and whoever checks the chain makes them anew. */
import { type Chained, type Content, sha256 } from '../../chain/chain.ts';
import type { RevisionFile, RevisionNote } from './repository.ts';

/** A file in the list of a revision: its path and the SHA-256 of its text. */
export type ListedFile = readonly [path: string, hash: string];

/** What a text is known by. */
export const hashOf = sha256;

/** The list as it is hashed and kept: JSON without a space. */
export const listOf = (files: readonly RevisionFile[]): string =>
  JSON.stringify(files.map(({ path, text }): ListedFile => [path, sha256(text)]));

/** The hash of that list: what `contents` of a revision is. */
export const contentsOf = (files: readonly RevisionFile[]): string => sha256(listOf(files));

type Told = Pick<
  RevisionNote,
  'id' | 'publishedAt' | 'publishedBy' | 'note' | 'version' | 'contents'
>;

/** What of a revision goes into its hash, besides its place in the chain. */
export const contentOf = ({
  id,
  publishedAt,
  publishedBy,
  note,
  version,
  contents,
}: Told): Content => ({ id, publishedAt, publishedBy, note, version, contents });

export const chainedRevision = (note: RevisionNote): Chained => ({
  id: note.id,
  number: note.number,
  previous: note.previous,
  hash: note.hash,
  content: contentOf(note),
});
