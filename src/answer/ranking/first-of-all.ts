/** What comes first whatever is weighed: a fact whose editors wrote this very question, or that a bare "where?" goes on with. */
import type { Fact } from '../../knowledge/model/schema.ts';
import { foldedWords } from '../../language/index.ts';
import type { Query } from '../understanding/parse-question.ts';
import type { RankedCandidate } from './ranker.ts';

const examples = new WeakMap<Fact, ReadonlySet<string>>();

/** Whether the question is, word for word, an example question of the fact. */
export function isExampleOf(query: Query, fact: Fact): boolean {
  let own = examples.get(fact);
  if (!own) {
    own = new Set(Object.values(fact.questions).flatMap((asked) => (asked ?? []).map(foldedWords)));
    examples.set(fact, own);
  }
  return own.has(foldedWords(query.text));
}

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
