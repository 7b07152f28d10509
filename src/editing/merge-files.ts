/** Three texts of a file, what both began from, mine and theirs → theirs with what I have changed. Pure. */
import { isOfFallen, withApprovals } from './approvals.ts';
import { differences, type ItemChange } from './differences.ts';
import { addItem, changeItem, deleteItem, type FileItem, type ItemKey, itemOf } from './items.ts';
import { type FieldConflict, mergeValues } from './merge.ts';

/** An item that both have changed where the two cannot both be kept. */
export type ItemConflict = ItemKey & {
  /** The fields that both have changed; none where one has deleted the item. */
  readonly fields: readonly FieldConflict[];
  readonly base?: FileItem['value'];
  /** Left out by whom it was deleted. */
  readonly mine?: FileItem['value'];
  readonly theirs?: FileItem['value'];
};

export type MergedFile = {
  /** Null: no file. */
  readonly text: string | null;
  readonly conflicts: readonly ItemConflict[];
};

/** Whose version counts of an item, by `section id`; what nobody has decided on is a conflict. */
export type Decisions = ReadonlyMap<string, 'mine' | 'theirs'>;

/** @returns undefined where one of the texts cannot be read: then it is mine or theirs as a whole */
export function mergeFiles(
  base: string | null,
  mine: string | null,
  theirs: string | null,
  decisions: Decisions = new Map(),
): MergedFile | undefined {
  const own = differences(base, mine);
  if (!own || !differences(base, theirs)) return undefined;
  const conflicts: ItemConflict[] = [];
  let text = theirs;
  for (const change of own) {
    const merged = withChange(text ?? '', change, decisions.get(`${change.section} ${change.id}`));
    if ('conflict' in merged) conflicts.push(merged.conflict);
    else text = merged.text === '' ? text : merged.text;
  }
  return { text, conflicts };
}

function withChange(
  text: string,
  { section, id, kind, before, after }: ItemChange,
  decision: 'mine' | 'theirs' | undefined,
): { readonly text: string } | { readonly conflict: ItemConflict } {
  if (decision === 'theirs') return { text };
  const now = itemOf(text, { section, id })?.value;
  const conflict = (fields: readonly FieldConflict[]) => ({
    conflict: {
      section,
      id,
      fields,
      ...(before && { base: before }),
      ...(after && { mine: after }),
      ...(now && { theirs: now }),
    },
  });
  if (kind === 'deleted') {
    if (!now) return { text };
    const touched = mergeValues(before, undefined, now).conflicts.length > 0;
    return touched && decision === undefined
      ? conflict([])
      : { text: deleteItem(text, { section, id }) };
  }
  if (!now) {
    // They have deleted what I have changed.
    if (kind === 'changed' && decision === undefined) return conflict([]);
    return { text: addItem(text, section, after!) };
  }
  const merged = mergeValues(before, after, now, 'mine');
  const open = merged.conflicts.filter((one) => !isOfFallen(one));
  if (open.length > 0 && decision === undefined) return conflict(open);
  const sides = { base: before, mine: after!, theirs: now };
  const value = withApprovals(merged.value as FileItem['value'], sides);
  return { text: changeItem(text, section, id, value) };
}
