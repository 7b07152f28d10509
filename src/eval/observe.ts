/** Labelled questions → what deciding sees of them: features of the candidates, vetoes, and which are right. */
import { createEngine } from '../answer/engine.ts';
import { FEATURES } from '../answer/ranking/feature-set.ts';
import { type Candidates, findCandidates } from '../answer/ranking/ranker.ts';
import type { Mode } from '../answer/ranking/weights.ts';
import { parseQuestion, type Query } from '../answer/understanding/parse-question.ts';
import { createIndex } from '../search/index.ts';
import { contextBefore, EVAL_NOW, type SimilaritiesOf } from './ask-queries.ts';
import type { Dataset, EvalQuery } from './dataset.ts';

export type Observed = {
  /** The story it is about: what is left out as a whole when figures are taken. */
  readonly story: string;
  readonly dress: string;
  readonly asked: EvalQuery;
  readonly query: Query;
  /** The likeliest candidates by what can be told without weights. */
  readonly candidates: Candidates;
  /** Their features, in the order of `FEATURES`. */
  readonly rows: readonly Float32Array[];
  readonly right: readonly boolean[];
};

export async function observe(
  { story, dress, dataset }: { story: string; dress: string; dataset: Dataset },
  mode: Mode,
  similaritiesOf: SimilaritiesOf,
): Promise<Observed[]> {
  const engine = createEngine(dataset.knowledge);
  const corpus = { knowledge: dataset.knowledge, index: createIndex(dataset.knowledge) };
  const found: Observed[] = [];
  for (const asked of dataset.queries) {
    const similarities = mode === 'semantic' ? await similaritiesOf(asked) : undefined;
    if (mode === 'semantic' && !similarities) continue;
    const context = contextBefore(asked, engine);
    const query = parseQuestion(asked.question, corpus, {
      locale: asked.locale,
      now: EVAL_NOW,
      ...(context && { context }),
    });
    const candidates = findCandidates(query, corpus, EVAL_NOW, similarities);
    found.push({
      story,
      dress,
      asked,
      query,
      candidates,
      rows: candidates.map(({ features }) => Float32Array.from(FEATURES, (name) => features[name])),
      right: candidates.map(({ fact }) => asked.gold.includes(fact.id)),
    });
  }
  return found;
}
