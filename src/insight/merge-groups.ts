/** Groups of the very same question → groups of rewordings, too. A wording without a place goes to another's only where no second has one. */

import { createByKeys, type Parts } from './by-keys.ts';
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
  const having = createByKeys<Merged>();
  for (const members of groups) {
    await turn();
    const plain = plainly(members[0]);
    const keys = keysOf(plain);
    const same = having
      .candidates(keys)
      .find(({ parts }) => parts.every((part) => isReworded(part.plain, plain)));
    const own = same ?? { parts: [] };
    own.parts.push({ members, plain });
    if (!same) merged.push(own);
    having.remember(own, keys);
  }
  const gone = new Set<Merged>();
  for (const bare of merged) {
    await turn();
    const [first] = bare.parts;
    if (first!.plain.names.length > 0) continue;
    const named = having
      .candidates(keysOf(first!.plain))
      .filter(
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
const keysOf = ({ asks, names, words }: Plain): Parts =>
  [
    // Somebody may have typed it in small letters, and then it is a word.
    ...names.map((name) => [
      ...name.refs,
      ...name.words.flatMap(({ folded, sound }) => [folded, `sound:${sound}`]),
    ]),
    ...words.map(({ folded, concepts }) => (concepts.length > 0 ? concepts : [folded])),
  ].map((keys) => keys.map((key) => `${asks} ${key}`));
