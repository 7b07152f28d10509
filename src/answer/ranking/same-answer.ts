/** When two facts give the same answer, and by what a fact is found: what confidences and thresholds are kept apart for. */
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import type { QuestionType } from '../understanding/question-type.ts';

/**
 * `examples`: the fact has example questions in the language of the question; `text`: its text alone is in that language;
 * `foreign`: it is in other languages only.
 */
export const ANSWER_CLASSES = ['examples', 'text', 'foreign'] as const;
export type AnswerClass = (typeof ANSWER_CLASSES)[number];

export function answerClassOf({ questions, text }: Fact, locale: Locale): AnswerClass {
  if (questions[locale]?.length) return 'examples';
  return text[locale] ? 'text' : 'foreign';
}

/** Whether two facts agree in what is asked for, so that to be torn between them is no doubt about the answer. */
export function sameAnswer(type: QuestionType, a: Fact, b: Fact): boolean {
  if (a.incident !== b.incident || a.incident === undefined) return false;
  switch (type) {
    case 'when':
      return a.when === b.when;
    case 'where':
      return sameIds(a.places, b.places);
    case 'who':
      return sameIds([...a.actors, ...a.attribution], [...b.actors, ...b.attribution]);
    case 'how-many':
      return (
        a.figures.length > 0 &&
        a.figures.every(({ value, unit }) =>
          b.figures.some((other) => other.value === value && other.unit === unit),
        )
      );
    default:
      return false;
  }
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && a.length === b.length && a.every((id) => b.includes(id));
}
