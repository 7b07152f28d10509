/** Evaluation sets: facts and questions with the right answers, as a file or made of a knowledge pack. */
import { z } from 'zod';
import type { Knowledge } from '../knowledge/model/knowledge.ts';
import {
  type Fact,
  factSchema,
  LOCALES,
  type Locale,
  type Localised,
  type Topic,
} from '../knowledge/model/schema.ts';

/** The file format; see docs/evaluation.md. */
const fileSchema = z.object({
  name: z.string().default(''),
  locale: z.enum(LOCALES).default('en'),
  facts: z.array(
    z.object({
      id: z.string(),
      title: z.string().default(''),
      text: z.string(),
      questions: z.array(z.string()).default([]),
    }),
  ),
  queries: z.array(
    z.object({
      question: z.string(),
      gold: z.array(z.string()),
      kind: z.string().default('answerable'),
      locale: z.enum(LOCALES).optional(),
    }),
  ),
});

export type EvalQuery = {
  readonly question: string;
  /** The facts that answer it; empty where none does. */
  readonly gold: readonly string[];
  readonly kind: string;
  readonly locale: Locale;
  /** The question before, for follow-ups. */
  readonly after?: string;
};

export type Dataset = {
  readonly name: string;
  readonly locale: Locale;
  readonly knowledge: Knowledge;
  readonly queries: readonly EvalQuery[];
};

/** @throws ZodError or SyntaxError where the text is no evaluation file */
export function readDataset(text: string): Dataset {
  const { name, locale, facts, queries } = fileSchema.parse(JSON.parse(text));
  return {
    name,
    locale,
    knowledge: toKnowledge(facts, locale),
    queries: queries.map((query) => ({ ...query, locale: query.locale ?? locale })),
  };
}

type Plain = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly questions: readonly string[];
};

/** Bare passages as facts; a title becomes a topic, which is what our own facts have instead. */
function toKnowledge(facts: readonly Plain[], locale: Locale): Knowledge {
  const titles = [...new Set(facts.map(({ title }) => title).filter(Boolean))];
  const topicOf = new Map(titles.map((title, at) => [title, `topic-${at + 1}`]));
  const topics = new Map(
    titles.map((title): [string, Topic] => {
      const id = topicOf.get(title)!;
      return [id, { id, title: inOne(title, locale), aliases: {} }];
    }),
  );
  const blank = factSchema.parse({
    id: 'blank',
    text: { en: 'blank' },
    when: '2000',
    status: 'confirmed',
  });
  const made = facts.map(({ id, title, text, questions }): [string, Fact] => [
    id,
    {
      ...blank,
      id,
      text: inOne(text, locale),
      topics: title ? [topicOf.get(title)!] : [],
      questions: { [locale]: [...questions] },
    },
  ]);
  const none = new Map<never, never>();
  return {
    version: 'evaluation',
    packs: none,
    sources: none,
    actors: none,
    places: none,
    topics,
    incidents: none,
    facts: new Map(made),
  };
}

/** A text in one language only. English is what the model falls back to; left empty, it is not indexed. */
function inOne(text: string, locale: Locale): Localised {
  return locale === 'en' ? { en: text } : { en: '', [locale]: text };
}
