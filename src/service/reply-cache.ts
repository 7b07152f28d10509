/** Replies of the engine, each made once: what many people ask, and what buttons ask again, is kept. */

import type { AskResult, Engine } from '../answer/types.ts';
import type { Reply } from '../contract/reply.ts';
import type { Request, RequestOf } from '../contract/request.ts';
import type { Locale } from '../knowledge/model/schema.ts';
import type { FindSimilarities } from './types.ts';

export type CachedReply = {
  readonly reply: Reply;
  readonly asked?: AskResult;
  /** The request it answers: the same object for as long as the reply is kept. */
  readonly request: Request;
};
export type ReplyCache = (
  engine: Engine,
  request: Request,
  reader: { readonly locale: Locale; readonly now: Date },
) => Promise<CachedReply>;

/** Replies kept for one engine; those that were asked for longest ago go first. */
const MOST_KEPT = 500;

/**
 * The engine gives the same reply to the same request, locale and day, so a kept one is as good as a
 * new one; new knowledge is a new engine, for which nothing is kept yet.
 * @param version of the knowledge that `similar` compares with
 */
export function createReplyCache(
  similar: FindSimilarities | undefined,
  version: () => string,
): ReplyCache {
  const kept = new WeakMap<Engine, Map<string, CachedReply>>();
  return async (engine, request, { locale, now }) => {
    const replies = kept.get(engine) ?? new Map<string, CachedReply>();
    kept.set(engine, replies);
    const key = JSON.stringify([locale, now.toISOString().slice(0, 10), request]);
    const known = replies.get(key);
    if (known) {
      replies.delete(key);
      replies.set(key, known);
      return known;
    }
    const wanted = similar && hasMeaning(request, locale, engine);
    const similarities = wanted ? await similar(request.question, version()) : undefined;
    const replied = {
      ...engine.reply(request, { locale, now, ...(similarities && { similarities }) }),
      request,
    };
    // Found by words alone because time was short: the next who asks may get better.
    if (wanted && !similarities) return replied;
    replies.set(key, replied);
    if (replies.size > MOST_KEPT) replies.delete(replies.keys().next().value!);
    return replied;
  };
}

/** Meaning is compared for English questions only. */
function hasMeaning(
  request: Request,
  locale: Locale,
  engine: Engine,
): request is RequestOf<'ask' | 'why'> {
  return (
    (request.command === 'ask' || request.command === 'why') &&
    engine.languageOf(request.question, locale) === 'en'
  );
}
