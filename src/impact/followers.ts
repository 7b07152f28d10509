/** How many channels would be told of an edit: those that the notifier would tell something else than it would now. */
import type { Fact } from '../knowledge/model/schema.ts';
import type { SubscriptionRepository } from '../tenants/subscriptions/repository.ts';
import { platformOf, type TenantId } from '../tenants/tenant-id.ts';
import type { Look } from './look.ts';
import type { Followers } from './types.ts';
import type { Told } from './unseen.ts';

/** Subscriptions looked at together. */
const SOME = 50;

export async function countFollowers(
  store: Pick<SubscriptionRepository, 'subscriptions' | 'channelsToTell' | 'seen'>,
  look: Pick<Look, 'topics' | 'unseen'>,
  packsOf: (tenant: TenantId) => readonly string[],
): Promise<Followers> {
  const all = await store.subscriptions();
  const topics = await look.topics([...new Set(all.map(({ about }) => about))]);
  const none: ReadonlyMap<string, Fact> = new Map();
  const channels = await store.channelsToTell((about) => topics.get(about) ?? none);
  const maybe = new Set(channels.map(keyOf));
  const counted = new Map<string, TenantId>();
  let some: Told[] = [];
  const lookAtSome = async () => {
    const news = await look.unseen(some);
    for (const [at, { subscription }] of some.entries()) {
      const { before, after } = news[at]!;
      if (after !== undefined && after !== before)
        counted.set(keyOf(subscription), subscription.tenant);
    }
    some = [];
  };
  for (const subscription of all) {
    if (!maybe.has(keyOf(subscription))) continue;
    // What cannot be read is not told: it begins anew.
    const told = await store.seen(subscription);
    if (told) some.push({ subscription, told, packs: packsOf(subscription.tenant) });
    if (some.length === SOME) await lookAtSome();
  }
  await lookAtSome();
  const platforms = [...counted.values()].map(platformOf);
  const of = (platform: string) => platforms.filter((one) => one === platform).length;
  return { count: counted.size, discord: of('discord'), slack: of('slack') };
}

const keyOf = ({ tenant, channel }: { readonly tenant: TenantId; readonly channel: string }) =>
  JSON.stringify([tenant, channel]);
