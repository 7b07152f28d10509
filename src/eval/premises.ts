/** How many false premises are caught, and how often a question without one is gainsaid. */
import type { Engine } from '../answer/types.ts';
import { contextBefore, EVAL_NOW } from './ask-queries.ts';
import type { EvalQuery } from './dataset.ts';

export type Premises = {
  /** Questions with a false premise that were contradicted by a fact that does contradict them. */
  readonly caught: number;
  readonly total: number;
  /** Other questions that were contradicted. */
  readonly falseAlarms: number;
  readonly ordinary: number;
  /** The questions behind the figures, to look at. */
  readonly missed: readonly string[];
  readonly alarmed: readonly string[];
};

export function premises(questions: readonly EvalQuery[], engine: Engine): Premises {
  const missed: string[] = [];
  const alarmed: string[] = [];
  const figures = { caught: 0, total: 0, falseAlarms: 0, ordinary: 0 };
  for (const query of questions) {
    const context = contextBefore(query, engine);
    const { contradiction, facts } = engine.ask(query.question, {
      locale: query.locale,
      now: EVAL_NOW,
      ...(context && { context }),
    });
    const right = contradiction !== undefined && query.gold.includes(facts[0]?.fact.id ?? '');
    const told =
      contradiction &&
      `${query.question} · ${contradiction.aspect}: ${contradiction.asserted} / ${contradiction.approved}`;
    if (query.kind === 'premise') {
      figures.total += 1;
      if (right) figures.caught += 1;
      else missed.push(told ?? query.question);
    } else {
      figures.ordinary += 1;
      if (told) {
        figures.falseAlarms += 1;
        alarmed.push(`${query.kind}: ${told}`);
      }
    }
  }
  return { ...figures, missed, alarmed };
}
