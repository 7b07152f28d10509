/** What editors want to know of what readers asked. */
import type { Engine } from '../answer/types.ts';
import type { TenantId } from '../tenants/tenant-id.ts';
import { findGaps, type Gap, type Gaps } from './gaps.ts';
import type { InsightRepository, LogFilter } from './repository.ts';
import { type Summary, summarise } from './summary.ts';

export { digestReply, type Week, weekBefore } from './digest.ts';
export type { Gap, Gaps } from './gaps.ts';
export type { InsightRepository, LogFilter } from './repository.ts';

export type Insight = {
  /** @param most how many open ones are wanted */
  readonly gaps: (filter: LogFilter, most: number) => Promise<Gaps>;
  /** Says that a question is not for this newsroom; it comes back once it was asked `COMES_BACK` times more. */
  readonly setAside: (
    gap: Pick<Gap, 'id' | 'question' | 'locale'>,
    by: { readonly id: string; readonly name: string },
  ) => Promise<void>;
  readonly takeBack: (id: string) => Promise<void>;
  /** Everything that was asked, counted. */
  readonly summary: (filter: LogFilter) => Promise<Summary>;
  /** Servers and workspaces in which anything was asked. */
  readonly places: () => Promise<readonly TenantId[]>;
};

/** Rows of the log that are read at most, the newest: more are no list that anybody works through. */
const MOST_ROWS = 20_000;

export function createInsight({
  store,
  engineFor,
  clock,
}: {
  readonly store: InsightRepository;
  /** The engine over what a server or workspace answers from; undefined for all. */
  readonly engineFor: (tenant: LogFilter['tenant']) => Engine;
  readonly clock: () => Date;
}): Insight {
  return {
    async gaps(filter, most) {
      const [rows, asides] = [await store.unanswered(filter, MOST_ROWS), await store.asides()];
      return findGaps(rows, asides, { engine: engineFor(filter.tenant), now: clock(), most });
    },
    setAside: ({ id, question, locale }, by) =>
      store.setAside({ id, question, locale, by: by.name, person: by.id, at: clock() }),
    takeBack: store.takeBack,
    async summary(filter) {
      const counts = await store.questionCounts(filter);
      const feedback = await store.feedbackCounts(filter);
      const { knowledge } = engineFor(filter.tenant);
      return summarise(counts, feedback, knowledge, { ...filter, now: clock() });
    },
    places: store.tenantsAsking,
  };
}
