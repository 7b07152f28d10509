/** A file of knowledge, published as whoever runs Dateline does. */
import { assembleFiles } from '../../../src/knowledge/revisions/assemble-revision.ts';
import { publish } from '../../../src/knowledge/revisions/publish.ts';
import type {
  RevisionNote,
  RevisionRepository,
} from '../../../src/knowledge/revisions/repository.ts';

/** @returns the revision that is current then */
export async function publishText(
  text: string,
  store: RevisionRepository,
  now = new Date(),
): Promise<RevisionNote> {
  const files = [{ path: 'p/k.json', text }];
  const { version } = assembleFiles(files).knowledge;
  const published = await publish({ files, version, publishedBy: 'Vera' }, store, now);
  if (!published.revision) throw new Error('overtaken by nobody');
  return published.revision;
}
