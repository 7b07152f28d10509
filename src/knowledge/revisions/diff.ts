/** What differs between two revisions: items, their fields, and the words of their texts. Pure. */
import { diffArrays, diffWords } from 'diff';
import { stable } from '../model/fact-hash.ts';
import { type Items, isGroup, type RevisionItem } from './items.ts';

/** A piece of a text or of a list that stands in both, only in the newer, or only in the older. */
type Piece = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };

export type FieldDiff = {
  /** `text.en`, `status`; a list counts as one field. */
  readonly field: string;
  /** As it is written; undefined where the field is not there. */
  readonly before: unknown;
  readonly after: unknown;
  /** Of texts word by word, of lists of texts element by element. */
  readonly pieces?: readonly Piece[];
};

export type ItemDiff = Pick<RevisionItem, 'section' | 'id'> & {
  /** `withdrawn`: it is gone, or is a fact whose status is `retracted` now. */
  readonly kind: 'added' | 'changed' | 'withdrawn';
  readonly before: RevisionItem['value'] | undefined;
  readonly after: RevisionItem['value'] | undefined;
  /** Every field of what is new or gone, those that differ of what is changed. */
  readonly fields: readonly FieldDiff[];
};

/** In the order of the newer, what is gone last. */
export function diffItems(before: Items, after: Items): readonly ItemDiff[] {
  const diffs: ItemDiff[] = [];
  for (const [key, item] of after) {
    const diff = diffItem(item, before.get(key)?.value, item.value);
    if (diff) diffs.push(diff);
  }
  for (const [key, item] of before) {
    const diff = after.has(key) ? undefined : diffItem(item, item.value, undefined);
    if (diff) diffs.push(diff);
  }
  return diffs;
}

/** @returns undefined where both say the same */
export function diffItem(
  { section, id }: Pick<RevisionItem, 'section' | 'id'>,
  before: RevisionItem['value'] | undefined,
  after: RevisionItem['value'] | undefined,
): ItemDiff | undefined {
  const fields = fieldDiffs(before ?? {}, after ?? {}, '');
  if (fields.length === 0 && before && after) return undefined;
  return { section, id, kind: kindOf(before, after), before, after, fields };
}

function kindOf(
  before: RevisionItem['value'] | undefined,
  after: RevisionItem['value'] | undefined,
) {
  if (!before) return 'added';
  const isRetracted = after?.status === 'retracted' && before.status !== 'retracted';
  return !after || isRetracted ? 'withdrawn' : 'changed';
}

function fieldDiffs(before: unknown, after: unknown, field: string): FieldDiff[] {
  if (isSame(before, after)) return [];
  const [was, is] = [before ?? {}, after ?? {}];
  if (isGroup(was) && isGroup(is)) {
    const names = [...new Set([...Object.keys(is), ...Object.keys(was)])];
    return names.flatMap((name) =>
      fieldDiffs(was[name], is[name], field === '' ? name : `${field}.${name}`),
    );
  }
  const pieces = piecesOf(before, after, field);
  return [{ field, before, after, ...(pieces && { pieces }) }];
}

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(stable(one)) === JSON.stringify(stable(other));

function piecesOf(before: unknown, after: unknown, field: string): readonly Piece[] | undefined {
  const [was, is] = [
    before ?? (Array.isArray(after) ? [] : ''),
    after ?? (Array.isArray(before) ? [] : ''),
  ];
  if (typeof was === 'string' && typeof is === 'string')
    return field.includes('.') || isProse(field) ? wordsOf(was, is, field) : whole(was, is);
  if (!isTexts(was) || !isTexts(is)) return undefined;
  return diffArrays([...was], [...is]).flatMap(({ value, added, removed }) =>
    value.map((text) => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text }) as const),
  );
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

/** Fields of words in no language of their own; an id, a date or a status is one thing, and differs as a whole. */
const PROSE: ReadonlySet<string> = new Set(['note', 'publisher', 'title']);
const isProse = (field: string): boolean => PROSE.has(field);

const whole = (before: string, after: string): readonly Piece[] =>
  [
    { kind: 'removed' as const, text: before },
    { kind: 'added' as const, text: after },
  ].filter(({ text }) => text !== '');

const segmenters = new Map<string, Intl.Segmenter>();

/** Word by word as the language of the field has them: `text.az`. */
function wordsOf(before: string, after: string, field: string): readonly Piece[] {
  const language = /\.(en|ru|az|tr)$/.exec(field)?.[1] ?? 'en';
  const intlSegmenter =
    segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, intlSegmenter);
  return diffWords(before, after, { intlSegmenter }).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}
