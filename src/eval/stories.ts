/** The stories that deciding is trained and measured on: invented packs, each with questions and statements (docs/evaluation.md). */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { loadKnowledge } from '../knowledge/loading/load.ts';
import type { Knowledge } from '../knowledge/model/knowledge.ts';
import { type Fact, LOCALES, type Locale } from '../knowledge/model/schema.ts';
import type { Dataset, EvalQuery } from './dataset.ts';

const PACKS = 'tests/eval/packs';
const QUESTIONS = 'tests/eval/pack-questions';
const STATEMENTS = 'tests/eval/pack-statements';

/** Nothing is ever learned from these; every figure about stories that Dateline has not seen is theirs. */
export const HELD_OUT: ReadonlySet<string> = new Set([
  'aviator-life',
  'chernobyl-1986',
  'hubble-telescope',
  'poison-trial',
  'quake',
]);

const asked = z.strictObject({
  gold: z.array(z.string()).default([]),
  after: z.string().exactOptional(),
  asserts: z.string().exactOptional(),
  misleads: z.string().exactOptional(),
  en: z.array(z.string()).default([]),
  ru: z.array(z.string()).default([]),
  az: z.array(z.string()).default([]),
  tr: z.array(z.string()).default([]),
});
const KINDS = [
  'answerable',
  'paraphrase',
  'typo',
  'follow-up',
  'premise',
  'two-part',
  'chatty',
  'near-scope',
] as const;
const questionsFile = z.partialRecord(z.enum(KINDS), z.array(asked));

const statementsFile = z.array(
  z.object({
    text: z.string(),
    locale: z.enum(LOCALES),
    verdict: z.enum(['supported', 'contradicted', 'unmatched']),
    gold: z.array(z.string()).default([]),
    differs: z.string().optional(),
    form: z.string().optional(),
  }),
);
export type LabelledStatement = z.infer<typeof statementsFile>[number];

export type Story = {
  readonly id: string;
  readonly knowledge: Knowledge;
  readonly queries: readonly EvalQuery[];
  readonly statements: readonly LabelledStatement[];
};

/** @throws where a file is not as described, or names a fact that is not there */
export async function readStories(): Promise<Story[]> {
  const ids = (await readdir(PACKS)).sort();
  return Promise.all(ids.map(readStory));
}

async function readStory(id: string): Promise<Story> {
  const { knowledge } = await loadKnowledge(join(PACKS, id));
  const questions = questionsFile.parse(await readJson(join(QUESTIONS, `${id}.json`)));
  const queries = KINDS.flatMap((kind) =>
    (questions[kind] ?? []).flatMap(({ gold, after, ...texts }) =>
      LOCALES.flatMap((locale) =>
        texts[locale].map((question): EvalQuery => {
          const missing = gold.find((fact) => !knowledge.facts.has(fact));
          if (missing) throw new Error(`${id}: "${question}" is answered by "${missing}", no fact`);
          return { question, gold, kind, locale, ...(after !== undefined && { after }) };
        }),
      ),
    ),
  );
  const statements = statementsFile.parse(await readJson(join(STATEMENTS, `${id}.json`)));
  return { id, knowledge, queries, statements };
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'));
}

/**
 * How a pack may come: as its editors left it, without example questions, with one English example for every third
 * fact, or with English texts alone.
 */
export const DRESSES = ['as it is', 'bare', 'few', 'English only'] as const;
export type Dress = (typeof DRESSES)[number];

/** @returns undefined where the pack comes like that already */
export function dressed({ knowledge }: Story, dress: Dress): Knowledge | undefined {
  const facts = [...knowledge.facts.values()];
  const hasExamples = facts.some(({ questions }) => questionsOf(questions) > 0);
  const isEnglish = facts.every(({ text }) => !text.ru && !text.az && !text.tr);
  switch (dress) {
    case 'as it is':
      return knowledge;
    case 'bare':
      return hasExamples ? withFacts(knowledge, (fact) => ({ ...fact, questions: {} })) : undefined;
    case 'few':
      return hasExamples && facts.every(({ questions }) => questionsOf(questions) > 1)
        ? withFacts(knowledge, (fact, at) => ({
            ...fact,
            questions:
              at % 3 === 0 && fact.questions.en ? { en: fact.questions.en.slice(0, 1) } : {},
          }))
        : undefined;
    case 'English only':
      return isEnglish
        ? undefined
        : withFacts(knowledge, (fact) => ({
            ...fact,
            text: { en: fact.text.en },
            questions: fact.questions.en ? { en: fact.questions.en } : {},
          }));
  }
}

const questionsOf = (questions: Fact['questions']) =>
  Object.values(questions).reduce((sum, some) => sum + (some?.length ?? 0), 0);

function withFacts(knowledge: Knowledge, change: (fact: Fact, at: number) => Fact): Knowledge {
  return {
    ...knowledge,
    facts: new Map([...knowledge.facts].map(([id, fact], at) => [id, change(fact, at)])),
  };
}

/** Every so many questions of other stories are asked of a story: nothing in it answers them. */
export function strangersTo(story: Story, stories: readonly Story[], every: number): EvalQuery[] {
  return stories
    .filter(({ id }) => id !== story.id)
    .flatMap(({ queries }, at) =>
      queries
        .filter(({ kind }) => kind === 'answerable' || kind === 'paraphrase')
        .filter((_, place) => (place + at) % every === 0),
    )
    .map((query): EvalQuery => ({ ...query, gold: [], kind: 'out-of-scope' }));
}

export const toDataset = (
  name: string,
  knowledge: Knowledge,
  queries: readonly EvalQuery[],
): Dataset => ({ name, locale: 'en' satisfies Locale, knowledge, queries });
