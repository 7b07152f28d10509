/** The result of a question as other programs read it: the contract of `ask --jsonl` and `POST /api/ask`. */

import type { Outcome } from '../../contract/reply.ts';
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import { inLocale, namesOf } from '../../knowledge/model/localised.ts';
import type { Locale, Source, Status } from '../../knowledge/model/schema.ts';
import type { AskResult } from '../types.ts';

const MOST_FACTS = 5;

export type AskJson = {
  readonly question: string;
  /** The language of the answer. */
  readonly locale: Locale;
  readonly outcome: Outcome;
  readonly confidence: number;
  readonly answer: string | null;
  /** What the question takes for granted, in its words, and the id of the fact that contradicts it; null where nothing is. */
  readonly contradiction: { readonly says: string; readonly fact: string } | null;
  /** The first is the one answered with; where a question has two parts, that of the second part is the second. */
  readonly facts: readonly {
    readonly id: string;
    readonly text: string;
    readonly lang: Locale;
    /** EDTF. */
    readonly when: string;
    readonly place: string | null;
    readonly status: Status;
    readonly attribution: readonly string[];
    readonly sources: readonly Source[];
    readonly score: number;
  }[];
};

export function toAskJson(
  { question, outcome, confidence, answer, contradiction, facts, locale }: AskResult,
  knowledge: Knowledge,
): AskJson {
  const [first] = facts;
  return {
    question,
    locale,
    outcome,
    confidence,
    answer,
    contradiction:
      contradiction && first ? { says: contradiction.asserted, fact: first.fact.id } : null,
    facts: (outcome === 'none' ? [] : facts.slice(0, MOST_FACTS)).map(({ fact, score }) => ({
      id: fact.id,
      ...inLocale(fact.text, locale),
      when: fact.when,
      place: namesOf(fact.places, knowledge.places, locale).join(', ') || null,
      status: fact.status,
      attribution: namesOf(fact.attribution, knowledge.actors, locale),
      sources: fact.sources.flatMap((id) => knowledge.sources.get(id) ?? []),
      score,
    })),
  };
}

/** The same for what is no question and gets a civil word alone. */
export function noQuestionJson(question: string, locale: Locale): AskJson {
  return {
    question,
    locale,
    outcome: 'none',
    confidence: 0,
    answer: null,
    contradiction: null,
    facts: [],
  };
}
