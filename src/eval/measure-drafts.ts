/** What was drafted from one article, held against its labels. */
import type { Drafted, Drafting } from '../drafting/index.ts';
import { parseWhen } from '../knowledge/model/edtf-date.ts';

/** A fact that an article tells, as it was labelled. */
export type Label = {
  readonly passage: string;
  readonly when: string;
  readonly names: readonly string[];
  readonly figures: readonly number[];
  readonly attribution?: readonly string[] | undefined;
  readonly status?: string | undefined;
};

/** What was counted in one article: of so many, so many right. */
export type DraftsMeasured = {
  readonly name: string;
  readonly kind: string;
  readonly facts: number;
  readonly drafted: number;
  readonly drafts: number;
  /** Drafts of sentences that tell none of the facts. */
  readonly idle: number;
  readonly dates: {
    readonly right: number;
    readonly within: number;
    readonly missing: number;
    readonly wrong: number;
  };
  readonly names: Share;
  readonly figures: Share;
  readonly standings: Share;
  /** What is not right, for whoever mends it. */
  readonly notes: readonly string[];
};
type Share = {
  readonly right: number;
  readonly of: number /** Given and not labelled. */;
  readonly more: number;
};

/** How a draft's names are had, and told to be those of a label. */
export type Names = {
  readonly of: (drafted: Drafted) => readonly string[];
  readonly saying: (drafted: Drafted) => readonly string[];
  readonly same: (label: string, own: string) => boolean;
};

/** Holds what was drafted against the labels. */
export function measure(
  name: string,
  kind: string,
  { drafts, left }: Drafting,
  labels: readonly Label[],
  names: Names,
): DraftsMeasured {
  const notes: string[] = [];
  const tells = (one: Drafted, { passage }: Label) =>
    one.draft.evidence?.some((own) => own.passage.includes(passage)) ?? false;
  const dates = { right: 0, within: 0, missing: 0, wrong: 0 };
  const counts = { names: count(), figures: count(), standings: count() };
  const found = labels.flatMap((label) => {
    const one = drafts.find((drafted) => tells(drafted, label));
    if (one) return [{ label, one }];
    const why = left.find(({ text }) => text.includes(label.passage))?.reason ?? 'no such sentence';
    notes.push(`left out (${why}): ${label.passage}`);
    return [];
  });
  for (const { label, one } of found) {
    const date = judge(one.draft.when, label.when);
    dates[date] += 1;
    if (date !== 'right')
      notes.push(`date ${date}: ${one.draft.when ?? 'none'}, not ${label.when}: ${label.passage}`);
    const own = [...names.of(one), ...names.saying(one)];
    share(
      counts.names,
      label.names,
      (wanted) => own.some((each) => names.same(wanted, each)),
      'name',
      label,
      notes,
    );
    const values = (one.draft.figures ?? []).flatMap(({ value, of }) =>
      of === undefined ? [value] : [value, of],
    );
    share(
      counts.figures,
      label.figures,
      (wanted) => values.includes(wanted),
      'figure',
      label,
      notes,
    );
    if (label.attribution || label.status) {
      const said = (label.attribution ?? []).every((wanted) =>
        names.saying(one).some((each) => names.same(wanted, each)),
      );
      const standing = said && (label.status === undefined || one.draft.status === label.status);
      counts.standings.of += 1;
      if (standing) counts.standings.right += 1;
      else
        notes.push(
          `status: ${one.draft.status} by ${names.saying(one).join(', ') || 'nobody'}: ${label.passage}`,
        );
    }
  }
  for (const one of drafts) {
    const own = labels.filter((label) => tells(one, label));
    if (own.length === 0) {
      notes.push(`drafted, tells none: ${one.draft.evidence?.[0]?.passage ?? ''}`);
      continue;
    }
    const wanted = own.flatMap((label) => [...label.names, ...(label.attribution ?? [])]);
    counts.names.more += names
      .of(one)
      .filter((each) => !wanted.some((label) => names.same(label, each))).length;
    const values = own.flatMap(({ figures }) => figures);
    counts.figures.more += (one.draft.figures ?? []).filter(
      ({ value }) => !values.includes(value),
    ).length;
  }
  return {
    name,
    kind,
    facts: labels.length,
    drafted: found.length,
    drafts: drafts.length,
    idle: drafts.filter((one) => !labels.some((label) => tells(one, label))).length,
    dates,
    ...counts,
    notes,
  };
}

type Counting = { right: number; of: number; more: number };
const count = (): Counting => ({ right: 0, of: 0, more: 0 });

function share<T extends string | number>(
  counting: Counting,
  wanted: readonly T[],
  isThere: (one: T) => boolean,
  what: string,
  { passage }: Label,
  notes: string[],
): void {
  counting.of += wanted.length;
  for (const one of wanted)
    if (isThere(one)) counting.right += 1;
    else notes.push(`${what} missing: ${one}: ${passage}`);
}

/** Right to the letter; within: what is labelled lies in it, so that it says less and nothing false; or wrong. */
function judge(own: string | undefined, label: string): keyof DraftsMeasured['dates'] {
  if (own === undefined) return 'missing';
  if (own === label) return 'right';
  const [one, other] = [parseWhen(own), parseWhen(label)];
  return one && other && one.start <= other.start && one.end >= other.end ? 'within' : 'wrong';
}
