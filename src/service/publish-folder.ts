/** Publishes what a watched folder holds, each time that it is whole and without an error. */
import type { Assembled } from '../knowledge/loading/assemble.ts';
import { loadedFiles } from '../knowledge/revisions/folder-files.ts';
import { publish } from '../knowledge/revisions/publish.ts';
import type { RevisionRepository } from '../knowledge/revisions/repository.ts';
import type { Log } from '../log.ts';

export type FolderPublisher = {
  /** Takes what was loaded; the latest is published once what came before it is. */
  readonly loaded: (loaded: Assembled) => void;
  /** Resolves once nothing is being published any more. */
  readonly stop: () => Promise<void>;
};

const TRIES = 3;

export function createFolderPublisher(
  dir: string,
  publishedBy: string,
  store: RevisionRepository,
  log: Pick<Log, 'info' | 'warn' | 'error'>,
  clock: () => Date,
): FolderPublisher {
  let next: Assembled | undefined;
  let working: Promise<void> | undefined;

  async function work(): Promise<void> {
    for (let loaded = next; loaded; loaded = next) {
      next = undefined;
      await publishOne(loaded).catch((error: unknown) =>
        log.error(
          { error: error instanceof Error ? error.message : String(error) },
          'the folder could not be published; the revision before keeps serving',
        ),
      );
    }
  }

  async function publishOne({ knowledge, ...loaded }: Assembled): Promise<void> {
    const files = loadedFiles(dir, { knowledge, ...loaded });
    const { version } = knowledge;
    for (let tries = 1; tries <= TRIES; tries += 1) {
      const { kind, revision } = await publish({ files, version, publishedBy }, store, clock());
      if (kind === 'published') log.info({ revision: revision.id }, 'revision published');
      // The last to publish wins, as with whoever runs "dateline publish".
      if (kind !== 'overtaken') return;
    }
    log.warn({}, 'others keep publishing; this folder is published with its next change');
  }

  return {
    loaded(loaded) {
      const errors = loaded.findings.filter(({ severity }) => severity === 'error').length;
      if (errors > 0 || loaded.knowledge.facts.size === 0) {
        log.warn({ errors }, 'the folder is not published until it has facts and no error');
        return;
      }
      next = loaded;
      working ??= work().finally(() => {
        working = undefined;
      });
    },
    stop: async () => working,
  };
}
