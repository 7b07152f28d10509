/** The core's public surface: knowledge in, replies out. Pure: no clock, files, platform or environment. */
import type { Outcome, Reply } from '../contract/reply.ts';
import type { Context, Request, TimelineWanted } from '../contract/request.ts';
import type { Suggestion, SuggestKind } from '../contract/suggestion.ts';
import type { Entity } from '../knowledge/model/entity-ref.ts';
import type { Knowledge } from '../knowledge/model/knowledge.ts';
import type { Fact, Incident, Locale } from '../knowledge/model/schema.ts';
import type { Index } from '../search/index.ts';
import type { Similarities } from '../search/similarities.ts';

/** By what a fact is found, see `ranking/same-answer.ts`. */
type PerClass<T> = Readonly<Record<'examples' | 'text' | 'foreign', T>>;

/** See `ranking/trees.ts`. */
export type WeightTree =
  | number
  | {
      readonly of: number;
      readonly at: number;
      readonly low: WeightTree;
      readonly high: WeightTree;
    };

/** How much each feature counts, by its name, where one certain model compares meanings: see `ranking/weights.ts`. */
export type FittedWeights = {
  readonly choice: {
    readonly weights: Readonly<Record<string, number>>;
    readonly outside: number;
  };
  readonly confidence: {
    readonly trees: readonly WeightTree[];
    readonly scaling: PerClass<{ readonly slope: number; readonly bias: number }>;
  };
  readonly answer: PerClass<number>;
  readonly related: PerClass<number>;
};

/** What every reply is made from: the knowledge of a moment and its index. */
export type Corpus = {
  readonly knowledge: Knowledge;
  readonly index: Index;
  /** Left out where the model in use is the one whose weights ship, or has none of its own. */
  readonly semanticWeights?: FittedWeights;
};

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
  /** Whether questions are noted for the editors there: only then may a reply say so. */
  readonly noted?: true;
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

/** How a fact settles a question whether something is so. */
export type Settled = 'yes' | 'no' | 'not-known';

/** What the facts say of one sentence. Never more than that: no score, no verdict on who wrote it. */
export type HeldSentence = { readonly sentence: string } & (
  | {
      readonly verdict: 'supported';
      readonly fact: Fact;
      /** Names, dates and numbers that agree, as typed. */
      readonly agreed: readonly string[];
    }
  | {
      readonly verdict: 'contradicted';
      readonly fact: Fact;
      readonly differs: Contradiction;
      /** The one says what the other negates, word for word. */
      readonly denies?: true;
    }
  /** No approved fact could be matched with it: neither true nor false, as far as Dateline knows. */
  | {
      readonly verdict: 'unmatched';
      /** What says that just this is not established. */
      readonly open?: Fact;
    }
);

/** A text held against the facts, sentence by sentence; what states nothing is left out. */
export type CheckedText = {
  readonly text: string;
  readonly locale: Locale;
  readonly sentences: readonly HeldSentence[];
  /** How many sentences were not looked at. */
  readonly left: number;
};

type ScoredFact = {
  readonly fact: Fact;
  /** The ranker's score, comparable within one result only. */
  readonly score: number;
  /** Words of the question that the fact covers, and those it does not, as typed. */
  readonly matched: readonly string[];
  readonly unmatched: readonly string[];
};

/** What a few words ask of the answer before: "and when was that?" */
export type AskedField = 'when' | 'where' | 'who' | 'how-many';

/**
 * How the nearest facts stand to a question that none of them surely answers.
 * `close`: one of them may well answer it; `far`: none does, as far as can be told;
 * `unknown-name`: it names what no fact is about; `other-name`: it names what these are not about;
 * `other-time-or-place`, `other-value`: they are of another time or place, or do not give the kind of value asked for;
 * `only-said`: it asks whether something is so, and they tell that it was promised, denied or the like;
 * `not-said`: it asks when, where, who or how many of the answer before, which does not say it;
 * `nothing-before`: it leaves out whom or what it is about, and no answer before says it.
 */
export type Nearness =
  | {
      readonly kind:
        | 'close'
        | 'far'
        | 'other-time-or-place'
        | 'other-value'
        | 'only-said'
        | 'nothing-before';
    }
  | { readonly kind: 'not-said'; readonly field: AskedField }
  /** The name as typed. */
  | { readonly kind: 'unknown-name' | 'other-name'; readonly name: string };

/** A page about something, where a certain one is asked for: "timeline of the crash". */
export type NamedPage = 'timeline' | 'incident' | 'sources';

/** What a message names and says nothing else of. */
export type BareName = {
  readonly entity: Entity;
  /** As typed. */
  readonly typed: string;
  /** False where it was guessed from a slip, or from a part of the name. */
  readonly exact: boolean;
  /** Which page is asked for; left out, its own is shown. */
  readonly page?: NamedPage;
  /** Of a timeline: the dates that it is asked for. */
  readonly bounds?: Pick<TimelineWanted, 'from' | 'to'>;
};

/** One of the two things that a question asks at once. */
export type AskedPart = {
  /** Its words, as typed. */
  readonly question: string;
  /** With what they leave out, where it was answered as that. */
  readonly readAs?: string;
  /** What surely answers it; undefined where nothing does. */
  readonly fact?: Fact;
  /** What may well answer it, where nothing surely does. */
  readonly near?: Fact;
  /** The short answer, or null. */
  readonly answer: string | null;
};

