/** Asks every question of a set, and puts the figures into tables. */
import type { Engine } from '../answer/engine.ts';
import type { Similarities } from '../semantic/start.ts';
import { type Baseline, baselines } from './baselines.ts';
import type { Dataset, EvalQuery } from './dataset.ts';
import { type Answered, calibration, type Figures, figures } from './metrics.ts';
import { withTypos } from './typos.ts';

/** Fixed, so that a run tomorrow gives the figures of today. */
export const EVAL_NOW = new Date('2026-11-24T12:00:00Z');
const MOST = 10;

/** Likeness in meaning to every fact, where semantic search is on. */
export type MeaningOf = (question: string) => Promise<Similarities | undefined>;

/** Questions in order, one after the other. */
export async function* answers(
  engine: Engine,
  queries: Iterable<EvalQuery>,
  meaningOf: MeaningOf,
): AsyncGenerator<Answered> {
  for (const query of queries) {
    const similarities = await meaningOf(query.question);
    const { outcome, confidence, facts } = engine.ask(query.question, {
      locale: query.locale,
      now: EVAL_NOW,
      ...(similarities && { similarities }),
    });
    yield { query, outcome, confidence, facts: facts.slice(0, MOST).map(({ fact }) => fact.id) };
  }
}

export function mistyped(queries: readonly EvalQuery[]): EvalQuery[] {
  return queries.map((query, at) => ({ ...query, question: withTypos(query.question, at + 1) }));
}

type Row = { readonly name: string; readonly results: readonly Answered[] };

/** The whole report as lines of text. */
export async function report(
  dataset: Dataset,
  engine: Engine,
  meaningOf: MeaningOf,
): Promise<string[]> {
  const asked = (queries: readonly EvalQuery[]) =>
    Array.fromAsync(answers(engine, queries, meaningOf));
  const plain = await asked(dataset.queries);
  const typos = await asked(mistyped(dataset.queries));
  const groups = (of: (query: EvalQuery) => string): Row[] =>
    [...new Set(dataset.queries.map(of))].map((name) => ({
      name,
      results: plain.filter(({ query }) => of(query) === name),
    }));
  const locales = groups(({ locale }) => locale);
  const { bins, error } = calibration(plain);
  return [
    `${dataset.name}: ${dataset.knowledge.facts.size} facts, ${dataset.queries.length} questions`,
    '',
    ...table([
      { name: 'Dateline', results: plain },
      { name: 'Dateline, with typos', results: typos },
      ...(locales.length > 1
        ? locales.map(({ name, results }) => ({ name: `  in ${name}`, results }))
        : []),
      ...groups(({ kind }) => kind).map(({ name, results }) => ({ name: `  ${name}`, results })),
    ]),
    '',
    ...rivals(dataset, plain),
    '',
    'confidence   questions   mean confidence   right',
    ...bins
      .filter(({ count }) => count > 0)
      .map(({ from, to, count, confidence, right }) =>
        [
          `${from.toFixed(1)}–${to.toFixed(1)}`.padEnd(12),
          String(count).padStart(9),
          percent(confidence).padStart(17),
          percent(right).padStart(7),
        ].join(' '),
      ),
    `expected calibration error ${error.toFixed(3)}`,
  ];
}

const COLUMNS: readonly (readonly [string, (figures: Figures) => number])[] = [
  ['top-1', ({ top1 }) => top1],
  ['top-3', ({ top3 }) => top3],
  ['precision', ({ precision }) => precision],
  ['coverage', ({ coverage }) => coverage],
  ['cov. at 95 %', ({ coverageAt95 }) => coverageAt95],
  ['false answers', ({ falseAnswers }) => falseAnswers],
];
const NAME = 36;

function table(rows: readonly Row[]): string[] {
  const head = ['', 'count', ...COLUMNS.map(([name]) => name)];
  return [
    [head[0]!.padEnd(NAME), ...head.slice(1).map((name) => name.padStart(13))].join(' '),
    ...rows.map(({ name, results }) => {
      const own = figures(results);
      return [
        name.padEnd(NAME),
        String(own.count).padStart(13),
        ...COLUMNS.map(([, of]) => percent(of(own)).padStart(13)),
      ].join(' ');
    }),
  ];
}

/** Finding only: the libraries have no notion of abstaining. */
function rivals(dataset: Dataset, ours: readonly Answered[]): string[] {
  const answerable = dataset.queries.filter(({ gold }) => gold.length > 0);
  const score = (queries: readonly EvalQuery[], find: Baseline['find']) => {
    const found = queries.map((query) => ({ query, facts: find(query) }));
    const within = (most: number) =>
      found.filter(({ query, facts }) => facts.slice(0, most).some((id) => query.gold.includes(id)))
        .length / (queries.length || 1);
    return [within(1), within(3)] as const;
  };
  const byQuestion = new Map(ours.map(({ query, facts }) => [query, facts]));
  const typed = mistyped(answerable);
  return [
    `${'finding, against'.padEnd(NAME)} ${['top-1', 'top-3', 'typos top-1'].map((name) => name.padStart(13)).join(' ')}`,
    ...baselines(dataset.knowledge).map(({ name, find }) => {
      const [top1, top3] = score(answerable, find);
      const [mistypedTop1] = score(typed, find);
      return `${name.padEnd(NAME)} ${[top1, top3, mistypedTop1].map((value) => percent(value).padStart(13)).join(' ')}`;
    }),
    `${'Dateline'.padEnd(NAME)} ${score(answerable, (query) => [...(byQuestion.get(query) ?? [])])
      .map((value) => percent(value).padStart(13))
      .join(' ')}`,
  ];
}

function percent(share: number): string {
  return Number.isNaN(share) ? '–' : `${(share * 100).toFixed(1)} %`;
}
