/**
 * A fact that says what is not established has no number, day or name in it to tell it by. What kind of thing it leaves
 * open is told by how its editors ask for it: "how many boats sank?"
 */
import { mustWhen, type When } from '../../knowledge/model/edtf-date.ts';
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import type { Fact } from '../../knowledge/model/schema.ts';
import type { Entry } from '../../search/index.ts';
import type { Alignment } from '../alignment/index.ts';
import type { Query } from '../understanding/parse-question.ts';
import { wantedValueOf } from '../understanding/wanted-value.ts';
import { entryType, UNCLEAR } from './similarity.ts';

/** 1 it leaves open what such a question asks for, -1 it does not, 0 nothing of a kind is asked for. */
export function leavesOpen(query: Query, entries: readonly Entry[]): number {
  if (query.wanted !== undefined)
    return entries.some(({ text }) => wantedValueOf(text) === query.wanted) ? 1 : -1;
  if (UNCLEAR.has(query.type)) return 0;
  return entries.some((entry) => entryType(entry) === query.type) ? 1 : -1;
}

/** The same alignment with what it leaves open in place of the values it has not. */
export function alignedOpen(
  alignment: Alignment,
  query: Query,
  entries: readonly Entry[],
): Alignment {
  const open = leavesOpen(query, entries);
  return {
    ...alignment,
    slot: alignment.slot === 0 ? 0 : open,
    value: alignment.value === 0 ? 0 : open,
    figureFit: query.type === 'how-many' && open > 0 ? 1 : alignment.figureFit,
  };
}

/**
 * When what a fact tells of was. What is not established is dated by when that was so; what it is about was at the time of
 * its incident, or nobody knows when.
 */
export function timeOf(
  { status, when, incident }: Fact,
  { incidents }: Pick<Knowledge, 'incidents'>,
): When | undefined {
  if (status !== 'unknown') return mustWhen(when);
  const of = incidents.get(incident ?? '');
  return of && mustWhen(of.when);
}
