/** What one subscription's channel has not been told yet. Pure. */

import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import { inLocale } from '../../knowledge/model/localised.ts';
import type { Fact } from '../../knowledge/model/schema.ts';
import { changesBetween } from './fact-changes.ts';
import { factsOn } from './subscription-topic.ts';
import type { FactChange, Subscription } from './types.ts';

export type UnseenChanges = {
  readonly changes: readonly FactChange[];
  /** What the channel has been told once it is told of these. */
  readonly seen: ReadonlyMap<string, Fact>;
};

/**
 * @param told what the channel was last told; what cannot be read any more is taken as it is now
 * @param whole whether every knowledge file could be read: while one cannot, a fact that is missing
 *   may only be out of reach, so nothing is said of it
 * @param served the facts the channel's tenant answers from; nothing new is told from other packs
 */
export function unseenChanges(
  subscription: Subscription,
  told: ReadonlyMap<string, Fact | undefined>,
  knowledge: Knowledge,
  whole: boolean,
  served: (id: string) => boolean,
): UnseenChanges {
  const seen = new Map(
    [...told].flatMap(([id, fact]) => {
      const known = fact ?? asToldBefore(knowledge.facts.get(id));
      return known ? [[id, known] as const] : [];
    }),
  );
  const now = factsOn(subscription.about, knowledge);
  const missing = [...seen].filter(([id]) => !whole && !knowledge.facts.has(id));
  const out = new Set(missing.map(([id]) => id));
  const before = new Map([...seen].filter(([id]) => !out.has(id)));
  const changes = changesBetween({ facts: before }, knowledge).filter((change) => {
    switch (change.type) {
      case 'added':
        return now.has(change.fact.id) && served(change.fact.id);
      case 'replaced':
        return served(change.by.id);
      case 'corrected':
        return served(change.fact.id) && isVisible(change, subscription);
      case 'retracted':
        // Where a fact is gone from the files, its pack is not known any more: it was told, so its end is.
        return served(change.fact.id) || !knowledge.facts.has(change.fact.id);
      default:
        return change satisfies never;
    }
  });
  return { changes, seen: new Map([...missing, ...now]) };
}

/** It stood when it was told, so that its end is one. */
const asToldBefore = (fact: Fact | undefined): Fact | undefined =>
  fact?.status === 'retracted' ? { ...fact, status: 'confirmed' } : fact;

/** A new translation into another language is no news to the channel. */
function isVisible(
  { before, fact, changed }: Extract<FactChange, { type: 'corrected' }>,
  { locale }: Subscription,
): boolean {
  if (changed.some((field) => field !== 'text')) return true;
  return inLocale(before.text, locale).text !== inLocale(fact.text, locale).text;
}
