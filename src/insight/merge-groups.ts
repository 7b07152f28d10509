/** Groups of the very same question → groups of rewordings, too. A wording without a place goes to another's only where no second has one. */

import { type Plain, plainly } from './plainly.ts';
import { isReworded, leavesOutWhere } from './reworded.ts';
import { createTurns } from './turns.ts';
import type { Wording } from './wordings.ts';

type Members = readonly [Wording, ...Wording[]];
type Merged = { readonly parts: { readonly members: Members; readonly plain: Plain }[] };

/** @param groups each like its first wording, the most asked first; so are those given back, but for their order */
export async function mergeGroups(groups: readonly Members[]): Promise<Members[]> {
  const turn = createTurns();
  const merged: Merged[] = [];
  const having = new Map<string, Merged[]>();
  for (const members of groups) {
    await turn();
    const plain = plainly(members[0]);
    const same = candidates(plain, having).find(({ parts }) =>
      parts.every((part) => isReworded(part.plain, plain)),
    );
    const own = same ?? { parts: [] };
    own.parts.push({ members, plain });
    if (!same) merged.push(own);
    remember(own, plain, having);
  }
  const gone = new Set<Merged>();
  for (const bare of merged) {
    await turn();
    const [first] = bare.parts;
    if (first!.plain.names.length > 0) continue;
    const named = candidates(first!.plain, having).filter(
      (other) =>
        other !== bare && other.parts.every(({ plain }) => leavesOutWhere(first!.plain, plain)),
    );
    if (named.length !== 1) continue;
    named[0]!.parts.push(...bare.parts);
    gone.add(bare);
  }
  return merged
    .filter((one) => !gone.has(one))
    .map(({ parts }) => parts.flatMap(({ members }) => members) as [Wording, ...Wording[]]);
}

/** By its names, its words and what they mean a group is found by another that may ask the same. */
const keysOf = ({ asks, names, words }: Plain): readonly (readonly string[])[] =>
  [
    // Somebody may have typed it in small letters, and then it is a word.
    ...names.map((name) => [
      ...name.refs,
      ...name.words.flatMap(({ folded, sound }) => [folded, `sound:${sound}`]),
    ]),
    ...words.map(({ folded, concepts }) => (concepts.length > 0 ? concepts : [folded])),
  ].map((keys) => keys.map((key) => `${asks} ${key}`));

function remember(own: Merged, plain: Plain, having: Map<string, Merged[]>): void {
  for (const key of keysOf(plain).flat()) {
    const known = having.get(key);
    if (!known) having.set(key, [own]);
    else if (!known.includes(own)) known.push(own);
  }
}

/** Those that have the rarest of its words; a name in small letters none may have. */
function candidates(
  plain: Plain,
  having: ReadonlyMap<string, readonly Merged[]>,
): readonly Merged[] {
  const [rarest] = keysOf(plain)
    .map((keys) => [...new Set(keys.flatMap((key) => having.get(key) ?? []))])
    .filter(({ length }) => length > 0)
    .sort((a, b) => a.length - b.length);
  return rarest ?? [];
}
