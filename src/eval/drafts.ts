/** How much of what an article tells is drafted, and how right: against labels that were written before any of it was tuned. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { createEngine } from '../answer/engine.ts';
import type { Engine } from '../answer/types.ts';
import { type Drafted, type Drafting, draftArticle } from '../drafting/index.ts';
import { readArticle } from '../drafting/reading/read-article.ts';
import { type Knowledge, NO_KNOWLEDGE } from '../knowledge/model/knowledge.ts';
import { fold } from '../language/index.ts';
import { type DraftsMeasured, type Label, measure, type Names } from './measure-drafts.ts';

const FOLDER = 'tests/eval/drafts';
/** An article each, and its labels beside it by the same name. */
const ARTICLES = ['court-report', 'union-release', 'flood', 'council', 'tea-factory'] as const;

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

const seedSchema = z.object({
  pack: z.string(),
  facts: z.array(z.object({ fact: z.string(), passage: z.string() })),
});

/** @param heldOut those on which nothing was tuned, instead of the others */
export async function measureArticles(heldOut: boolean): Promise<DraftsMeasured[]> {
  const engine = createEngine(NO_KNOWLEDGE);
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
