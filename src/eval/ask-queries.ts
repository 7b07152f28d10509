/** Asks the questions of a set as a reader would, on a day that does not change. */
import type { Engine } from '../answer/types.ts';
import type { Context } from '../contract/request.ts';
import type { Similarities } from '../search/similarities.ts';
import type { EvalQuery } from './dataset.ts';
import type { EvalResult } from './metrics.ts';

/** Fixed, so that a run tomorrow gives the figures of today. */
export const EVAL_NOW = new Date('2026-11-24T12:00:00Z');
const MOST = 10;

/** Similarity in meaning to every fact, where semantic search is on. */
export type SimilaritiesOf = (query: EvalQuery) => Promise<Similarities | undefined>;

/** Questions in order, one after the other. */
export async function* askQueries(
  engine: Engine,
  queries: Iterable<EvalQuery>,
  meaningOf: SimilaritiesOf,
): AsyncGenerator<EvalResult> {
  for (const query of queries) {
    const similarities = await meaningOf(query);
    const context = contextBefore(query, engine);
    const { outcome, confidence, facts } = engine.ask(query.question, {
      locale: query.locale,
      now: EVAL_NOW,
      ...(similarities && { similarities }),
      ...(context && { context }),
    });
    yield { query, outcome, confidence, facts: facts.slice(0, MOST).map(({ fact }) => fact.id) };
  }
}

/** The context that the question before a follow-up leaves. */
export function contextBefore(
  { after, locale }: EvalQuery,
  engine: Pick<Engine, 'ask'>,
): Context | undefined {
  return after === undefined ? undefined : engine.ask(after, { locale, now: EVAL_NOW }).context;
}
