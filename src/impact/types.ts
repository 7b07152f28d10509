/** What an edit would change once it is published: values only, so that they pass between threads and to the page. */
import type { Outcome } from '../contract/reply.ts';
import type { Finding } from '../knowledge/model/knowledge.ts';
import type { Locale } from '../knowledge/model/schema.ts';

/** A file as it would stand; its path as below the knowledge folder, with `/`. Null: it would be deleted. */
export type FileEdit = { readonly path: string; readonly text: string | null };

/** A question that is held against both: one that readers asked, one that the packs name, or both. */
export type Question = {
  readonly question: string;
  readonly locale: Locale;
  /** The packs that are answered from where it was asked, by id; empty for all. */
  readonly packs: readonly string[];
  /** How often readers asked it; 0 for one that only the packs name. */
  readonly times: number;
  /** When last, ISO 8601 UTC. */
  readonly last?: string;
  /** The fact whose example question it is, or that a label gives it; null where nothing should answer. */
  readonly expected?: string | null;
};

/** What a reader is shown in answer. */
export type Shown = {
  readonly outcome: Outcome;
  /** The first fact: its id, and its text as shown. */
  readonly fact?: { readonly id: string; readonly text: string };
  /** The facts found, best first, by id. */
  readonly facts: readonly string[];
  /** The short answer. */
  readonly short: string | null;
  /** All of it in plain text, without buttons. */
  readonly text: string;
};

/**
 * How an answer changes, the worst first:
 * - `other`: another fact answers. `lost`: nothing answers any more. `found`: something answers now.
 * - `replaced`: the fact that supersedes it answers. `short`: the short answer is another, from the same fact.
 * - `nearest`: nothing answers before or after, and other facts are shown as near. `wording`: the text alone.
 */
export const CHANGE_KINDS = [
  'other',
  'lost',
  'found',
  'replaced',
  'short',
  'nearest',
  'wording',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export type QuestionChange = Question & {
  readonly kind: ChangeKind;
  /** Whether it is answered as its label wants only now. */
  readonly better?: true;
  /** Whether it was answered as its label wants, and is no more. */
  readonly worse?: true;
  readonly before: Shown;
  readonly after: Shown;
};

/** A test of the newsroom's own that fails once this is published. */
export type FailedTest = {
  readonly ask: string;
  readonly locale: Locale;
  /** The fact that should answer; null where nothing should. */
  readonly fact: string | null;
  /** What that says, in the language of the question or another; left out where there is no such fact. */
  readonly factText?: string;
  /** Whether it holds as long as this is not published. */
  readonly breaks: boolean;
  readonly after: Shown;
};

type Counts = { readonly questions: number; readonly times: number };

/** How far asking has come. */
export type Asked = {
  readonly asked: number;
  readonly of: number;
  /** What has changed so far, by kind: how many questions, and how often readers asked them. */
  readonly kinds: Readonly<Record<ChangeKind, Counts>>;
  /** The worst of them, at most 200. */
  readonly changes: readonly QuestionChange[];
};

export type Copies = {
  /** Posted answers that would be edited. */
  readonly count: number;
  readonly discord: number;
  readonly slack: number;
  /** Servers and workspaces in which they stand. */
  readonly tenants: number;
};

export type Followers = {
  /** Channels that would be told. */
  readonly count: number;
  readonly discord: number;
  readonly slack: number;
};

export type Opened = {
  /** Versions of the knowledge, before and after. */
  readonly versions: { readonly before: string; readonly after: string };
  /** Facts that are new, gone or other. */
  readonly facts: number;
  /** Errors in the files as they would stand: what they concern would be served as it last was, or not at all. */
  readonly errors: readonly Finding[];
};

/** What is known before the questions are asked, which may take long. */
export type Reached = Opened & {
  /** Left out where nothing about servers and workspaces is kept. */
  readonly copies?: Copies;
  readonly followers?: Followers;
};

export type ImpactReport = Asked &
  Reached & {
    /** What was not asked: the likeliest to change and the most asked come first. */
    readonly left: Counts;
    /** The days of questions that were looked at. */
    readonly days: number;
    readonly tests: { readonly run: number; readonly failed: readonly FailedTest[] };
  };

/** The lines in which the page is told what an edit would change. */
export type ImpactLine =
  /** Whom it reaches: known before any question is asked. */
  | { readonly type: 'reached'; readonly reached: Reached }
  /** How far asking is; some times a second. */
  | { readonly type: 'asked'; readonly asked: Asked }
  | { readonly type: 'done'; readonly report: ImpactReport }
  /** It could not be found out; the log says why. */
  | { readonly type: 'failed' };
