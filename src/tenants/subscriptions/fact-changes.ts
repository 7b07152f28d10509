/** What happened to the facts between two moments. Pure. */

import { stable } from '../../knowledge/model/fact-hash.ts';
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import type { Fact } from '../../knowledge/model/schema.ts';
import type { FactChange } from './types.ts';

export type Facts = Pick<Knowledge, 'facts'>;

const TOLD = ['text', 'when', 'status', 'figures', 'attribution'] as const;

/**
 * Compares the facts that stood before with those that stand after.
 * A fact that replaces another is told as that replacement and not as an addition too.
 * @returns withdrawals first, then corrections, replacements and additions; each in the order of the files
 */
export function changesBetween(before: Facts, after: Facts): FactChange[] {
  const stood = standing(before);
  const stands = standing(after);
  const replacing = new Map<string, Fact>();
  for (const fact of stands.values()) if (fact.supersedes) replacing.set(fact.supersedes, fact);

  const retracted: FactChange[] = [];
  const corrected: FactChange[] = [];
  const replaced: FactChange[] = [];
  const announced = new Set<string>();
  for (const [id, old] of stood) {
    const now = stands.get(id);
    if (now) {
      const changed = TOLD.filter((field) => differs(old[field], now[field]));
      if (changed.length > 0)
        corrected.push({ type: 'corrected', before: old, fact: now, changed });
      continue;
    }
    const by = replacing.get(id);
    if (by) {
      replaced.push({ type: 'replaced', fact: old, by });
      announced.add(by.id);
    } else {
      retracted.push({ type: 'retracted', fact: after.facts.get(id) ?? old });
    }
  }
  const added = [...stands.values()]
    .filter(({ id }) => !stood.has(id) && !announced.has(id))
    .map((fact): FactChange => ({ type: 'added', fact }));
  return [...retracted, ...corrected, ...replaced, ...added];
}

function standing({ facts }: Facts): ReadonlyMap<string, Fact> {
  const replaced = new Set([...facts.values()].map(({ supersedes }) => supersedes));
  return new Map(
    [...facts].filter(([id, { status }]) => status !== 'retracted' && !replaced.has(id)),
  );
}

const differs = (a: unknown, b: unknown): boolean =>
  JSON.stringify(stable(a)) !== JSON.stringify(stable(b));
