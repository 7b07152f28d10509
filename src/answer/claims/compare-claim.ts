/** A statement held against one fact: everything in which they differ, by the fact's own fields. */
import type { Fact } from '../../knowledge/model/schema.ts';
import type { Corpus } from '../types.ts';
import { compareActors } from './actors.ts';
import { compareDates } from './dates.ts';
import type { EntityLink } from './entity-links.ts';
import { factProfile } from './fact-profile.ts';
import { compareFigures } from './figures.ts';
import { comparePlaces } from './places.ts';
import type { Difference, Statement } from './statement.ts';
import { compareStatus } from './status.ts';

export type Comparison = {
  /** Figures first, then date, place, actors and status; empty where nothing is known to differ. */
  readonly differences: readonly Difference[];
  /** The date of the statement is, or may well be, the fact's. */
  readonly sameDate: boolean;
  /** Words of numbers that agree, and of those that could not be compared, as typed. */
  readonly agreed: readonly string[];
  /** Of those that agree, the ones that count what a figure of the fact counts. */
  readonly counted: readonly string[];
  readonly left: readonly string[];
};

export function compareClaim(
  statement: Statement,
  named: readonly EntityLink[],
  fact: Fact,
  corpus: Corpus,
): Comparison {
  const { knowledge } = corpus;
  const others = fact.disputes.flatMap((id) => knowledge.facts.get(id) ?? []);
  const incident = fact.incident ? knowledge.incidents.get(fact.incident) : undefined;
  const profile = factProfile(fact, statement.locale, corpus);
  const figures = compareFigures(statement, fact, others, profile.numbers);
  const counted = [...(figures.difference?.words ?? []), ...figures.agreed];
  const dates = compareDates(statement, fact, incident, profile.dates, corpus.knowledge, counted);
  const differences = [
    figures.difference,
    dates.difference,
    comparePlaces(statement, fact, named, corpus),
    compareActors(statement, fact, named, corpus),
    compareStatus(statement, fact, knowledge, profile.negations),
  ].filter((one) => one !== undefined);
  return {
    differences,
    sameDate: statement.dates.length > 0 && dates.agrees,
    agreed: figures.agreed,
    counted: figures.counted,
    left: figures.left,
  };
}
