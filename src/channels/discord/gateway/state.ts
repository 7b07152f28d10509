/** Whether messages arrive, of what the shards of this process say. */
import type { PlatformState } from '../../shared/platform.ts';
import { whyClosed } from '../errors.ts';
import type { ShardState } from './shard.ts';

export function stateOf(shards: readonly ShardState[]): PlatformState {
  const ended = shards.find(({ status }) => status === 'ended');
  if (ended) {
    return { ready: false, why: whyClosed(ended.code), since: ended.since };
  }
  const away = shards.filter(({ status }) => status !== 'open');
  if (away.length === 0) return { ready: true };
  const since = away.map((one) => one.since).toSorted()[0]!;
  const which =
    shards.length === 1
      ? 'The connection to Discord is'
      : `${away.length} of ${shards.length} connections to Discord are`;
  return { ready: false, why: `${which} not there; that is tried by itself.`, since };
}
