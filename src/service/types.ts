/** What channels and the desk page ask the service, and what it answers. */

import type { AskResult, CheckedText, Engine } from '../answer/types.ts';
import type { AskedOfShown } from '../answer/understanding/asked-of-shown.ts';
import type { Choice, Reply } from '../contract/reply.ts';
import type { Context, Request } from '../contract/request.ts';
import type { Suggestion, SuggestKind } from '../contract/suggestion.ts';
import type { Finding, Knowledge } from '../knowledge/model/knowledge.ts';
import type { Locale } from '../knowledge/model/schema.ts';
import type { Similarities } from '../search/similarities.ts';
import type { PostedAnswers } from '../tenants/corrections/posted-answers.ts';
import type { StaleAnswers } from '../tenants/corrections/stale-answers.ts';
import type { PromisesOf } from '../tenants/promises/repository.ts';
import type { AskPromised } from '../tenants/promises/types.ts';
import type { SettingsService } from '../tenants/settings/settings-service.ts';
import type { TenantId } from '../tenants/tenant-id.ts';
import type { TicketService } from '../tenants/tickets/ticket-service.ts';
import type { TicketDelivery } from '../tenants/tickets/types.ts';
import type { RequestContext } from './request-context.ts';
import type { Timelines } from './timelines.ts';

export type { Drawing } from './timelines.ts';

export type Answered = {
  readonly reply: Reply;
  /** What was asked, for "share" and for buttons; a follow-up carries its context. */
  readonly request: Request;
  /** All that was served when it was made; left out where it tells nothing of the facts. */
  readonly knowledge?: Knowledge;
  readonly asked?: AskResult;
  /** What the talk goes on with, where it was asked of a past day. */
  readonly context?: Context;
  /** For the reader's eyes alone, whatever they or the settings say: refusals and thanks. */
  readonly onlyReader?: true;
  /** 👍, 👎 and "Not what I asked", for an adapter to show where the platform shows such things; empty where they are off. */
  readonly feedback: readonly Choice[];
  /** "Ask the editors", where no fact answers and the tenant has an editors' channel. */
  readonly editors?: Choice;
  /** "Tell me when you know", where nothing answers. */
  readonly promise?: Choice;
  /** "Tell me if this changes", for an adapter to show where one reader sees it. */
  readonly watch?: Choice;
  /** Set by pressing "Ask the editors": post `reply` in `channel`, then call `editors.posted`. */
  readonly ticket?: TicketDelivery;
};

/**
 * How plainly a message is meant for Dateline: by its own mention or in a direct message; in reply to an
 * answer of Dateline's; among people, in a thread that Dateline is part of or where somebody else is spoken to first.
 */
export type Meant = 'addressed' | 'reply' | 'among-people';

/** Why something is not answered. */
export type Refusal = {
  /** To be shown to the reader alone. */
  readonly reply: Reply;
  /** Seconds until it would be answered; left out where waiting does not help. */
  readonly waitSeconds?: number;
  /** Not worth a word: small talk too soon after small talk. */
  readonly unsaid?: true;
};

/** Conversations, by what `RequestContext` calls them. */
export type Talks = {
  /** Says that one has begun, whatever becomes of what was asked; to be awaited before that is answered. */
  readonly begin: (from: RequestContext) => Promise<void>;
  /** Whether anything was asked in it. */
  readonly has: (conversation: string) => Promise<boolean>;
  /** Says what one is about before anybody has asked in it: it goes on with an answer from elsewhere. */
  readonly note: (conversation: string, context: Context) => void;
};

