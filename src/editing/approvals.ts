/** Approvals in an item that was merged: each is of what its editor has read, and falls where the other side changed that. Pure. */
import { LOCALES } from '../knowledge/model/schema.ts';
import type { FileItem } from './items.ts';
import { isGroup, sameValue } from './text/change-value.ts';

type Value = FileItem['value'];

/** @param base as it was before both; undefined where it was not */
export function withApprovals(
  merged: Value,
  { base, mine, theirs }: { readonly base: unknown; readonly mine: Value; readonly theirs: Value },
): Value {
  const before = isGroup(base) ? base : {};
  const value: Record<string, unknown> = { ...merged };
  const stands = (approval: (of: Value) => unknown, words: (of: Value) => unknown) =>
    !isGroup(approval(merged)) ||
    sameValue(approval(merged), approval(before)) ||
    [mine, theirs].some(
      (side) =>
        sameValue(approval(side), approval(merged)) && sameValue(words(side), words(merged)),
    );
  const reviewed = (of: Value) => of.reviewed;
  if (!stands(reviewed, contentOf)) set(value, 'reviewed', before.reviewed);
  for (const locale of LOCALES) {
    const read = (of: Value) => at(of.translation, locale);
    const text = (of: Value) => TEXTS.map((field) => at(of[field], locale));
    if (stands(read, text)) continue;
    const translation: Record<string, unknown> = { ...(merged.translation as object | undefined) };
    set(translation, locale, read(before));
    value.translation = translation;
  }
  return value;
}

/** What a translation is of. */
const TEXTS = ['text', 'title', 'summary'];

/** All but what is said of it. */
function contentOf({
  reviewed: _reviewed,
  reviewBy: _reviewBy,
  translation: _translation,
  questions: _questions,
  ...content
}: Value): Value {
  return content;
}

const at = (group: unknown, name: string): unknown =>
  isGroup(group) && Object.hasOwn(group, name) ? group[name] : undefined;

function set(group: Record<string, unknown>, name: string, value: unknown): void {
  if (value === undefined) delete group[name];
  else group[name] = value;
}
