/** How true and false sentences about the stories are judged, against what their labels say. */

import { type Statement, toStatement } from '../answer/claims/index.ts';
import { createEngine } from '../answer/engine.ts';
import type { CheckedText, Corpus, Engine } from '../answer/types.ts';
import { parseQuestion } from '../answer/understanding/parse-question.ts';
import type { Locale } from '../knowledge/model/schema.ts';
import { EVAL_NOW } from './ask-queries.ts';
import type { LabelledStatement, Story } from './stories.ts';

type JudgedVerdict = LabelledStatement['verdict'];

export type Judged = LabelledStatement & {
  readonly story: string;
  readonly judged: JudgedVerdict;
  /** Ids of the facts that it was judged by. */
  readonly by: readonly string[];
  /** In what it was contradicted, in words. */
  readonly because?: string;
};

export function statementIn(text: string, locale: Locale, corpus: Corpus): Statement {
  return toStatement(parseQuestion(text, corpus, { locale, now: EVAL_NOW }), EVAL_NOW);
}

export function judgeStatements(
  story: Story,
  engine: Engine = createEngine(story.knowledge),
): Judged[] {
  return story.statements.map((labelled) => {
    const reader = { locale: labelled.locale, now: EVAL_NOW };
    return { ...labelled, story: story.id, ...judgementOf(engine.check(labelled.text, reader)) };
  });
}

/** Of a text as a whole: what contradicts any of it contradicts it; else its last sentence, which the others lead to. */
function judgementOf({ sentences }: CheckedText): Pick<Judged, 'judged' | 'by' | 'because'> {
  const against = sentences.find(({ verdict }) => verdict === 'contradicted');
  const held = against ?? sentences.at(-1);
  if (!held || held.verdict === 'unmatched') return { judged: 'unmatched', by: [] };
  return {
    judged: held.verdict,
    by: [held.fact.id],
    ...(held.verdict === 'contradicted' && {
      because: `${held.differs.aspect}: ${held.differs.asserted} / ${held.differs.approved}`,
    }),
  };
}

/** A wrong verdict: true or unknown and called contradicted, false or unknown and called supported. */
export const isWrong = ({ verdict, judged }: Judged): boolean =>
  judged !== 'unmatched' && judged !== verdict;

/**
 * The share of `count` in `total` with its Wilson score interval at 95 %.
 * Source: Wilson 1927, "Probable Inference, the Law of Succession, and Statistical Inference".
 */
export function wilson(
  count: number,
  total: number,
): { readonly share: number; readonly low: number; readonly high: number } {
  if (total === 0) return { share: Number.NaN, low: 0, high: 1 };
  const z = 1.96;
  const share = count / total;
  const middle = share + (z * z) / (2 * total);
  const spread = z * Math.sqrt((share * (1 - share)) / total + (z * z) / (4 * total * total));
  const scale = 1 + (z * z) / total;
  return {
    share,
    low: Math.max(0, (middle - spread) / scale),
    high: Math.min(1, (middle + spread) / scale),
  };
}

const VERDICTS: readonly JudgedVerdict[] = ['supported', 'contradicted', 'unmatched'];

/** @param verbose also lists every sentence that was judged wrong or missed */
export function statementReport(all: readonly Judged[], verbose = false): string[] {
  const groups = (name: string, of: (one: Judged) => string) => [
    '',
    row(name, 'true: supported', 'false: contradicted', 'wrong verdicts'),
    ...[...Map.groupBy(all, of)]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([group, some]) => figures(`  ${group}`, some)),
  ];
  return [
    row(`${all.length} statements`, 'true: supported', 'false: contradicted', 'wrong verdicts'),
    figures('all', all),
    ...groups('by story', ({ story }) => story),
    ...groups('by language', ({ locale }) => locale),
    ...groups('by form', ({ form }) => form ?? 'none'),
    ...groups('by what differs', ({ differs, verdict }) => differs ?? verdict),
    '',
    row('label \\ judged', ...VERDICTS),
    ...VERDICTS.map((label) =>
      row(
        `  ${label}`,
        ...VERDICTS.map((judged) =>
          String(all.filter((one) => one.verdict === label && one.judged === judged).length),
        ),
      ),
    ),
    ...(verbose ? ['', ...all.filter(({ verdict, judged }) => verdict !== judged).map(told)] : []),
  ];
}

function figures(name: string, some: readonly Judged[]): string {
  const of = (verdict: JudgedVerdict) => some.filter((one) => one.verdict === verdict);
  const right = (verdict: JudgedVerdict) =>
    of(verdict).filter((one) => one.judged === verdict).length;
  return row(
    name,
    share(right('supported'), of('supported').length),
    share(right('contradicted'), of('contradicted').length),
    share(some.filter(isWrong).length, some.length),
  );
}

function share(count: number, total: number): string {
  if (total === 0) return '–';
  const { share, low, high } = wilson(count, total);
  const percent = (value: number) => (value * 100).toFixed(0);
  return `${count}/${total} ${(share * 100).toFixed(1)} % (${percent(low)}–${percent(high)})`;
}

const row = (name: string, ...cells: readonly string[]) =>
  [name.padEnd(26), ...cells.map((cell) => cell.padStart(26))].join(' ');

function told(one: Judged): string {
  const label = `${isWrong(one) ? 'WRONG' : 'missed'} ${one.verdict} → ${one.judged}`;
  return `${label} [${one.story}, ${one.locale}, ${one.form ?? '–'}] ${one.text} (${one.by.join() || one.gold.join()})${one.because ? ` ${one.because}` : ''}`;
}
