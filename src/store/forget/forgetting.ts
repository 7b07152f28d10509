/** What the rules of each table are given, and the few ways in which rows go. */
import type { Transaction } from 'kysely';
import type { Tables } from '../tables/tables.ts';
import type { Person, Place } from './subject.ts';

/** How many rows went, and of how many only what named somebody. */
export type Gone = { readonly removed?: number; readonly cleared?: number };

type At<Subject> = {
  readonly db: Transaction<Tables>;
  readonly who: Subject;
  /** What names are hashed with. */
  readonly salt: string;
};

type Rule<Subject> = (at: At<Subject>) => Promise<Gone>;

export type Holding = {
  /** In plain words, what of whom is in the table. */
  readonly holds: string;
  readonly person?: Rule<Person>;
  readonly place?: Rule<Place>;
};

export const removed = ({ numDeletedRows }: { readonly numDeletedRows: bigint }): Gone => ({
  removed: Number(numDeletedRows),
});

export const cleared = ({ numUpdatedRows }: { readonly numUpdatedRows: bigint }): Gone => ({
  cleared: Number(numUpdatedRows),
});

export const together = (...gone: readonly Gone[]): Gone => ({
  removed: gone.reduce((sum, one) => sum + (one.removed ?? 0), 0),
  cleared: gone.reduce((sum, one) => sum + (one.cleared ?? 0), 0),
});

/** A pattern for `like` that finds this as a string of JSON, with `escape '\'`. */
export const asJson = (text: string): string =>
  `%${JSON.stringify(text).replaceAll(/[\\%_]/g, '\\$&')}%`;
