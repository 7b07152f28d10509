/** The core's public surface: knowledge in, replies out. Pure: no clock, files, platform or environment. */
import type { Outcome, Reply } from '../contract/reply.ts';
import type { Context, Request, TimelineWanted } from '../contract/request.ts';
import type { Suggestion, SuggestKind } from '../contract/suggestion.ts';
import type { Entity } from '../knowledge/model/entity-ref.ts';
import type { Knowledge } from '../knowledge/model/knowledge.ts';
import type { Fact, Locale } from '../knowledge/model/schema.ts';
import type { Index } from '../search/index.ts';
import type { Similarities } from '../search/similarities.ts';

/** What every reply is made from: the knowledge of a moment and its index. */
export type Corpus = { readonly knowledge: Knowledge; readonly index: Index };

/** What the reader's surroundings say. */
export type Reader = {
  /** The language the reader's client is set to; a question's own language wins over it. */
  readonly locale: Locale;
  /** The moment of asking, for "yesterday" and "last June". */
  readonly now: Date;
  /** Similarity in meaning to each fact, where semantic search is on and in time. */
  readonly similarities?: Similarities;
  /** What was talked about before this question. */
  readonly context?: Context;
};

/** In what a statement and a fact can differ. */
export type Aspect = 'figure' | 'date' | 'place' | 'actor' | 'status';

/** What a question takes for granted and an approved fact contradicts. */
export type Contradiction = {
  readonly aspect: Aspect;
  /** What the question says: as typed, or a date in words. */
  readonly asserted: string;
  /** What the fact says: its own words, a name, or a date in words. */
  readonly approved: string;
};

type ScoredFact = {
  readonly fact: Fact;
  /** The ranker's score, comparable within one result only. */
  readonly score: number;
  /** Words of the question that the fact covers, and those it does not, as typed. */
  readonly matched: readonly string[];
  readonly unmatched: readonly string[];
};

/** The result of a question before it is put into words. */
export type AskResult = {
  readonly question: string;
  readonly locale: Locale;
  readonly outcome: Outcome;
  /** 0..1: how likely the first fact answers the question. */
  readonly confidence: number;
  /** The short answer, or null where none fits the question. */
  readonly answer: string | null;
  /** What the question takes for granted and the first fact contradicts; only with the outcome `answer`. */
  readonly contradiction?: Contradiction;
  /** Best first, at most 10; empty where nothing is even near. */
  readonly facts: readonly ScoredFact[];
  /** What the conversation is about after this question; empty where it is about nothing known. */
  readonly context: Context;
  /** Whether it was read as going on with the conversation before. */
  readonly followUp: boolean;
};

/** What a timeline request means: its facts in order, and what the reader must be told about the reading. */
export type SelectedTimeline = {
  readonly locale: Locale;
  readonly entity: Entity | undefined;
  /** "Timeline: The ferry fire". */
  readonly headline: string;
  /** The dates asked for, in words; empty where none were. */
  readonly range: string;
  /** Every fact of the timeline, in the order asked for. */
  readonly facts: readonly Fact[];
  /** How the request was read: a guessed name, a date that was none, facts left out. */
  readonly notes: readonly string[];
};

/** What may have been meant where a timeline's name is not known. */
export type NearTimelines = { readonly locale: Locale; readonly near: readonly Entity[] };

export type Engine = {
  readonly knowledge: Knowledge;
  readonly ask: (question: string, reader: Reader, language?: Locale) => AskResult;
  readonly reply: (
    request: Request,
    reader: Reader,
  ) => { readonly reply: Reply; readonly asked?: AskResult };
  /** The whole of a timeline, for pictures and for other programs. */
  readonly timeline: (
    wanted: TimelineWanted & { readonly language?: Locale },
    reader: Reader,
  ) => SelectedTimeline | NearTimelines;
  /** The language a question is in: the one it will be answered in. */
  readonly languageOf: (question: string, locale: Locale) => Locale;
  /** Autocomplete: at most `limit` (default 25) suggestions for what is typed so far, best first. */
  readonly suggest: (
    kind: SuggestKind,
    typed: string,
    locale: Locale,
    limit?: number,
  ) => Suggestion[];
};
