/** Puts on record what a watched folder holds, each time it is another, and publishes it into the store where that is wanted. */
import type { Assembled } from '../loading/assemble.ts';
import { loadedFiles } from '../revisions/folder-files.ts';
import { noteChanges } from '../revisions/history.ts';
import { type Draft, publish, record } from '../revisions/publish.ts';
import type { RevisionFile, RevisionNote, RevisionRepository } from '../revisions/repository.ts';
import { workTreeOf } from './git.ts';
import { servedFiles } from './served-files.ts';

export type FolderRecorder = {
  /** Takes what was loaded and is served; the latest is put on record once what came before it is. */
  readonly loaded: (loaded: Assembled) => void;
  /**
   * Puts on record who changed the folder, and why.
   * @param whole whether there is no error in it
   * @returns undefined where it is put on record later, as soon as that can be
   */
  readonly named: (draft: Draft, whole: boolean) => Promise<RevisionNote | undefined>;
  /** Resolves once nothing is being put on record any more. */
  readonly stop: () => Promise<void>;
};

export type FolderRecorderOptions = {
  readonly dir: string;
  readonly store: RevisionRepository;
  /** Whether the folder is what is served from the store, too: then only what is whole is put on record. */
  readonly publishes: boolean;
  /** Whether `loaded` is told of every change, as where the folder is served by this process. */
  readonly watched: boolean;
  readonly log: {
    readonly info: (facts: object, message: string) => void;
    readonly warn: (facts: object, message: string) => void;
    readonly error: (facts: object, message: string) => void;
  };
  readonly clock: () => Date;
  /** Milliseconds until a store that was away is tried again. */
  readonly againMs?: number;
};

/** Who it was where nobody says so: an edit in the folder itself. The page says it in its reader's language. */
export const TEXT_EDITOR = 'a text editor, in the folder';

const TRIES = 3;
const AGAIN_MS = 10_000;

type Waiting = {
  /** Left out, it was changed in the folder itself. */
  readonly name?: Pick<Draft, 'publishedBy' | 'note'>;
  readonly files: readonly RevisionFile[];
  readonly version: string;
  readonly done?: (revision: RevisionNote | undefined) => void;
};

export function createFolderRecorder({
  dir,
  store,
  publishes,
  watched,
  log,
  clock,
  againMs = AGAIN_MS,
}: FolderRecorderOptions): FolderRecorder {
  let waiting: Waiting[] = [];
  let working: Promise<void> | undefined;
  let again: NodeJS.Timeout | undefined;
  let good: readonly RevisionFile[] | undefined;
  let away = false;
  /** Who made the next state that is loaded. */
  let next: Waiting['name'];

  function add(one: Waiting): void {
    // What nobody waits for and nobody has said anything about is overtaken by the next.
    waiting = [...waiting.filter(({ name }) => name), one];
    wake();
  }

  function wake(): void {
    clearTimeout(again);
    working ??= work().finally(() => {
      working = undefined;
    });
  }

  async function work(): Promise<void> {
    for (let first = waiting[0]; first; first = waiting[0]) {
      const one = first;
      try {
        const revision = await keep(one);
        waiting = waiting.filter((other) => other !== one);
        one.done?.(revision);
        if (away) log.info({}, 'the store answers again; the knowledge is on record');
        away = false;
      } catch (error) {
        if (!away)
          log.error(
            { error: error instanceof Error ? error.message : String(error) },
            'the knowledge could not be put on record; it is tried again',
          );
        away = true;
        one.done?.(undefined);
        again = setTimeout(wake, againMs).unref();
        return;
      }
    }
  }

  async function keep({ files, version, name }: Waiting): Promise<RevisionNote | undefined> {
    const known = name ?? (await authorOf());
    const draft = { files, version, ...known };
    if (!publishes) {
      const { kind, revision } = await record(draft, store, clock(), { named: name !== undefined });
      if (kind === 'recorded') await told(revision, 'revision recorded');
      return revision;
    }
    for (let tries = 1; tries <= TRIES; tries += 1) {
      const { kind, revision } = await publish(draft, store, clock());
      if (kind === 'published') await told(revision, 'revision published');
      // The last to publish wins, as with whoever runs "dateline publish".
      if (kind !== 'overtaken') return revision;
    }
    log.warn({}, 'others keep publishing; this folder is published with its next change');
    return undefined;
  }

  async function told(revision: RevisionNote, message: string): Promise<void> {
    log.info({ revision: revision.id, by: revision.publishedBy }, message);
    await noteChanges(store);
  }

  /** Git's last author, where all of the folder is committed. */
  async function authorOf(): Promise<Pick<Draft, 'publishedBy' | 'note'>> {
    const author = await (await workTreeOf(dir).catch(() => undefined))
      ?.lastAuthor()
      .catch(() => undefined);
    return author
      ? { publishedBy: author.name, note: author.subject }
      : { publishedBy: TEXT_EDITOR };
  }

  return {
    loaded(loaded) {
      const errors = loaded.findings.filter(({ severity }) => severity === 'error').length;
      const { size } = loaded.knowledge.facts;
      if (publishes && (errors > 0 || size === 0)) {
        log.warn({ errors }, 'the folder is not published until it has facts and no error');
        return;
      }
      if (size === 0 && good === undefined) return;
      const files = errors === 0 ? loadedFiles(dir, loaded) : servedFiles(dir, loaded, good);
      good = files;
      const name = next;
      next = undefined;
      add({ files, version: loaded.knowledge.version, ...(name && { name }) });
    },
    async named({ files, version, publishedBy, note }, whole) {
      const name = { publishedBy, ...(note && { note }) };
      if (!whole && publishes) return undefined;
      if (!whole && watched) {
        next = name;
        return undefined;
      }
      return new Promise((done) => add({ files, version, name, done }));
    },
    async stop() {
      await working;
      clearTimeout(again);
    },
  };
}
