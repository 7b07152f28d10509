/** What comes first whatever is weighed: a fact whose editors wrote this very question, or that a bare "where?" goes on with. */
import type { Query } from '../understanding/parse-question.ts';
import { isExampleOf } from './examples.ts';
import type { RankedCandidate } from './ranker.ts';

/** @param ranked best first */
export function firstOfAll(
  query: Query,
  ranked: readonly RankedCandidate[],
): readonly RankedCandidate[] {
  const bare = query.conversation?.elliptic && query.tokens.length === 0;
  const first =
    ranked.find(({ fact }) => isExampleOf(query, fact)) ??
    (bare
      ? ranked.find(({ features }) => features.justShown === 1 && features.typeMatch === 1)
      : undefined);
  return first ? [first, ...ranked.filter((one) => one !== first)] : ranked;
}
