/** Which facts of an incident may bear out what stands in its fields: when, where, how many. */
import type { Fact } from '../../knowledge/model/schema.ts';

/** @returns those that are confirmed, then those that are claimed and that none of them disputes */
export function bearingOut(facts: Iterable<Fact>, incident: string | undefined): Fact[] {
  const own = [...facts].filter((fact) => fact.incident === incident);
  const isDisputed = ({ id, disputes }: Fact) =>
    disputes.length > 0 || own.some((other) => other.disputes.includes(id));
  return [
    ...own.filter(({ status }) => status === 'confirmed'),
    ...own.filter((fact) => fact.status === 'claimed' && !isDisputed(fact)),
  ];
}
