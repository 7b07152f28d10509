/** What an edit would change once it is published: asked, counted and told, while readers are answered as ever. */
import type { Assembled } from '../knowledge/loading/assemble.ts';
import type { QuestionRepository, TenantRepositories } from '../service/repository.ts';
import type { TenantId } from '../tenants/tenant-id.ts';
import { countCopies } from './copies.ts';
import { countFollowers } from './followers.ts';
import type { Look } from './look.ts';
import { fromLog, merged } from './questions.ts';
import { servedState } from './served-state.ts';
import type { Asked, FileEdit, ImpactReport, Opened, Question, Reached } from './types.ts';

type ImpactOptions = {
  /** What is served now; `alone` where it is a revision. */
  readonly served: () => { readonly loaded: Assembled; readonly alone: boolean };
  /** The path of an edited file as the files served have it: `knowledge/harbour/facts.json`. */
  readonly pathOf: (path: string) => string;
  readonly look: Look & { readonly life?: () => number };
  readonly questions: Pick<QuestionRepository, 'recentQuestions'>;
  /** Left out where nothing about servers and workspaces is kept. */
  readonly tenants?: TenantRepositories | undefined;
  /** The packs a server or workspace has chosen; none for all. */
  readonly packsOf: (tenant: TenantId) => readonly string[];
  readonly clock: () => Date;
};

type Looking = {
  /** Told as soon as it is known whom it reaches. */
  readonly reached?: (reached: Reached) => void;
  /** Told some times a second how far asking is. */
  readonly asked?: (asked: Asked) => void;
  /** Calls it off. */
  readonly signal?: AbortSignal;
  /** How many questions are asked; 5,000 unless said. */
  readonly most?: number;
  /** Questions besides those of the log and the packs. */
  readonly labelled?: readonly Question[];
};

export type Impact = {
  /** One at a time; whoever comes meanwhile waits. Rejects where it was called off. */
  readonly of: (edits: readonly FileEdit[], looking?: Looking) => Promise<ImpactReport>;
  readonly stop: () => Promise<void>;
};

const LOOK_BACK_DAYS = 90;
const DAY_MS = 86_400_000;
/** Questions of the log that are read; rarer ones are counted. */
const MOST_LOGGED = 10_000;
const MOST_ASKED = 5_000;
const NEVER = new AbortController().signal;

export function createImpact({
  served,
  pathOf,
  look,
  questions,
  tenants,
  packsOf,
  clock,
}: ImpactOptions): Impact {
  /** What the look was told is served, and in which of its lives. */
  let told: { readonly loaded: Assembled; readonly life: number | undefined } | undefined;
  let before: Promise<unknown> = Promise.resolve();

  async function open(edits: readonly FileEdit[], now: string): Promise<Opened> {
    const { loaded, alone } = served();
    const known = told?.loaded === loaded && told.life === look.life?.();
    const state = known ? undefined : servedState(loaded, alone, 'files');
    const opened =
      (await look.open(state, edits, now)) ??
      (await look.open(servedState(loaded, alone, 'whole'), edits, now));
    if (!opened) throw new Error('What is served could not be put together from its files.');
    told = { loaded, life: look.life?.() };
    return opened;
  }

  async function lookAt(
    edits: readonly FileEdit[],
    { reached, asked, signal = NEVER, most = MOST_ASKED, labelled = [] }: Looking,
  ): Promise<ImpactReport> {
    signal.throwIfAborted();
    const now = clock();
    const placed = edits.map(({ path, text }) => ({ path: pathOf(path), text }));
    const opened = await open(placed, now.toISOString());
    const counted: Reached = {
      ...opened,
      ...(tenants && {
        copies: await countCopies(tenants, look, now),
        followers: await countFollowers(tenants, look, packsOf),
      }),
    };
    reached?.(counted);
    const since = new Date(now.getTime() - LOOK_BACK_DAYS * DAY_MS);
    const log = await questions.recentQuestions(since, MOST_LOGGED);
    signal.throwIfAborted();
    const logged = fromLog(
      log.questions.map(({ tenant, ...one }) => ({
        ...one,
        packs: tenant === undefined ? [] : packsOf(tenant as TenantId),
      })),
    );
    const { left, ...answers } = await look.ask(
      merged(labelled, logged),
      most,
      (far) => asked?.(far),
      signal,
    );
    return {
      ...counted,
      ...answers,
      left: {
        questions: left.questions + log.left.questions,
        times: left.times + log.left.times,
      },
      days: LOOK_BACK_DAYS,
    };
  }

  return {
    of(edits, looking = {}) {
      const own = before.then(() => lookAt(edits, looking));
      before = own.catch(() => {});
      return own;
    },
    stop: look.stop,
  };
}
