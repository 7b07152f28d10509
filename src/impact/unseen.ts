/** What channels that follow something have not been told: by the notifier's own rules, in both versions. */
import { contentHash } from '../knowledge/model/content-hash.ts';
import { stable } from '../knowledge/model/fact-hash.ts';
import type { Fact } from '../knowledge/model/schema.ts';
import { factsOn } from '../tenants/subscriptions/subscription-topic.ts';
import type { Subscription } from '../tenants/subscriptions/types.ts';
import { unseenChanges } from '../tenants/subscriptions/unseen-changes.ts';
import type { TwoSides, Version } from './two-versions.ts';

/** One subscription, what its channel was told last, and the packs that are answered from there. */
export type Told = {
  readonly subscription: Subscription;
  readonly told: ReadonlyMap<string, Fact | undefined>;
  readonly packs: readonly string[];
};

/** What is to be told of a subscription, as a mark that differs where that does; left out where nothing is. */
export type News = { readonly before?: string; readonly after?: string };

export function unseenBy(told: readonly Told[], { before, after }: TwoSides): News[] {
  return told.map((one) => {
    const [old, next] = [newsIn(before, one), newsIn(after, one)];
    return {
      ...(old !== undefined && { before: old }),
      ...(next !== undefined && { after: next }),
    };
  });
}

function newsIn(
  { loaded: { knowledge }, whole, engineOf }: Version,
  { subscription, told, packs }: Told,
): string | undefined {
  const { facts } = engineOf(packs).knowledge;
  const { changes } = unseenChanges(subscription, told, knowledge, whole, (id) => facts.has(id));
  return changes.length > 0 ? contentHash(JSON.stringify(stable(changes))) : undefined;
}

/** The facts on each topic as they would stand. */
export const topicsIn = (
  abouts: readonly string[],
  { after }: TwoSides,
): ReadonlyMap<string, ReadonlyMap<string, Fact>> =>
  new Map(abouts.map((about) => [about, factsOn(about, after.loaded.knowledge)]));
