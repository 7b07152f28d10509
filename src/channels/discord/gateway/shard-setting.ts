/** Which of the gateway's shards a process connects, as DISCORD_SHARDS says it. */

export type ShardSetting =
  /** All of them, as many as Discord recommends. */
  | { readonly kind: 'all' }
  /** These, of so many. */
  | { readonly kind: 'some'; readonly ids: readonly number[]; readonly count: number }
  /** Whichever no other process has; as many as Discord recommends where no number is given. */
  | { readonly kind: 'lease'; readonly count?: number };

const SOME = /^(\d{1,5}(?:-\d{1,5})?(?:,\d{1,5}(?:-\d{1,5})?)*)\/(\d{1,5})$/;
const LEASE = /^lease(?:\/(\d{1,5}))?$/;

/** @returns undefined where it is none of these: nothing, `0-3/16`, `5,7/16`, `lease`, `lease/16` */
export function readShards(setting: string | undefined): ShardSetting | undefined {
  const given = setting?.replaceAll(/\s/g, '');
  if (!given) return { kind: 'all' };
  const [isLease, leased] = LEASE.exec(given) ?? [];
  if (isLease) {
    if (leased === undefined) return { kind: 'lease' };
    return Number(leased) > 0 ? { kind: 'lease', count: Number(leased) } : undefined;
  }
  const [, ranges, all] = SOME.exec(given) ?? [];
  if (!ranges) return undefined;
  const count = Number(all);
  const each = ranges.split(',').map(idsIn);
  // The one that is written the wrong way round would be carried by nobody.
  if (each.some((range) => range.length === 0)) return undefined;
  const ids = [...new Set(each.flat())].toSorted((a, b) => a - b);
  return ids.at(-1)! < count ? { kind: 'some', ids, count } : undefined;
}

function idsIn(range: string): number[] {
  const [first, last = first] = range.split('-').map(Number) as [number, number?];
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, at) => first + at);
}
