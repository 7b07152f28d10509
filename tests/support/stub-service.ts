/** A service for the adapter's tests: the real one around a stub of the engine. */

import type { AskResult, Engine } from '../../src/answer/types.ts';
import type { Reply } from '../../src/contract/reply.ts';
import type { Request, RequestOf } from '../../src/contract/request.ts';
import { translate } from '../../src/i18n/translate.ts';
import type { Knowledge } from '../../src/knowledge/model/knowledge.ts';
import type { Locale } from '../../src/knowledge/model/schema.ts';
import { createService, type Service } from '../../src/service/service.ts';
import type { Store } from '../../src/store/store.ts';
import { REPLIES, TYPICAL } from './conformance-replies.ts';

/** A store that forgets with the test. */
function memoryStore(): Store {
  const requests = new Map<string, string>();
  const conversations = new Map<string, string>();
  return {
    recordQuestion: () => {},
    gaps: async () => [],
    recentQuestions: async () => ({ questions: [], left: { questions: 0, times: 0 } }),
    askedFacts: async () => [],
    rememberRequest: (id, json) => requests.set(id, json),
    requestsWritten: () => undefined,
    recallRequest: async (id) => requests.get(id),
    rememberConversation: (id, json) => conversations.set(id, json),
    recallConversation: async (id) => conversations.get(id),
    prune: async () => ({ requests: 0, questions: 0, feedback: 0, tickets: 0, corrections: 0 }),
    close: async () => {},
  };
}

/** Replies of the conformance table, chosen by what is asked; the locale shows in the last note. */
const stubEngine: Engine = {
  knowledge: {} as Knowledge,
  ask: () => {
    throw new Error('not asked here');
  },
  check: (text, { locale }) => ({ text, locale, sentences: [], left: 0 }),
  checkInSteps: (text, { locale }) => ({
    next: () => ({ done: true, value: { text, locale, sentences: [], left: 0 } }),
  }),
  states: () => false,
  reply: (request, { locale }) => ({
    reply: replyTo(request, request.language ?? locale),
    ...(request.command === 'ask' && { asked: conversation(request) }),
  }),
  timeline: ({ about }, { locale }) => ({
    locale,
    entity: undefined,
    headline: `Timeline: ${about ?? 'everything'}`,
    range: '',
    facts: [],
    notes: [],
  }),
  languageOf: (_question, locale) => locale,
  likeness: () => undefined,
  suggest: (_kind, typed, _locale, limit = 25) => {
    if (typed === 'break') throw new Error('the suggestions broke');
    return Array.from({ length: limit + 10 }, (_, index) => ({
      label: `${typed} ${index} ${'long '.repeat(30)}`,
      value: index === 1 ? 'v'.repeat(200) : `value ${index}`,
    }));
  },
};

/** "about azal" begins a conversation, "what about" goes on with it. */
function conversation({ question, context }: RequestOf<'ask'>): AskResult {
  const [, name] = /^about (\w+)$/.exec(question) ?? [];
  return {
    question,
    locale: 'en',
    outcome: 'answer',
    confidence: 1,
    followUp: false,
    answer: null,
    facts: [],
    context: name ? { about: [`incident:${name}`] } : (context ?? { about: [] }),
  };
}

function replyTo(request: Request, locale: Locale): Reply {
  const note = { type: 'note', text: `in ${locale}` } as const;
  switch (request.command) {
    case 'ask': {
      if (request.question === 'break') throw new TypeError('the engine broke');
      const { about } = conversation(request).context;
      if (/about/.test(request.question)) {
        const text = `about ${about.join() || 'nothing'}`;
        return { locale, command: 'ask', blocks: [{ type: 'headline', text }] };
      }
      const named = REPLIES.find(({ name }) => name === request.question)?.reply ?? TYPICAL;
      return { ...named, locale, blocks: [...named.blocks, note] };
    }
    case 'timeline': {
      const page = request.page ?? 1;
      const to = (key: 'choice.next' | 'choice.previous', by: number) => ({
        label: translate(locale, key),
        request: { ...request, page: page + by },
        kind: 'secondary' as const,
      });
      return {
        locale,
        command: 'timeline',
        blocks: [
          { type: 'headline', text: `Page ${page}` },
          { type: 'fields', fields: [{ label: 'Page', value: `${page}` }] },
          { type: 'choices', choices: [to('choice.previous', -1), to('choice.next', 1)] },
        ],
      };
    }
    default:
      return {
        locale,
        command: request.command,
        blocks: [{ type: 'headline', text: JSON.stringify(request) }, note],
      };
  }
}

export const stubService = (): Service =>
  createService({
    serving: () => ({ engine: stubEngine, findings: [] }),
    store: memoryStore(),
    clock: () => new Date('2025-07-01T12:00:00Z'),
  });
