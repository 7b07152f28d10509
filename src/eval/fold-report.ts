/** Figures on stories that the weights were not fitted on, as lines of text. */
import type { AnswerClass } from '../answer/ranking/same-answer.ts';
import type { ModeWeights } from '../answer/ranking/weights.ts';
import type { Judged } from './fit.ts';

const NAME = 30;

export function foldReport(
  judgedOnes: readonly Judged[],
  { answer }: Pick<ModeWeights, 'answer'>,
): string[] {
  const groups = (of: (one: Judged) => string) =>
    [...Map.groupBy(judgedOnes, of)].sort(([a], [b]) => (a < b ? -1 : 1));
  const head = ['', 'questions', 'top-1', 'said', 'precision', 'near said', 'out said'];
  const row = ([name, own]: readonly [string, readonly Judged[]]) => line(name, own, answer);
  return [
    [head[0]!.padEnd(NAME), ...head.slice(1).map((cell) => cell.padStart(10))].join(' '),
    row(['all', judgedOnes]),
    ...groups(({ kind }) => `by ${kind}`).map(row),
    ...groups(({ observed }) => observed.dress).map(row),
    ...groups(({ observed }) => observed.asked.locale).map(row),
    ...groups(({ observed }) => observed.asked.kind).map(row),
    ...groups(({ observed }) => observed.story).map(row),
    `answered from ${JSON.stringify(answer)}`,
  ];
}

function line(
  name: string,
  own: readonly Judged[],
  answer: Readonly<Record<AnswerClass, number>>,
): string {
  const isSaid = (one: Judged) => one.confidence >= answer[one.kind];
  const answerable = own.filter(({ observed }) => observed.asked.gold.length > 0);
  const said = own.filter(isSaid);
  const of = (kind: string) => own.filter(({ observed }) => observed.asked.kind === kind);
  const share = (part: number, whole: number) =>
    (whole ? `${((100 * part) / whole).toFixed(1)} %` : '–').padStart(10);
  return [
    name.padEnd(NAME),
    String(own.length).padStart(10),
    share(answerable.filter(({ right }) => right).length, answerable.length),
    share(said.filter(({ right }) => right).length, answerable.length),
    share(said.filter(({ right }) => right).length, said.length),
    ...['near-scope', 'out-of-scope'].map((kind) =>
      share(of(kind).filter(isSaid).length, of(kind).length),
    ),
  ].join(' ');
}
