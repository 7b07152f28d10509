/**
 * What the adapters talk to: the engine over the knowledge of this moment, plus what must be
 * remembered (button requests, questions that ended without an answer, what a talk is about).
 */
import { createHash } from 'node:crypto';
import type { Asked, Engine, Suggestion, SuggestKind } from './answer/engine.ts';
import type { Request } from './commands/request.ts';
import { createConversations } from './conversations.ts';
import type { Address, Ticket } from './editors/types.ts';
import type { Finding, Knowledge } from './knowledge/knowledge.ts';
import type { Locale } from './knowledge/schema.ts';
import type { Choice, Reply } from './reply/reply.ts';
import type { Applied, Changes, Form } from './settings/form.ts';
import type { Place, Settings } from './settings/settings.ts';
import type { PlaceStore, Posted } from './store/places.ts';
import type { Store } from './store/store.ts';

export type Platform = 'discord' | 'slack' | 'desk' | 'cli';
export type From = {
  readonly locale: Locale;
  readonly platform: Platform;
  /**
   * The thread, direct message or page the question stands in, as any text that is unique to it:
   * questions with the same one are read as one talk ("and how many survived?").
   */
  readonly conversation?: string;
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
  readonly asked?: Asked;
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
  /** The knowledge being served and everything wrong with the files. */
  readonly knowledge: () => Knowledge;
  readonly findings: () => readonly Finding[];
  /** Answers anything that can be asked; with a place, from the packs that place has chosen. */
  readonly answer: (request: Request, from: From) => Promise<Answered>;
  /**
   * Answers a message that nobody addressed to Dateline: only in a channel the settings name, only
   * where the answer is sure. The message is not recorded, unless it is answered.
   */
  readonly answerUnasked: (question: string, from: From) => Promise<Answered | undefined>;
  /**
   * Asked before a command, mention or form is answered (not before a button or an autocomplete).
   * @returns why not, to be shown to the reader alone: wrong channel, or too soon after the last; else undefined
   */
  readonly refusal: (from: From) => Reply | undefined;
  readonly suggest: (
    kind: SuggestKind,
    typed: string,
    locale: Locale,
    limit?: number,
    place?: Place,
  ) => Suggestion[];
  /** A short id (22 characters of A–Z a–z 0–9 _ -) that a button can carry; the same request has the same id. */
  readonly remember: (request: Request) => string;
  readonly recall: (id: string) => Promise<Request | undefined>;
  readonly settings: SettingsDesk;
  readonly editors: EditorsDesk;
  readonly posted: PostedAnswers;
};

/** The settings of every place; reading never waits. */
export type SettingsDesk = {
  readonly of: (place: Place | undefined) => Settings;
  /** Whether this reader may change them: an admin of the platform's, or somebody the settings name. */
  readonly mayChange: (from: From) => boolean;
  /** The form with what is set now, in the reader's language. */
  readonly form: (place: Place, locale: Locale) => Form;
  /** Checks what a form sent and keeps it; fields that are left out stay as they are. */
  readonly apply: (
    place: Place,
    changes: Changes,
    from: Pick<From, 'locale' | 'user' | 'roles' | 'admin'>,
  ) => Promise<Applied>;
};

export type ToEditors = {
  readonly ticket: Ticket;
  /** The editors' channel of that place. */
  readonly channel: string;
  readonly reply: Reply;
};

export type EditorsDesk = {
  /** Says where the ticket was posted, so that a reply to that message is known as a reply to it. */
  readonly posted: (ticket: number, at: Address) => Promise<void>;
  /** The ticket behind a message (or the thread under it) in an editors' channel. */
  readonly ticketAt: (at: Address) => Promise<Ticket | undefined>;
  readonly ticket: (id: number) => Promise<Ticket | undefined>;
  /**
   * Records what an editor wrote. Post `reply` to `ticket.asker`; it holds the editor's words alone,
   * marked as the editors' reply and not as an approved fact.
   * @returns undefined where there is no such ticket, or no words. A second reply replaces the first.
   */
  readonly reply: (
    ticket: number,
    given: { readonly words: string; readonly by: string },
  ) => Promise<{ readonly ticket: Ticket; readonly reply: Reply } | undefined>;
};

/** Where answers were posted for others to see, and with which facts. */
export type PostedAnswers = {
  /** Notes a message; replies without a fact are not noted. Returns at once. */
  readonly note: (at: Address & { readonly message: string }, answered: Answered) => void;
  /** Messages that show any of these facts, newest first, at most 1,000. */
  readonly withFacts: (factIds: readonly string[]) => Promise<Posted[]>;
};

/** Where the service finds the engine of this moment: it is replaced whole when knowledge changes. */
export type Serving = { readonly engine: Engine; readonly findings: readonly Finding[] };

/** The cosine of a question to each fact of a version; undefined where it is not to be had in time. */
export type Similar = (
  question: string,
  version: string,
) => Promise<ReadonlyMap<string, number> | undefined>;

export function createService(parts: {
  readonly serving: () => Serving;
  readonly store: Store;
  /** Left out, every place has the default settings and nothing about places is kept. */
  readonly places?: PlaceStore;
  readonly clock: () => Date;
  /** Left out where semantic search is off. */
  readonly similar?: Similar;
}): Service {
  const { serving, store, clock, similar } = parts;
  const conversations = createConversations();
  return {
    knowledge: () => serving().engine.knowledge,
    findings: () => serving().findings,
    suggest: (...args) => serving().engine.suggest(...args),
    async answer(given, { locale, platform, conversation }) {
      const now = clock();
      const request = conversation ? conversations.continue(given, conversation) : given;
      const { engine } = serving();
      const similarities =
        request.command === 'ask'
          ? await similar?.(request.question, engine.knowledge.version)
          : undefined;
      const { reply, asked } = engine.reply(request, {
        locale,
        now,
        ...(similarities && { similarities }),
      });
      if (asked) {
        if (conversation) conversations.note(conversation, asked.context);
        store.recordQuestion({
          question: asked.question,
          locale: asked.locale,
          outcome: asked.outcome,
          confidence: asked.confidence,
          fact: asked.facts[0]?.fact.id,
          platform,
          at: now,
        });
      }
      return { reply, request, ...(asked && { asked }) };
    },
    remember(request) {
      const json = JSON.stringify(request);
      const id = createHash('sha256').update(json).digest('base64url').slice(0, 22);
      store.rememberRequest(id, json);
      return id;
    },
    async recall(id) {
      const json = await store.recallRequest(id);
      return json === undefined ? undefined : (JSON.parse(json) as Request);
    },
  };
}
