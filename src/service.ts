/**
 * What the adapters talk to: the engine over the knowledge of this moment, plus what must be
 * remembered (button requests, questions that ended without an answer).
 */
import { createHash } from 'node:crypto';
import type { Asked, Engine, Suggestion, SuggestKind } from './answer/engine.ts';
import type { Request } from './commands/request.ts';
import type { Finding, Knowledge } from './knowledge/knowledge.ts';
import type { Locale } from './knowledge/schema.ts';
import type { Reply } from './reply/reply.ts';
import type { Store } from './store/store.ts';

export type Platform = 'discord' | 'slack' | 'desk' | 'cli';
export type Answered = {
  readonly reply: Reply;
  /** What was asked, for "share" and for buttons. */
  readonly request: Request;
  readonly asked?: Asked;
};

export type Service = {
  /** The knowledge being served and everything wrong with the files. */
  readonly knowledge: () => Knowledge;
  readonly findings: () => readonly Finding[];
  readonly answer: (request: Request, from: { locale: Locale; platform: Platform }) => Answered;
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

export function createService(parts: {
  readonly serving: () => Serving;
  readonly store: Store;
  readonly clock: () => Date;
}): Service {
  const { serving, store, clock } = parts;
  return {
    knowledge: () => serving().engine.knowledge,
    findings: () => serving().findings,
    suggest: (...args) => serving().engine.suggest(...args),
    answer(request, from) {
      const now = clock();
      const { reply, asked } = serving().engine.reply(request, { locale: from.locale, now });
      if (asked) {
        store.recordQuestion({
          question: asked.question,
          locale: asked.locale,
          outcome: asked.outcome,
          confidence: asked.confidence,
          fact: asked.facts[0]?.fact.id,
          platform: from.platform,
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
