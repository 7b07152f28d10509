/** Which facts stand: neither withdrawn by the editors nor replaced by a newer one. */
import type { Knowledge } from './knowledge.ts';
import type { Fact } from './schema.ts';

const currentByKnowledge = new WeakMap<Knowledge, ReadonlyMap<string, Fact>>();

/** The facts that may be shown, by id, in the order of the files. */
export function currentFacts(knowledge: Knowledge): ReadonlyMap<string, Fact> {
  let current = currentByKnowledge.get(knowledge);
  if (!current) {
    const replaced = new Set<string | undefined>();
    for (const { supersedes } of knowledge.facts.values()) replaced.add(supersedes);
    const standing = new Map<string, Fact>();
    for (const [id, fact] of knowledge.facts)
      if (fact.status !== 'retracted' && !replaced.has(id)) standing.set(id, fact);
    current = standing;
    currentByKnowledge.set(knowledge, current);
  }
  return current;
}
