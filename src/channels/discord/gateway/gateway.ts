/** The connection to Discord's gateway: those of its shards that this process is to carry. */
import type { APIGatewayBotInfo } from 'discord-api-types/v10';
import type { ShardRepository } from '../../../service/shard-repository.ts';
import type { PlatformConnection } from '../../shared/platform.ts';
import { createCarried } from './carried.ts';
import { checkBudget, gatewayInfo } from './gateway-info.ts';
import { identifyThrottler, turnsAmong } from './identify.ts';
import { keepLease, type LeaseTimes } from './lease.ts';
import { keepPlaces } from './places.ts';
import { createSessions } from './sessions.ts';
import type { ShardSetting } from './shard-setting.ts';
import { createShards, intentsOf, type Shards, type ShardsOptions } from './shards.ts';
import { stateOf } from './state.ts';

export type GatewayOptions = Omit<ShardsOptions, 'sessions'> & {
  readonly shards: ShardSetting;
  /** Where shards are shared out among processes. */
  readonly repository?: ShardRepository | undefined;
  readonly leaseTimes?: LeaseTimes | undefined;
};

export type Gateway = Pick<PlatformConnection, 'state' | 'stop'>;

/** Resolves once the first shard is connected, the others following by themselves; rejects where it cannot be. */
export async function openGateway(options: GatewayOptions): Promise<Gateway> {
  const { shards: setting, repository, log } = options;
  const info = await gatewayInfo(options.rest);
  const of = ('count' in setting && setting.count) || info.shards;
  const sessions = createSessions();
  const throttler = identifyThrottler(info.session_start_limit.max_concurrency, {
    everyMs: options.pauses?.logIn,
    takeTurn: setting.kind === 'lease' && repository ? turnsAmong(repository) : undefined,
  });
  const shards = createShards({ ...options, sessions }, info, of, throttler);
  const carried =
    repository && createCarried(repository, sessions, { of, intents: intentsOf(options) });
  const state = () => stateOf(shards.states());
  if (setting.kind !== 'lease') {
    const ids = setting.kind === 'some' ? setting.ids : [...Array(of).keys()];
    const kept = carried && keepPlaces(carried, ids, log);
    await kept?.taken;
    await openThese(ids, shards, info);
    return {
      state,
      async stop() {
        await shards.stop();
        await kept?.giveBack();
      },
    };
  }
  if (!repository || !carried) throw new Error('shards can be shared out only where a store is');
  const times = options.leaseTimes && { times: options.leaseTimes };
  const lease = keepLease({ repository, carried, shards, of, log, ...times });
  await lease.look();
  return {
    state,
    async stop() {
      await lease.stop();
      await shards.stop();
    },
  };
}

async function openThese(
  [first, ...others]: readonly number[],
  shards: Shards,
  info: APIGatewayBotInfo,
): Promise<void> {
  checkBudget(info, others.length + 1);
  try {
    if (first !== undefined) await shards.open(first);
  } catch (error) {
    await shards.stop();
    throw error;
  }
  for (const id of others) shards.open(id).catch(() => {});
}
