/** Chains that must come to an end: what supersedes what, who belongs to whom, what lies where, what follows what. */

import { NOUNS, REFERENCES, SECTIONS, type Section } from '../model/sections.ts';
import { finding } from '../parsing/findings.ts';
import type { Item } from '../parsing/items.ts';
import { type Check, references } from './context.ts';

export const cycles: Check = (context) =>
  SECTIONS.flatMap((section) =>
    REFERENCES[section]
      .filter(({ acyclic }) => acyclic)
      .flatMap(({ field }) => {
        const items: readonly Item[] = context.items[section];
        const inCycle = circular(items, field);
        return items
          .filter(({ id }) => inCycle.has(id))
          .flatMap((item) =>
            references(item)
              .filter((reference) => reference.field === field && inCycle.has(reference.id))
              .slice(0, 1)
              .map(({ at }) =>
                finding('reference-cycle', item.spot(at), {
                  noun: NOUNS[section],
                  id: item.id,
                  field,
                }),
              ),
          );
      }),
  );

/** The ids that lie on a circle, by the field that leads around it. */
export function circularReferences(
  section: Section,
  items: readonly Item[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const acyclic = REFERENCES[section].filter((reference) => reference.acyclic);
  return new Map(acyclic.map(({ field }) => [field, circular(items, field)]));
}

/**
 * The ids on a circle, found by taking away, again and again, whatever leads nowhere, then whatever
 * nothing leads to. What lies between two circles is counted in; here that hardly ever happens.
 */
function circular(items: readonly Item[], field: string): ReadonlySet<string> {
  const arrows = items.flatMap((item) =>
    references(item).flatMap((to) => (to.field === field ? [[item.id, to.id] as const] : [])),
  );
  const leading = peel(arrows);
  const left = peel(leading.map(([from, to]) => [to, from] as const));
  return new Set(left.flat());
}

type Arrow = readonly [from: string, to: string];

/** The arrows left when those to where nothing goes on are taken away, again and again. */
function peel(arrows: readonly Arrow[]): readonly Arrow[] {
  const into = Map.groupBy(arrows, ([, to]) => to);
  const out = new Map(
    [...Map.groupBy(arrows, ([from]) => from)].map(([from, all]) => [from, all.length]),
  );
  const gone = new Set<string>();
  const ends = [...into.keys()].filter((id) => !out.has(id));
  for (let end = ends.pop(); end !== undefined; end = ends.pop()) {
    gone.add(end);
    for (const [from] of into.get(end) ?? []) {
      const rest = (out.get(from) ?? 0) - 1;
      out.set(from, rest);
      if (rest === 0) ends.push(from);
    }
  }
  return arrows.filter(([, to]) => !gone.has(to));
}
