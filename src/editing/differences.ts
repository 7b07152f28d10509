/** What stands differently in two texts of a file: by item and by field. Pure. */
import { type EditSection, type FileItem, itemsOf } from './items.ts';
import { isGroup, sameValue } from './text/change-value.ts';

type FieldChange = {
  /** `text.en`; what is in lists counts as one field. */
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
};

export type ItemChange = {
  readonly section: EditSection;
  readonly id: string;
  readonly kind: 'added' | 'deleted' | 'changed';
  /** Of an item that is there in both. */
  readonly fields: readonly FieldChange[];
  readonly before?: FileItem['value'];
  readonly after?: FileItem['value'];
};

/**
 * @param before null where there was no file
 * @param after null where there is none any more
 * @returns undefined where one of them cannot be read
 */
export function differences(
  before: string | null,
  after: string | null,
): readonly ItemChange[] | undefined {
  const was = itemsOf(before ?? '');
  const is = itemsOf(after ?? '');
  if (!was || !is) return undefined;
  const key = ({ section, id }: FileItem) => `${section} ${id}`;
  const old = new Map(was.map((item) => [key(item), item]));
  const now = new Map(is.map((item) => [key(item), item]));
  const changes: ItemChange[] = [];
  for (const [at, { section, id, value }] of old) {
    const after = now.get(at)?.value;
    if (!after) changes.push({ section, id, kind: 'deleted', fields: [], before: value });
    else if (!sameValue(value, after)) {
      const fields = fieldChanges(value, after);
      changes.push({ section, id, kind: 'changed', fields, before: value, after });
    }
  }
  for (const [at, { section, id, value }] of now)
    if (!old.has(at)) changes.push({ section, id, kind: 'added', fields: [], after: value });
  return changes;
}

function fieldChanges(before: unknown, after: unknown, field = ''): FieldChange[] {
  if (sameValue(before, after)) return [];
  if (isGroup(before) && isGroup(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return names.flatMap((name) =>
      fieldChanges(before[name], after[name], field === '' ? name : `${field}.${name}`),
    );
  }
  return [
    { field, ...(before !== undefined && { before }), ...(after !== undefined && { after }) },
  ];
}