/** A name in a question, as it is held against another's. */
export type LikeName = {
  /** What it is known as: `actor:…` of the knowledge, `world:…` of the world's places; empty where nobody knows it. */
  readonly refs: readonly string[];
  /** Its telling words; `sound` is one key for its spellings in other scripts. */
  readonly words: readonly {
    readonly folded: string;
    readonly stem: string;
    readonly sound: string;
  }[];
  /** Its last letters, which tell its case. */
  readonly ending: string;
};

/** A telling word of a question, as it is held against another's. */
export type LikeWord = {
  readonly folded: string;
  readonly stem: string;
  /** Ids of what it mainly means; empty where the lexicon has it not. */
  readonly concepts: readonly string[];
  /** Its own term of the index, where some fact has it; and those it stands for, by the editors' synonyms or as a slip. */
  readonly term?: number;
  readonly near: readonly number[];
};

/** What a question asks, for telling whether two ask the same. Plain JSON. Comparable within one version of the knowledge. */
export type Likeness = {
  readonly locale: Locale;
  /** The kind of thing asked for: `when`, `how-many`, `money`, `whom`, … */
  readonly asks: string;
  readonly names: readonly LikeName[];
  readonly words: readonly LikeWord[];
  readonly date: string | undefined;
  /** In order of size. */
  readonly numbers: readonly number[];
  /** Kinds of small words that make it another question: first, last, before, said, from. */
  readonly small: readonly string[];
  readonly negated: boolean;
  /** Whether it is asked of something done to somebody. */
  readonly passive: boolean;
  /** Who does it, as `actor:…` or `place:…`, where that can be told. */
  readonly doer: string | undefined;
  /** Whether what it is about was said before it: "and when did he?" */
  readonly leans: boolean;
  /** Whether nothing but small words tells what is asked of its names: only the very same words ask the same. */
  readonly bare: boolean;
};

/** The result of a question before it is put into words. */
export type AskResult = {
  readonly question: string;
  readonly locale: Locale;
  readonly outcome: Outcome;
  /** 0..1: how likely the first fact answers the question, or contradicts it where it does. */
  readonly confidence: number;
  /** The short answer, or null where none fits the question. */
  readonly answer: string | null;
  /** Where it is asked whether something is so, and the first fact settles it: `answer` begins with it. */
  readonly settled?: Settled;
  /** What the question takes for granted and the first fact contradicts; only with the outcome `answer`. */
  readonly contradiction?: Contradiction;
  /** Best first, at most 10; empty where nothing is even near. */
  readonly facts: readonly ScoredFact[];
  /** Where the outcome is `related`, and where it is `none` because nothing says what is asked about. */
  readonly nearness?: Nearness;
  /** A fact that answers nearly as likely as the first, and does not dispute it; the second of `facts`. */
  readonly also?: Fact;
  /** Where a question asks two things at once and at least one is answered; their facts come first. */
  readonly parts?: readonly AskedPart[];
  /** Where the page of what is named is shown, and no answer given. */
  readonly named?: BareName;
  /** What the conversation is about after this question; empty where it is about nothing known. */
  readonly context: Context;
  /** Whether it was read as going on with the conversation before. */
  readonly followUp: boolean;
  /** The question in full, where it was answered as that: "and of Norway?" after another's. */
  readonly readAs?: string;
  /** With what it leaves out, where the talk before says it: for editors, and shown to no reader. */
  readonly inFull?: string;
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
  /** The incidents of these, in the same order, where everything was asked for and is more than a page: they are shown in its stead. */
  readonly incidents?: readonly Incident[];
  /** How the request was read: a guessed name, a date that was none. */
  readonly notes: readonly string[];
};

/** What may have been meant where a timeline's name is not known. */
export type NearTimelines = { readonly locale: Locale; readonly near: readonly Entity[] };

export type Engine = {
  readonly knowledge: Knowledge;
  /** As given to it; left out where it has those that ship. */
  readonly semanticWeights?: FittedWeights;
  readonly ask: (question: string, reader: Reader, language?: Locale) => AskResult;
  /** Every statement of a text, held against the facts. */
  readonly check: (text: string, reader: Reader, language?: Locale) => CheckedText;
  /** The same a statement at a time, for whoever lets others in between. */
  readonly checkInSteps: (text: string, reader: Reader) => Iterator<undefined, CheckedText, void>;
  /** Whether a text states anything at all; far cheaper than to check it. */
  readonly states: (text: string, reader: Reader) => boolean;
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
  readonly languageOf: (question: string, locale: Locale, context?: Context) => Locale;
  /** What a question asks, for grouping; undefined for what asks nothing of the facts. @param language where it is known */
  readonly likeness: (question: string, reader: Reader, language?: Locale) => Likeness | undefined;
  /** Autocomplete: at most `limit` (default 25) suggestions for what is typed so far, best first. */
  readonly suggest: (
    kind: SuggestKind,
    typed: string,
    locale: Locale,
    limit?: number,
  ) => Suggestion[];
};
