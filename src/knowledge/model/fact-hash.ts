/** What of a fact a reader was told, as a short text that changes when that changes. */
import { contentHash } from './content-hash.ts';
import type { Fact } from './schema.ts';

/** Hashes what a fact states: its words, date, status, figures and whose word it is; not its questions. */
export function factHash({ text, when, status, figures, attribution }: Fact): string {
  return contentHash(
    JSON.stringify([stable(text), when, status, figures.map(stable), attribution]),
  );
}

/** A value whose keys are in one order, however an editor has ordered them. */
export function stable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(stable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => [key, stable(one)]);
}
