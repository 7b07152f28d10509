/**
 * Three versions of an item: what both began from, mine and theirs → one with what each has changed, as far as the
 * two do not touch the same. Lists of plain texts, such as ids, are joined by what was added and taken away. Pure.
 */
import { isGroup, sameValue } from './text/change-value.ts';

/** A field that both have changed, each otherwise: `text.en`. */
export type FieldConflict = {
  readonly field: string;
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
};

export type Merged = {
  /** Where they conflict, as `prefer` says. */
  readonly value: unknown;
  readonly conflicts: readonly FieldConflict[];
};

export function mergeValues(
  base: unknown,
  mine: unknown,
  theirs: unknown,
  prefer: 'mine' | 'theirs' = 'mine',
  field = '',
): Merged {
  const clean = (value: unknown): Merged => ({ value, conflicts: [] });
  if (sameValue(mine, theirs) || sameValue(base, mine)) return clean(theirs);
  if (sameValue(base, theirs)) return clean(mine);
  if (isGroup(mine) && isGroup(theirs) && (isGroup(base) || base === undefined)) {
    const before = isGroup(base) ? base : {};
    const conflicts: FieldConflict[] = [];
    const fields: [string, unknown][] = [];
    for (const name of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
      const of = (group: Readonly<Record<string, unknown>>) =>
        Object.hasOwn(group, name) ? group[name] : undefined;
      const at = field === '' ? name : `${field}.${name}`;
      const merged = mergeValues(of(before), of(mine), of(theirs), prefer, at);
      conflicts.push(...merged.conflicts);
      if (merged.value !== undefined) fields.push([name, merged.value]);
    }
    return { value: Object.fromEntries(fields), conflicts };
  }
  const lists = [base ?? [], mine, theirs];
  if (lists.every(isPlainList)) {
    const [before, ours, others] = lists as readonly (readonly unknown[])[];
    const added = ours!.filter((one) => !before!.includes(one) && !others!.includes(one));
    const kept = others!.filter((one) => ours!.includes(one) || !before!.includes(one));
    return clean([...kept, ...added]);
  }
  const value = prefer === 'mine' ? mine : theirs;
  return { value, conflicts: [{ field, base, mine, theirs }] };
}

const isPlainList = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && value.every((one) => typeof one !== 'object');
