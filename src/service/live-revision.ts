/** The engine over the revision that is current in the store, replaced whole as soon as another is published. */
import pTimeout from 'p-timeout';
import type { FittedWeights } from '../answer/types.ts';
import type { Assembled } from '../knowledge/loading/assemble.ts';
import { assemble } from '../knowledge/loading/assemble.ts';
import { finding } from '../knowledge/parsing/findings.ts';
import { assembleRevision } from '../knowledge/revisions/assemble-revision.ts';
import type { RevisionRepository } from '../knowledge/revisions/repository.ts';
import type { Log } from '../log.ts';
import type { LiveEngine } from './live-engine.ts';
import { createServing } from './serving.ts';

export type RevisionEngine = LiveEngine & {
  /** Looks at once, as when something is told to have been published. */
  readonly look: () => Promise<void>;
};

export type RevisionEngineOptions = {
  readonly store: Pick<RevisionRepository, 'currentRevision' | 'revision'>;
  readonly log: Log;
  /** Those of the model that compares meanings, where they are not the ones that ship. */
  readonly weights?: FittedWeights | undefined;
  /** Milliseconds between two looks, instead of a second. */
  readonly lookMs?: number;
};

const LOOK_MS = 1000;
/** A store that has not answered by then is away. */
const ANSWER_MS = 5000;

/** Serves the current revision; with none published, nothing. What cannot be used leaves the last good one serving. */
export async function startRevisionEngine({
  store,
  log,
  weights,
  lookMs = LOOK_MS,
}: RevisionEngineOptions): Promise<RevisionEngine> {
  const answered = <T>(asked: Promise<T>): Promise<T> =>
    pTimeout(asked, { milliseconds: ANSWER_MS, message: 'the store did not answer' });
  let loaded: Assembled | undefined;
  /** The revision that was looked at last, whether it is served or could not be. */
  let seen: string | undefined;
  let away = false;
  let closed = false;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | undefined;

  /** @returns what is to be served from now on, where that is another */
  async function newer(): Promise<Assembled | undefined> {
    const id = await answered(store.currentRevision());
    if (away) log.info({}, 'the store answers again');
    away = false;
    if (id === undefined || id === seen) return undefined;
    const revision = await answered(store.revision(id));
    if (!revision) return undefined;
    const next = assembleRevision(revision, loaded);
    seen = id;
    const [error] = next.findings.filter(({ severity }) => severity === 'error');
    if (error && loaded) {
      const at = `${error.path}:${error.line}:${error.column}`;
      log.error(
        { revision: id, at },
        `This revision cannot be served here, so the one before keeps serving. Was it published by another version of Dateline? ${error.message}`,
      );
      return undefined;
    }
    log.info(
      { revision: id, by: revision.publishedBy, at: revision.publishedAt },
      'revision found',
    );
    return next;
  }

  async function look(): Promise<void> {
    if (closed) return;
    try {
      const next = await newer();
      if (!next || closed) return;
      loaded = next;
      serving.take(next);
    } catch (error) {
      if (!away) {
        log.warn(
          { error: error instanceof Error ? error.message : String(error) },
          'published knowledge cannot be looked for; what was published last keeps serving',
        );
      }
      away = true;
    }
  }

  /** One look at a time; whoever asks for one meanwhile has it with the next. */
  const lookOnce = (): Promise<void> => {
    looking ??= look().finally(() => {
      looking = undefined;
    });
    return looking;
  };
  const lookAgain = async () => {
    await lookOnce();
    if (!closed) timer = setTimeout(lookAgain, lookMs).unref();
  };

  loaded = await newer();
  const serving = createServing(loaded ?? nothingPublished(), log, weights);
  timer = setTimeout(lookAgain, lookMs).unref();
  return {
    now: serving.now,
    loaded: serving.loaded,
    onChange: serving.onChange,
    async isNewest() {
      const current = await answered(store.currentRevision()).catch(() => 'unknown');
      return current === serving.now().engine.knowledge.revision?.id;
    },
    watching: Promise.resolve(),
    look: lookOnce,
    async close() {
      closed = true;
      clearTimeout(timer);
    },
  };
}

function nothingPublished(): Assembled {
  const where = { path: 'the store', line: 1, column: 1 };
  return { ...assemble([]), findings: [finding('not-published', where, {})] };
}
