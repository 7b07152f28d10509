/** A statement read for being held against facts: what does not depend on the fact. */

import { range } from '../../text/range.ts';
import { type Negated, negationsIn, type Statement } from '../claims/index.ts';
import type { Corpus } from '../types.ts';
import { type Amount, amountsIn } from './amounts.ts';
import { type Clause, clausesIn } from './doer.ts';

export type StatementReading = {
  readonly statement: Statement;
  readonly amounts: readonly Amount[];
  /** Places of the words that are part of dates. */
  readonly inDates: ReadonlySet<number>;
  readonly negations: readonly Negated[];
  /** Its clauses, each with who does it. */
  readonly clauses: readonly Clause[];
};

export function readStatement(statement: Statement, corpus: Corpus): StatementReading {
  const { text, words, locale } = statement;
  const inDates = new Set(statement.dates.flatMap(({ at, end }) => range(at, end)));
  return {
    statement,
    amounts: amountsIn(text, words, locale, inDates),
    inDates,
    negations: negationsIn(text, locale),
    clauses: clausesIn(text, locale, corpus),
  };
}
