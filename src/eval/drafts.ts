/** How much of what an article tells is drafted, and how right: against labels that were written before any of it was tuned. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { createEngine } from '../answer/engine.ts';
import type { Engine } from '../answer/types.ts';
import { type Drafted, type Drafting, draftArticle } from '../drafting/index.ts';
import { readArticle } from '../drafting/reading/read-article.ts';
import { parseWhen } from '../knowledge/model/edtf-date.ts';
import type { Knowledge } from '../knowledge/model/knowledge.ts';
import { fold } from '../language/index.ts';

const FOLDER = 'tests/eval/drafts';
/** An article each, and its labels beside it by the same name. */
const ARTICLES = ['court-report', 'union-release', 'flood', 'council'] as const;

const labelSchema = z.object({
  article: z.string(),
  kind: z.string(),
  /** Whether anything was tuned on it. */
  tuned: z.boolean(),
  facts: z.array(
    z.object({
      /** Words of the sentence that tells it. */
      passage: z.string(),
      when: z.string(),
      names: z.array(z.string()),
      figures: z.array(z.number()),
      attribution: z.array(z.string()).optional(),
      status: z.string().optional(),
    }),
  ),
});
type Label = z.infer<typeof labelSchema>['facts'][number];

const seedSchema = z.object({
  pack: z.string(),
  facts: z.array(z.object({ fact: z.string(), passage: z.string() })),
});

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

/** @param heldOut those on which nothing was tuned, instead of the others */
export async function measureArticles(heldOut: boolean): Promise<DraftsMeasured[]> {
  const engine = createEngine(EMPTY);
  const measured: DraftsMeasured[] = [];
  for (const name of ARTICLES) {
    const labels = labelSchema.parse(
      JSON.parse(await readFile(join(FOLDER, `${name}.json`), 'utf8')),
    );
    if (labels.tuned === heldOut) continue;
    const article = await readArticle(labels.article, await readFile(join(FOLDER, labels.article)));
    const drafting = draftArticle(article, engine);
    measured.push(
      measure(labels.article, labels.kind, drafting, labels.facts, namesIn(drafting, engine)),
    );
  }
  return measured;
}

const EMPTY: Knowledge = {
  version: '',
  packs: new Map(),
  sources: new Map(),
  actors: new Map(),
  places: new Map(),
  topics: new Map(),
  incidents: new Map(),
  facts: new Map(),
};

/** The source of the pack about Russia and Azerbaijan, which is not kept here, against that pack's facts. */
export async function measureSeed(file: string, knowledge: Knowledge): Promise<DraftsMeasured> {
  const { facts } = seedSchema.parse(JSON.parse(await readFile(join(FOLDER, 'seed.json'), 'utf8')));
  const drafting = draftArticle(
    await readArticle(file, await readFile(file)),
    createEngine(knowledge),
  );
  const labels = facts.flatMap(({ fact: id, passage }): Label[] => {
    const fact = knowledge.facts.get(id);
    if (!fact) return [];
    const outlet = (one: string) => knowledge.actors.get(one)?.kind === 'outlet';
    const said = fact.attribution.filter((one) => !outlet(one));
    return [
      {
        passage,
        when: fact.when,
        names: [...new Set([...fact.actors, ...fact.places])],
        figures: fact.figures.map(({ value }) => value),
        ...(said.length > 0 && { attribution: said, status: fact.status }),
      },
    ];
  });
  const ids = ({ draft }: Drafted) => [...(draft.actors ?? []), ...(draft.places ?? [])];
  return measure('the seed', 'explainer, English, without a date', drafting, labels, {
    of: ids,
    saying: ({ draft }) => draft.attribution ?? [],
    same: (one, other) => one === other,
  });
}

type Names = {
  readonly of: (drafted: Drafted) => readonly string[];
  readonly saying: (drafted: Drafted) => readonly string[];
  readonly same: (label: string, own: string) => boolean;
};

function namesIn({ drafts, locale }: Drafting, { knowledge }: Engine): Names {
  const called = new Map<string, string>();
  for (const { draft } of drafts)
    for (const { id, name } of [
      ...(draft.proposed?.actors ?? []),
      ...(draft.proposed?.places ?? []),
    ])
      called.set(id, name[locale] ?? id);
  const nameOf = (id: string) => called.get(id) ?? knowledge.actors.get(id)?.name[locale] ?? id;
  return {
    of: ({ draft }) => [...(draft.actors ?? []), ...(draft.places ?? [])].map(nameOf),
    saying: ({ draft }) => (draft.attribution ?? []).map(nameOf),
    same: sameName,
  };
}

/** By the beginnings of their words: forms of a name are that name, and so is its last word. */
function sameName(label: string, own: string): boolean {
  const starts = (text: string) =>
    fold(text)
      .split(/[^a-z0-9]+/)
      .filter((word) => word.length > 1)
      .map((word) => word.slice(0, 5));
  const [short, long] = [starts(label), starts(own)].sort((a, b) => a.length - b.length) as [
    string[],
    string[],
  ];
  return short.length > 0 && short.every((word) => long.includes(word));
}

function measure(
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
