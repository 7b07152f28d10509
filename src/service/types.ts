/** What the adapters ask the service, and what it answers. */
import type { AskResult, Engine } from '../answer/types.ts';
import type { Choice, Reply } from '../contract/reply.ts';
import type { Request } from '../contract/request.ts';
import type { Suggestion, SuggestKind } from '../contract/suggestion.ts';
import type { Finding, Knowledge } from '../knowledge/model/knowledge.ts';
import type { Locale } from '../knowledge/model/schema.ts';
import type { Similarities } from '../search/similarities.ts';
import type { PostedAnswers } from '../tenants/corrections/posted-answers.ts';
import type { Corrections } from '../tenants/corrections/stale-answers.ts';
import type { Place } from '../tenants/settings/settings.ts';
import type { SettingsDesk } from '../tenants/settings/settings-service.ts';
import type { EditorsDesk, ToEditors } from '../tenants/tickets/ticket-service.ts';
import type { Timelines } from './timelines.ts';

export type { Corrected } from '../tenants/corrections/correction-reply.ts';
export type { Corrections, Overdue } from '../tenants/corrections/stale-answers.ts';
export type { Address, Ticket } from '../tenants/tickets/types.ts';
export type { Drawing, TimelineFile, Timelines } from './timelines.ts';
export type { EditorsDesk, PostedAnswers, SettingsDesk, ToEditors };

export type Platform = 'discord' | 'slack' | 'desk' | 'cli';
export type From = {
  readonly locale: Locale;
  readonly platform: Platform;
  /**
   * The thread, direct message or page the question stands in, as any text that is unique to it:
   * questions with the same one are read as one talk ("and how many survived?").
   */
  readonly conversation?: string;
  /**
   * Whether only the one who asks will see the answer where others read along; such questions are a talk
   * of their own, which leaves that of the thread as it is.
   */
  readonly privately?: boolean;
  /** The server or workspace, whose settings then hold; left out in a direct message on Discord. */
  readonly place?: Place;
  /** The platform's id of the channel (the parent of a thread). */
  readonly channel?: string;
  /** The thread or message to reply to, should the editors answer. */
  readonly message?: string;
  /** The platform's id of who asks. */
  readonly user?: string;
  /** The ids of their roles (Discord) or user groups (Slack). */
  readonly roles?: readonly string[];
  /** Whether the platform itself lets them manage the server or workspace. */
  readonly admin?: boolean;
};
export type Answered = {
  readonly reply: Reply;
  /** What was asked, for "share" and for buttons; a follow-up carries its context. */
  readonly request: Request;
  readonly asked?: AskResult;
  /** For the reader's eyes alone, whatever they or the settings say: refusals and thanks. */
  readonly onlyReader?: true;
  /** 👍, 👎 and "Not what I asked", for an adapter to show where the platform shows such things; empty where they are off. */
  readonly feedback: readonly Choice[];
  /** "Ask the editors", where no fact answers and the place has an editors' channel. */
  readonly editors?: Choice;
  /** Set by pressing that: post `reply` in `channel`, then call `editors.posted`. */
  readonly toEditors?: ToEditors;
};

export type Service = {
  /** The knowledge being served, to a place from the packs it has chosen, and everything wrong with the files. */
  readonly knowledge: (place?: Place) => Knowledge;
  readonly findings: () => readonly Finding[];
  /** Answers anything that can be asked; with a place, from the packs that place has chosen. */
  readonly answer: (request: Request, from: From) => Promise<Answered>;
  /**
   * Answers a message that nobody addressed to Dateline: only in a channel the settings name, only
   * where the answer is sure and nothing in the question is contradicted. The message is not recorded,
   * unless it is answered.
   */
  readonly answerUnasked: (question: string, from: From) => Promise<Answered | undefined>;
  /**
   * AskResult before a command, mention or form is answered (not before a button or an autocomplete); it
   * counts for the cool-downs. Help and settings are refused nowhere, so name the request where it is known.
   * @returns why not, to be shown to the reader alone: wrong channel, or too soon after the last; else undefined
   */
  readonly refusal: (from: From, request?: Request) => Reply | undefined;
  readonly suggest: (
    kind: SuggestKind,
    typed: string,
    locale: Locale,
    limit?: number,
    place?: Place,
  ) => readonly Suggestion[];
  /** A short id (22 characters of A–Z a–z 0–9 _ -) that a button can carry; the same request has the same id. */
  readonly remember: (request: Request) => string;
  readonly recall: (id: string) => Promise<Request | undefined>;
  /** Whole timelines, as pictures and as files. */
  readonly timelines: Timelines;
  /** Settings by place; see there for the form and who may change them. */
  readonly settings: SettingsDesk;
  readonly editors: EditorsDesk;
  readonly posted: PostedAnswers;
  /** Posted answers whose facts have changed since. */
  readonly corrections: Corrections;
  /** What a place asked most in the last 30 days and got answered, as questions the editors wrote. */
  readonly asked: (place: Place, locale: Locale, limit: number) => Promise<string[]>;
};

/** Where the service finds the engine of this moment: it is replaced whole when knowledge changes. */
export type Serving = {
  readonly engine: Engine;
  readonly findings: readonly Finding[];
  /** The engine over some packs alone; left out, every place answers from all of them. */
  readonly select?: (packs: readonly string[]) => Engine;
};

/** How near in meaning a question is to each fact of a version; undefined where that is not to be had in time. */
export type Similar = (question: string, version: string) => Promise<Similarities | undefined>;
