/** The two places that knowledge comes from, as a working copy reads them, and publishing to either. */
import { DISK } from '../knowledge/loading/disk.ts';
import { stateOf } from '../knowledge/loading/list.ts';
import { readFolder } from '../knowledge/loading/load.ts';
import { contentHash } from '../knowledge/model/content-hash.ts';
import type { Publisher, PublishOutcome } from '../knowledge/publishing/types.ts';
import { below } from '../knowledge/revisions/folder-files.ts';
import type { RevisionRepository } from '../knowledge/revisions/repository.ts';
import { hashOf } from '../knowledge/revisions/sealed.ts';
import type { BaseFiles, KnowledgeBase, PublishedChanges } from './base.ts';

type Record = Pick<RevisionRepository, 'revisions' | 'revision'>;

/**
 * @param dir the knowledge folder, served as it stands
 * @param record of what it was
 */
export function folderBase(dir: string, publisher: Publisher, record: Record): KnowledgeBase {
  let last: { readonly state: string; readonly files: BaseFiles } | undefined;
  return {
    async read() {
      const state = await stateOf(dir, DISK);
      if (last?.state === state) return last.files;
      const found = await readFolder(dir);
      const problems = [
        ...found.findings,
        ...found.files.flatMap((file) => ('problem' in file ? [file.problem] : [])),
      ].map((one) => ({ ...one, path: below(dir, one.path) }));
      const files = found.files
        .filter((file) => 'text' in file)
        .map(({ path, text }) => ({ path: below(dir, path), text }));
      const mark = contentHash(JSON.stringify([files, problems]));
      last = { state, files: { files, problems, mark } };
      return last.files;
    },
    earlier: earlierIn(record),
    publish: publishBy(publisher),
  };
}

/** Where knowledge is served from the store. */
export function storeBase(
  revisions: Record & Pick<RevisionRepository, 'currentRevision'>,
  publisher: Publisher,
): KnowledgeBase {
  let last: BaseFiles = { files: [], problems: [], mark: '' };
  return {
    async read() {
      const id = (await revisions.currentRevision()) ?? '';
      if (last.mark !== id) {
        const files = (await revisions.revision(id))?.files ?? [];
        last = { files, problems: [], mark: id };
      }
      return last;
    },
    earlier: earlierIn(revisions),
    publish: publishBy(publisher),
  };
}

/** Further back nobody's work of today lies. */
const MOST_LOOKED_AT = 30;

const earlierIn =
  (record: Record): KnowledgeBase['earlier'] =>
  async (path, fits) => {
    for (const { id } of await record.revisions({ limit: MOST_LOOKED_AT })) {
      const files = (await record.revision(id))?.files;
      const text = files?.find((file) => file.path === path)?.text;
      if (text !== undefined && fits(text)) return text;
    }
    return undefined;
  };

const publishBy =
  (publisher: Publisher): KnowledgeBase['publish'] =>
  async ({ changes, by, note }) =>
    resultOf(
      await publisher.publish({
        changes: changes.map(({ path, before, after }) => ({
          path,
          before: before === null ? null : hashOf(before),
          text: after,
        })),
        by,
        note,
      }),
    );

function resultOf(outcome: PublishOutcome): PublishedChanges {
  switch (outcome.kind) {
    case 'published':
      return outcome.commit === undefined
        ? { kind: 'published' }
        : { kind: 'published', commit: outcome.commit };
    case 'same':
      return { kind: 'published' };
    // Looked at anew, both are seen with what they come from.
    case 'conflict':
    case 'refused':
      return { kind: 'overtaken' };
    case 'unwritable':
      return {
        kind: 'failed',
        why: { kind: 'unwritable', because: outcome.because, said: outcome.why },
      };
    case 'git':
      return {
        kind: 'failed',
        why: {
          kind: `git-${outcome.problem.kind}`,
          said:
            outcome.problem.kind === 'refused'
              ? outcome.problem.said
              : outcome.problem.kind === 'busy'
                ? outcome.problem.with
                : '',
        },
      };
    default:
      return outcome satisfies never;
  }
}
