/** The connection to Discord's gateway: those of its shards that this process is to carry. */
import type { PlatformConnection } from '../../shared/platform.ts';
import { checkBudget, gatewayInfo } from './gateway-info.ts';
import { identifyThrottler } from './identify.ts';
import type { ShardSetting } from './shard-setting.ts';
import { createShards, type ShardsOptions } from './shards.ts';
import { stateOf } from './state.ts';

export type GatewayOptions = ShardsOptions & { readonly shards: ShardSetting };

export type Gateway = Pick<PlatformConnection, 'state' | 'stop'>;

/** Resolves once the first shard is connected, the others following by themselves; rejects where it cannot be. */
export async function openGateway(options: GatewayOptions): Promise<Gateway> {
  const { shards: setting } = options;
  const info = await gatewayInfo(options.rest);
  const { count, ids } =
    setting.kind === 'some'
      ? setting
      : { count: info.shards, ids: Array.from({ length: info.shards }, (_, id) => id) };
  checkBudget(info, ids.length);
  const throttler = identifyThrottler(
    info.session_start_limit.max_concurrency,
    options.pauses?.logIn,
  );
  const shards = createShards(options, info, count, throttler);
  const [first, ...others] = ids;
  try {
    if (first !== undefined) await shards.open(first);
  } catch (error) {
    await shards.stop();
    throw error;
  }
  for (const id of others) shards.open(id).catch(() => {});
  return { state: () => stateOf(shards.states()), stop: shards.stop };
}
