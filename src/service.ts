/**
 * What the adapters talk to: the engine over the knowledge of this moment, plus what must be
 * remembered (button requests, questions that ended without an answer, what a talk is about).
 */
import { createHash } from 'node:crypto';
import type { Asked, Engine, Suggestion, SuggestKind } from './answer/engine.ts';
import type { Request } from './commands/request.ts';
import { createConversations } from './conversations.ts';
import type { Finding, Knowledge } from './knowledge/knowledge.ts';
import type { Locale } from './knowledge/schema.ts';
import type { Reply } from './reply/reply.ts';
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
};
export type Answered = {
  readonly reply: Reply;
  /** What was asked, for "share" and for buttons; a follow-up carries its context. */
  readonly request: Request;
  readonly asked?: Asked;
};

export type Service = {
  /** The knowledge being served and everything wrong with the files. */
  readonly knowledge: () => Knowledge;
  readonly findings: () => readonly Finding[];
  readonly answer: (request: Request, from: From) => Promise<Answered>;
  readonly suggest: (
    kind: SuggestKind,
    typed: string,
    locale: Locale,
    limit?: number,
  ) => Suggestion[];
  /** A short id (22 characters of A–Z a–z 0–9 _ -) that a button can carry; the same request has the same id. */
  readonly remember: (request: Request) => string;
  readonly recall: (id: string) => Promise<Request | undefined>;
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
