/** Approvals in an item that was changed or merged: each is of what its editor has read, and falls once that is another. Pure. */
import { LOCALES, type Locale } from '../knowledge/model/schema.ts';
import type { FileItem } from './items.ts';
import type { FieldConflict } from './merge.ts';
import { isGroup, sameValue } from './text/change-value.ts';

type Value = FileItem['value'];

/** What of an item: the fact itself, or its text in a language. */
export type Reviewed = 'item' | Locale;

/** One that was made of what is said otherwise now. */
export type FallenApproval = {
  readonly what: Reviewed;
  /** Left out where nobody wrote it down. */
  readonly by?: string;
  readonly on?: string;
};

/**
 * @param base as it was before both; undefined where it was not
 * @param published where it says the same again, its approvals hold again
 */
export function withApprovals(
  merged: Value,
  {
    base,
    mine,
    theirs,
    published,
  }: {
    readonly base: unknown;
    readonly mine: Value;
    readonly theirs: Value;
    readonly published?: Value | undefined;
  },
): Value {
  const before = isGroup(base) ? base : {};
  return ['item' as const, ...LOCALES].reduce((value, what) => {
    const [approval, read] = [approvalOf(merged, what), readFor(merged, what)];
    const sameAs = (other: Value) => sameValue(readFor(other, what), read);
    if (!isApproval(approval)) {
      const old = published && approvalOf(published, what);
      const isBack = isApproval(old) && published && sameAs(published) && !sameAs(before);
      return isBack ? withApproval(value, what, old) : value;
    }
    const isOld = sameValue(approval, approvalOf(before, what));
    const stands = isOld
      ? sameAs(before)
      : [mine, theirs].some((side) => sameValue(approvalOf(side, what), approval) && sameAs(side));
    if (stands) return value;
    const earlier = approvalOf(before, what);
    return withApproval(
      value,
      what,
      isApproval(earlier) && !sameAs(before) ? lost(merged, what) : earlier,
    );
  }, merged);
}

/** The approvals of the published item that are not of what it says now, and in whose place there is none. */
export const fallenApprovals = (published: Value, now: Value): readonly FallenApproval[] =>
  ofOtherWords(published, now).filter(({ what }) => {
    const present = approvalOf(now, what);
    if (isApproval(present)) return sameValue(present, approvalOf(published, what));
    return what === 'item' || present !== undefined;
  });

/** Those of them that still stand there, as where a file was changed by hand. */
export const staleApprovals = (before: Value, now: Value): readonly FallenApproval[] =>
  ofOtherWords(before, now).filter(({ what }) =>
    sameValue(approvalOf(now, what), approvalOf(before, what)),
  );

function ofOtherWords(before: Value, now: Value): readonly FallenApproval[] {
  return ['item' as const, ...LOCALES].flatMap((what): FallenApproval[] => {
    const old = approvalOf(before, what);
    if (!isApproval(old) || sameValue(readFor(before, what), readFor(now, what))) return [];
    const { by, on } = isGroup(old) ? old : {};
    return [{ what, ...(by !== undefined && { by: String(by), on: String(on) }) }];
  });
}

/** Whether a conflict is of an approval that one side has let fall: what was read decides on it, nobody has to choose. */
export const isOfFallen = ({ field, mine, theirs }: FieldConflict): boolean =>
  /^(reviewed|translation)\b/.test(field) &&
  [mine, theirs].some((one) => one === undefined || one === 'machine');

/** What an approval is of: all that is said, or a text and what it was translated from. */
function readFor(value: Value, what: Reviewed): unknown {
  if (what === 'item') return contentOf(value);
  const own = LOCALES.find(
    (locale) =>
      locale !== what &&
      at(value.translation, locale) === undefined &&
      TEXTS.some((field) => at(value[field], locale) !== undefined),
  );
  return TEXTS.map((field) => [at(value[field], what), own && at(value[field], own)]);
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

const approvalOf = (value: Value, what: Reviewed): unknown =>
  what === 'item' ? value.reviewed : at(value.translation, what);

const isApproval = (one: unknown): boolean => isGroup(one) || one === 'reviewed';

/** What a machine has translated is a machine's again, so that readers are told and it waits for review. */
const lost = (value: Value, what: Reviewed) =>
  what !== 'item' && TEXTS.some((field) => at(value[field], what) !== undefined)
    ? 'machine'
    : undefined;

function withApproval(value: Value, what: Reviewed, approval: unknown): Value {
  const to: Record<string, unknown> = { ...value };
  if (what === 'item') set(to, 'reviewed', approval);
  else {
    const translation: Record<string, unknown> = { ...(value.translation as object | undefined) };
    set(translation, what, approval);
    to.translation = translation;
  }
  return to;
}

const at = (group: unknown, name: string): unknown =>
  isGroup(group) && Object.hasOwn(group, name) ? group[name] : undefined;

function set(group: Record<string, unknown>, name: string, value: unknown): void {
  if (value === undefined) delete group[name];
  else group[name] = value;
}
