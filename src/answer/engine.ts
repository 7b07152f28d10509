/** Builds the engine over one version of the knowledge. */

import { textReply } from '../contract/blocks.ts';
import type { Reply } from '../contract/reply.ts';
import type { Request } from '../contract/request.ts';
import { translate } from '../i18n/translate.ts';
import type { Knowledge } from '../knowledge/model/knowledge.ts';
import { createIndex, type Index } from '../search/index.ts';
import { ask, replyToAsk } from './commands/ask.ts';
import { createAutocomplete } from './commands/autocomplete.ts';
import { replyToBasis } from './commands/basis.ts';
import { checkInSteps, checkText, replyToCheck, states } from './commands/check.ts';
import { replyToHelp } from './commands/help.ts';
import { replyToIncident } from './commands/incident.ts';
import { likenessOf } from './commands/likeness.ts';
import { replyToQuote } from './commands/quote.ts';
import { selectTimeline } from './commands/select-timeline.ts';
import { replyToSources } from './commands/sources.ts';
import { replyToTimeline } from './commands/timeline.ts';
import { replyToTopics } from './commands/topics.ts';
import { replyToWho } from './commands/who.ts';
import { replyToWhy } from './commands/why.ts';
import { withReviewNotes } from './presentation/review-notes.ts';
import { sayOnce } from './presentation/say-once.ts';
import type { AskResult, Corpus, Engine, FittedWeights, Reader } from './types.ts';
import { languageOf } from './understanding/question-language.ts';

/** The index of each engine, for the engine after it to take over. */
const indexes = new WeakMap<Engine, Index>();

/**
 * @param knowledge what may be answered from; it is indexed here, once
 * @param before the engine of the knowledge before: only what has changed since is indexed. An answer it
 *   has begun it can still finish, from its own facts; it should then be let go
 * @param semanticWeights those of the model that compares meanings, where they are not the ones that ship
 * @returns an engine whose replies depend on nothing but its arguments
 */
export function createEngine(
  knowledge: Knowledge,
  before?: Engine,
  semanticWeights: FittedWeights | undefined = before?.semanticWeights,
): Engine {
  const corpus: Corpus = {
    knowledge,
    index: createIndex(knowledge, before && indexes.get(before)),
    ...(semanticWeights && { semanticWeights }),
  };
  const engine: Engine = {
    knowledge,
    ...(semanticWeights && { semanticWeights }),
    ask: (question, reader, language) => ask(question, corpus, reader, language),
    check: (text, reader, language) =>
      checkText(text, corpus, reader, { ...(language && { language }) }),
    checkInSteps: (text, reader) => checkInSteps(text, corpus, reader),
    states: (text, reader) => states(text, corpus, reader),
    reply(request, reader) {
      const { reply, ...rest } = replyTo(request, corpus, reader);
      return { ...rest, reply: sayOnce(withReviewNotes(reply, knowledge, reader.now), knowledge) };
    },
    timeline: (wanted, reader) => selectTimeline(wanted, corpus, reader),
    languageOf: (question, locale, context) =>
      languageOf(question, corpus.index, locale, context?.language),
    likeness: (question, reader, language) => likenessOf(question, corpus, reader, language),
    suggest: createAutocomplete(corpus),
  };
  indexes.set(engine, corpus.index);
  return engine;
}

function replyTo(
  request: Request,
  corpus: Corpus,
  reader: Reader,
): { reply: Reply; asked?: AskResult } {
  switch (request.command) {
    case 'ask':
      return replyToAsk(request, corpus, reader);
    case 'timeline':
    case 'picture':
      return { reply: replyToTimeline(request, corpus, reader) };
    case 'incident':
      return { reply: replyToIncident(request, corpus, reader) };
    case 'who':
      return { reply: replyToWho(request, corpus, reader) };
    case 'topics':
      return { reply: replyToTopics(request, corpus, reader) };
    case 'sources':
      return { reply: replyToSources(request, corpus, reader) };
    case 'quote':
      return { reply: replyToQuote(request, corpus, reader) };
    case 'notice': {
      const locale = request.language ?? reader.locale;
      const text = translate(locale, `shown.${request.notice}`);
      return { reply: textReply(request.command, locale, text) };
    }
    case 'basis':
      return { reply: replyToBasis(request, corpus, reader) };
    case 'why':
      return { reply: replyToWhy(request, corpus, reader) };
    case 'check':
      return { reply: replyToCheck(request, corpus, reader) };
    case 'help':
      return { reply: replyToHelp(request, corpus, reader) };
    // The engine knows the facts of one moment alone; `as-of` answers it.
    case 'changes':
    // The service answers these where there is a place; elsewhere there is none.
    case 'settings':
    case 'follow':
    case 'unfollow':
    case 'following':
    case 'feedback':
    case 'promise':
    case 'watch':
    case 'editors': {
      const locale = request.language ?? reader.locale;
      const text = translate(locale, 'tenant.only');
      return { reply: textReply(request.command, locale, text) };
    }
  }
}
