/** Questions asked of one version, each once: what was asked of it before is known. */
import { LRUCache } from 'lru-cache';
import type { Engine } from '../answer/types.ts';
import type { Similarities } from '../search/similarities.ts';
import { keyOf } from './questions.ts';
import { shownTo } from './shown.ts';
import type { Question, Shown } from './types.ts';

/** Answers kept, of all versions together: some kilobytes each. */
const MOST_ANSWERS = 30_000;

export type Answers = {
  readonly known: (question: Question, engine: Engine, now: Date) => Shown | undefined;
  readonly ask: (
    question: Question,
    engine: Engine,
    now: Date,
    similarities: Similarities | undefined,
  ) => Shown;
};

export function createAnswers(): Answers {
  const kept = new LRUCache<string, Shown>({ max: MOST_ANSWERS });
  // The day, because of "yesterday".
  const key = (question: Question, { knowledge }: Engine, now: Date) =>
    `${knowledge.version} ${now.toISOString().slice(0, 10)} ${keyOf(question)}`;
  return {
    known: (question, engine, now) => kept.get(key(question, engine, now)),
    ask(question, engine, now, similarities) {
      const { locale } = question;
      const shown = shownTo(question.question, { locale, now }, engine, similarities);
      kept.set(key(question, engine, now), shown);
      return shown;
    },
  };
}
