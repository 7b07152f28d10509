/** Groups found by what is in them: a question that may be in one has each of its parts there. */

type ByKeys<Group> = {
  readonly remember: (group: Group, parts: Parts) => void;
  /** Those that have the part that fewest have; a part that none has, such as a slip, is passed over. */
  readonly candidates: (parts: Parts) => readonly Group[];
};

/** Of each name and word of a question, all the keys by which it may be found in another. */
export type Parts = readonly (readonly string[])[];

export function createByKeys<Group>(): ByKeys<Group> {
  const having = new Map<string, Group[]>();
  return {
    remember(group, parts) {
      for (const key of parts.flat()) {
        const known = having.get(key);
        if (!known) having.set(key, [group]);
        else if (!known.includes(group)) known.push(group);
      }
    },
    candidates(parts) {
      const [rarest] = parts
        .map((keys) => [...new Set(keys.flatMap((key) => having.get(key) ?? []))])
        .filter(({ length }) => length > 0)
        .sort((a, b) => a.length - b.length);
      return rarest ?? [];
    },
  };
}
