/** Asks every question of a set, and puts the figures into tables. */

import type { Engine } from '../answer/types.ts';
import { counted } from '../text/counted.ts';
import { askQueries, type SimilaritiesOf } from './ask-queries.ts';
import { type Baseline, baselines } from './baselines.ts';
import type { Dataset, EvalQuery } from './dataset.ts';
import { calibration, type EvalResult, type Figures, figures } from './metrics.ts';
import { premises } from './premises.ts';
import { mistyped } from './typos.ts';

type Row = { readonly name: string; readonly results: readonly EvalResult[] };

/** The whole report as lines of text. */
export async function report(
  dataset: Dataset,
  engine: Engine,
  meaningOf: SimilaritiesOf,
): Promise<string[]> {
  const asked = (queries: readonly EvalQuery[]) =>
    Array.fromAsync(askQueries(engine, queries, meaningOf));
  const plain = await asked(dataset.queries);
  const typos = await asked(mistyped(dataset.queries.filter(({ gold }) => gold.length > 0)));
  const groups = (of: (query: EvalQuery) => string): Row[] =>
    [...new Set(dataset.queries.map(of))].sort().map((name) => ({
      name: `  ${name}`,
      results: plain.filter(({ query }) => of(query) === name),
    }));
  const locales = groups(({ locale }) => locale);
  const exampleQuestions = examplesOf(dataset.knowledge);
  const unseen = plain.filter(({ query }) => !exampleQuestions.has(plainly(query.question)));
  const { bins, error } = calibration(plain);
  return [
    `${dataset.name}: ${counted(dataset.knowledge.facts.size, 'fact')}, ${counted(dataset.queries.length, 'question')}`,
    '',
    ...table([
      { name: 'Dateline', results: plain },
      ...(unseen.length < plain.length
        ? [{ name: 'Dateline, less example questions', results: unseen }]
        : []),
      { name: 'Dateline, answerable with typos', results: typos },
      ...(locales.length > 1 ? locales : []),
      ...groups(({ kind }) => kind),
      ...(locales.length > 1 ? groups(({ locale, kind }) => `${kind}, ${locale}`) : []),
    ]),
    '',
    ...rivals(dataset, plain, typos),
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
    ...premiseLines(dataset, engine),
  ];
}

/** Only sets that know of false premises say how many were caught. */
function premiseLines({ queries }: Dataset, engine: Engine): string[] {
  const { caught, total, falseAlarms, ordinary } = premises(queries, engine);
  if (total === 0) return [];
  return [
    '',
    `false premises: ${caught} of ${total} caught; other questions contradicted: ${falseAlarms} of ${ordinary}`,
  ];
}

const plainly = (question: string) =>
  question
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A question that is word for word an example question of the knowledge proves little. */
function examplesOf(knowledge: Dataset['knowledge']): ReadonlySet<string> {
  return new Set(
    [...knowledge.facts.values()].flatMap((fact) =>
      Object.values(fact.questions).flatMap((asked) => (asked ?? []).map(plainly)),
    ),
  );
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

/** Finding only: the libraries have no notion of abstaining, or of a conversation that goes on. */
function rivals(
  dataset: Dataset,
  ours: readonly EvalResult[],
  oursMistyped: readonly EvalResult[],
): string[] {
  const comparable = ({ gold, after }: EvalQuery) => gold.length > 0 && after === undefined;
  const answerable = dataset.queries.filter(comparable);
  const typed = mistyped(answerable);
  const columns = ['questions', 'top-1', 'top-3', 'typos top-1'];
  const row = (name: string, count: number, ...shares: number[]) =>
    [
      name.padEnd(NAME),
      String(count).padStart(13),
      ...shares.map((share) => percent(share).padStart(13)),
    ].join(' ');
  const within = (found: readonly { query: EvalQuery; facts: readonly string[] }[], most: number) =>
    found.filter(({ query, facts }) => facts.slice(0, most).some((id) => query.gold.includes(id)))
      .length / (found.length || 1);
  const find = (queries: readonly EvalQuery[], by: Baseline['find']) =>
    queries.map((query) => ({ query, facts: by(query) }));
  const own = ours.filter(({ query }) => comparable(query));
  const ownMistyped = oursMistyped.filter(({ query }) => comparable(query));
  return [
    ['finding, against'.padEnd(NAME), ...columns.map((name) => name.padStart(13))].join(' '),
    ...baselines(dataset.knowledge).map(({ name, find: by, slow }) => {
      // Seconds a question would make an evaluation take hours: a slow library gets every so many.
      const every = slow ? Math.ceil(answerable.length / slow) : 1;
      const some = (queries: readonly EvalQuery[]) => queries.filter((_, at) => at % every === 0);
      const found = find(some(answerable), by);
      return row(
        name,
        found.length,
        within(found, 1),
        within(found, 3),
        within(find(some(typed), by), 1),
      );
    }),
    row('Dateline', own.length, within(own, 1), within(own, 3), within(ownMistyped, 1)),
  ];
}

function percent(share: number): string {
  return Number.isNaN(share) ? '–' : `${(share * 100).toFixed(1)} %`;
}
