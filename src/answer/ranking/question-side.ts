/**
 * What a question brings along whichever fact is chosen, and what of it the chosen fact leaves out: how much the same
 * likeness proves depends on it. "Who" is answered wrongly by facts that sound right more often than "how many".
 */
import { tellsOfMatter } from '../alignment/left-over.ts';
import type { Query } from '../understanding/parse-question.ts';
import { QUESTION_TYPES, type QuestionType } from '../understanding/question-type.ts';
import type { Candidate } from './features.ts';
import { ANSWER_CLASSES, type AnswerClass } from './same-answer.ts';

type Asks = `asks-${QuestionType}`;
type Found = `found-${AnswerClass}`;

/** Of these neither more nor less is better. */
export const QUESTION_FEATURES = [
  ...QUESTION_TYPES.map((type): Asks => `asks-${type}`),
  ...ANSWER_CLASSES.map((kind): Found => `found-${kind}`),
  'tells',
  'names',
  'wantsValue',
  'goesOn',
] as const;

/** Less 1 for each word of its kind that the fact has in no form, at least -3. */
export const LEFT_FEATURES = [
  'leftEvents',
  'leftRoles',
  'leftThings',
  'leftQualities',
  'leftUnknown',
  'leftNames',
] as const;

export type QuestionSide = Readonly<
  Record<(typeof QUESTION_FEATURES)[number] | (typeof LEFT_FEATURES)[number], number>
>;

const MOST_COUNTED = 3;

export function questionSide(
  { type, tokens, names, wanted, conversation }: Query,
  { unmatched }: Pick<Candidate, 'unmatched'>,
  kind: AnswerClass,
): QuestionSide {
  const missing = new Set(unmatched);
  const left = tokens.filter((token) => missing.has(token.typed) && tellsOfMatter(token));
  const count = (is: (token: Query['tokens'][number]) => boolean) =>
    -Math.min(MOST_COUNTED, left.filter(is).length);
  const means = (...classes: string[]) =>
    count(
      ({ name, dated, senses }) =>
        !name &&
        !dated &&
        senses.some(({ main, concept }) => main && classes.includes(concept.class)),
    );
  return {
    ...(Object.fromEntries(
      QUESTION_TYPES.map((one) => [`asks-${one}`, one === type ? 1 : 0]),
    ) as Record<Asks, number>),
    ...(Object.fromEntries(
      ANSWER_CLASSES.map((one) => [`found-${one}`, one === kind ? 1 : 0]),
    ) as Record<Found, number>),
    tells: tokens.length,
    names: names.length,
    wantsValue: wanted === undefined ? 0 : 1,
    goesOn: conversation?.elliptic ? 1 : 0,
    leftEvents: means('event'),
    leftRoles: means('role'),
    leftThings: means('thing', 'unit'),
    leftQualities: means('quality', 'number'),
    leftUnknown: count(({ name, dated, senses }) => !name && !dated && senses.length === 0),
    leftNames: count(({ name }) => name),
  };
}