/** What is to be done about a message. */
export type Considered =
  | { readonly kind: 'silence' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | {
      readonly kind: 'answer';
      /** The question is noted as answered once it is given. */
      readonly give: () => Promise<Answered>;
      /** A civil line to what asks nothing: it tells nothing that anybody would hide, and is noted nowhere. */
      readonly civil?: true;
    };

export type Service = {
  /** The knowledge being served, to a tenant from the packs it has chosen, and everything wrong with the files. */
  readonly knowledge: (tenant?: TenantId) => Knowledge;
  readonly findings: () => readonly Finding[];
  /** Whether what readers ask to be kept is kept at the moment. */
  readonly keeps: () => boolean;
  /** Answers anything that can be asked; with a tenant, from the packs that tenant has chosen. */
  readonly answer: (request: Request, from: RequestContext) => Promise<Answered>;
  /** Every statement of a text held against the facts; the text is not recorded. */
  readonly check: (text: string, from: RequestContext) => Promise<CheckedText>;
  /** Whether a text states anything that could be checked. */
  readonly states: (text: string, from: RequestContext) => boolean;
  /** What a message asks of another that it points at, where it says nothing else: "is this true?", "source?". */
  readonly askedOfShown: (text: string) => AskedOfShown | undefined;
  /** A fact by itself, which says if another has replaced it; undefined where the tenant has none of that id. */
  readonly factReply: (id: string, tenant: TenantId, locale: Locale) => Reply | undefined;
  /**
   * Decides about a message that somebody writes. What is addressed to Dateline gets an answer, an honest
   * "no fact" where it is a question, and at most a civil line where it is none. In reply to an answer
   * questions are answered, and talk is not. Among people only what is asked and surely answered is.
   * @param refused whether something is in the way; it counts for the cool-downs
   */
  readonly considerMessage: (
    request: Request,
    from: RequestContext,
    meant: Meant,
    refused: () => Promise<Refusal | undefined>,
  ) => Promise<Considered>;
  /**
   * Answers a message that nobody addressed to Dateline: only in a channel the settings name, only
   * where the answer is sure and nothing in the question is contradicted. The message is not recorded,
   * unless it is answered.
   */
  readonly answerUnsolicited: (
    question: string,
    from: RequestContext,
  ) => Promise<Answered | undefined>;
  /**
   * Asked before a command, mention or form is answered (not before a button or an autocomplete); it
   * counts for the cool-downs. Help and settings are refused nowhere, so name the request where it is known.
   * @returns why not: wrong channel, or too soon after the last; else undefined
   */
  readonly refusal: (from: RequestContext, request?: Request) => Promise<Refusal | undefined>;
  readonly suggest: (
    kind: SuggestKind,
    typed: string,
    locale: Locale,
    limit?: number,
    tenant?: TenantId,
  ) => readonly Suggestion[];
  readonly talks: Talks;
  /** A short id (22 characters of A–Z a–z 0–9 _ -) that a button can carry; the same request has the same id. */
  readonly remember: (request: Request) => string;
  readonly recall: (id: string) => Promise<Request | undefined>;
  /**
   * Resolves once every request that was remembered so far can be recalled after a crash: to be awaited
   * before buttons are shown. It waits a moment at most, and not at all where they were shown before.
   */
  readonly remembered: () => Promise<void>;
  /** Whole timelines, as pictures and as files. */
  readonly timelines: Timelines;
  /** Settings by tenant; see there for the form and who may change them. */
  readonly settings: SettingsService;
  readonly tickets: TicketService;
  readonly posted: PostedAnswers;
  /** Whether what somebody wants to be told is known by now. */
  readonly askPromised: AskPromised;
  /** Forgets whom to tell what. @returns how many promises there were */
  readonly forgetPromises: (of: PromisesOf) => Promise<number>;
  /** Posted answers whose facts have changed since. */
  readonly staleAnswers: StaleAnswers;
  /** What a tenant asked most in the last 30 days and got answered, as questions the editors wrote. */
  readonly popularQuestions: (tenant: TenantId, locale: Locale, limit: number) => Promise<string[]>;
};

/** Where the service finds the engine of this moment: it is replaced whole when knowledge changes. */
export type ServedEngine = {
  readonly engine: Engine;
  readonly findings: readonly Finding[];
  /** The engine over some packs alone; left out, every tenant answers from all of them. */
  readonly select?: (packs: readonly string[]) => Engine;
};

/**
 * How near in meaning a question is to each fact of a version. `'late'` says that it was not to be had in
 * time, and may be the next time; `'off'` that it will not come while this process runs.
 */
export type FindSimilarities = (
  question: string,
  version: string,
) => Promise<Similarities | 'late' | 'off'>;

/** Semantic search as far as the service knows it. */
export type Meaning = {
  /** The languages of the questions that are worth asking; others are answered by words alone. */
  readonly locales: readonly Locale[];
  readonly similar: FindSimilarities;
};
