/** Wordings → groups of those that ask the same thing, the most asked first. */
import { areAlike } from './alike.ts';
import { createByKeys, type Parts } from './by-keys.ts';
import { mergeGroups } from './merge-groups.ts';
import { createTurns } from './turns.ts';
import type { Wording } from './wordings.ts';

export type Group = {
  /** The most asked first; it leads the group. */
  readonly wordings: readonly [Wording, ...Wording[]];
};

type Open = { readonly wordings: [Wording, ...Wording[]] };

/** The same rows give the same groups, in whatever order they come. */
export async function groupAlike(wordings: readonly Wording[]): Promise<Group[]> {
  const turn = createTurns();
  const groups: Open[] = [];
  /** The groups that have a name, a word or a meaning, by that. */
  const having = createByKeys<Open>();
  for (const wording of inOrder(wordings)) {
    await turn();
    const units = unitsOf(wording);
    const group = having
      .candidates(units)
      .find((one) => one.wordings.every((member) => areAlike(member.like, wording.like)));
    if (group) group.wordings.push(wording);
    const own: Open = group ?? { wordings: [wording] };
    if (!group) groups.push(own);
    having.remember(own, units);
  }
  const merged = await mergeGroups(groups.map((group) => group.wordings));
  return merged.map((one) => ({ wordings: inOrder(one) as [Wording, ...Wording[]] }));
}

/** The most asked first; of those that are asked alike often, the one that was asked first. */
function inOrder(wordings: readonly Wording[]): Wording[] {
  return wordings
    .map((wording) => ({ wording, times: timesOf(wording), first: firstOf(wording) }))
    .sort(
      (a, b) =>
        b.times - a.times ||
        a.first - b.first ||
        (a.wording.key < b.wording.key ? -1 : a.wording.key > b.wording.key ? 1 : 0),
    )
    .map(({ wording }) => wording);
}

export const timesOf = ({ rows }: Pick<Wording, 'rows'>): number =>
  rows.reduce((sum, { times }) => sum + times, 0);

const firstOf = ({ rows }: Wording): number =>
  Math.min(...rows.map(({ first }) => first.getTime()));

/** By what each name and word of a question may be found in another. */
function unitsOf({ like }: Wording): Parts {
  const kind = `${like.asks} ${like.date ?? ''} `;
  return [
    ...like.names.map(({ refs, words }) =>
      (refs.length > 0 ? refs : words.map(({ sound }) => `sound:${sound}`)).map(
        (key) => kind + key,
      ),
    ),
    ...like.words.map(({ folded, concepts, near, term }) =>
      [
        `word:${folded}`,
        ...concepts.map((id) => `means:${id}`),
        ...[...near, ...(term === undefined ? [] : [term])].map((id) => `term:${id}`),
      ].map((key) => kind + key),
    ),
  ];
}
