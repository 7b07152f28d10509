/** What a wording more does to what is asked: whether it helps, and whom it harms. Pure. */
import type { Asked, ImpactReport, QuestionChange } from '../../../../impact/types.ts';
import type { ShownGap } from '../../../editors/insight-types.ts';

export type Effect = {
  /** Whether the question itself is answered by that fact; undefined as long as that is not known. */
  readonly answered: boolean | undefined;
  /** Other wordings of the gap that it answers, too. */
  readonly helped: number;
  /** Other questions that have an answer, and would get another, or none. */
  readonly harmed: number;
  /** Whether the question itself has an answer, and would get another. */
  readonly robbed: boolean;
  /** Other questions that had no answer, and would get this fact. */
  readonly taken: number;
  /** Tests of the newsroom's own that break. */
  readonly broken: number;
};

/**
 * @param question the wording as it would be added
 * @param fact which it would be added to, by id
 */
export function effectOf(
  { changes }: Pick<Asked, 'changes'>,
  report: Pick<ImpactReport, 'tests'> | undefined,
  {
    question,
    fact,
    gap,
  }: {
    readonly question: string;
    readonly fact: string;
    readonly gap: Pick<ShownGap, 'wordings' | 'notAsked'>;
  },
): Effect {
  const wording = wordsOf(question);
  const own = new Set(gap.wordings.map((one) => wordsOf(one.readAs ?? one.question)));
  const byFact = ({ after }: QuestionChange) =>
    after.outcome === 'answer' && after.fact?.id === fact;
  const isOwn = (change: QuestionChange) => own.has(wordsOf(change.question)) && byFact(change);
  const isIt = (change: QuestionChange) => wordsOf(change.question) === wording;
  const isMeant = (change: QuestionChange) => isIt(change) || isOwn(change);
  const answered = changes.some((change) => isIt(change) && byFact(change));
  const others = changes.filter((change) => !isMeant(change) && !change.better);
  return {
    answered: answered || report ? answered : undefined,
    helped: new Set(
      changes.filter((one) => isOwn(one) && !isIt(one)).map((one) => wordsOf(one.question)),
    ).size,
    harmed: others.filter(({ kind, worse }) => worse || kind === 'other' || kind === 'lost').length,
    // Wanted only where readers said that it was not what they had asked.
    robbed: gap.notAsked === 0 && changes.some((one) => isMeant(one) && one.kind === 'other'),
    taken: others.filter((one) => one.kind === 'found' && !one.worse).length,
    broken: report?.tests.failed.filter(({ breaks }) => breaks).length ?? 0,
  };
}

/** Its words alone: what differs in capitals and signs is the same wording. */
const wordsOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
