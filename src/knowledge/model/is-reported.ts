/** Whether a claim is what publications report, rather than the word of somebody whose side it might be. */
import type { Actor, Fact } from './schema.ts';

/** A party's claim is dated when it was made; a report, when what it tells of happened. */
export function isReported(
  { status, attribution }: Fact,
  actors: ReadonlyMap<string, Actor>,
): boolean {
  return status === 'claimed' && attribution.every((id) => actors.get(id)?.kind === 'outlet');
}
