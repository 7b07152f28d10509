/** Replies of the engine, each made once: what many people ask, and what buttons ask again, is kept. */

import { LRUCache } from 'lru-cache';
import type { AskResult, Engine } from '../answer/types.ts';
import type { Reply } from '../contract/reply.ts';
import type { Request, RequestOf } from '../contract/request.ts';
import type { Locale } from '../knowledge/model/schema.ts';
import { withoutUnseen } from '../text/plain.ts';
import { withoutLinks } from '../text/without-links.ts';
import type { Meaning } from './types.ts';

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
const MOST_REPLIES = 500;

/**
 * The engine gives the same reply to the same request, locale and day, so a kept one is as good as a
 * new one; new knowledge is a new engine, for which nothing is kept yet.
 * @param meaning left out where semantic search is off
 * @param version of the knowledge that `meaning` compares with
 */
export function createReplyCache(meaning: Meaning | undefined, version: () => string): ReplyCache {
  const byEngine = new WeakMap<Engine, LRUCache<string, CachedReply>>();
  return async (engine, request, { locale, now }) => {
    const replies = byEngine.get(engine) ?? new LRUCache({ max: MOST_REPLIES });
    byEngine.set(engine, replies);
    const key = JSON.stringify([locale, now.toISOString().slice(0, 10), request]);
    const cached = replies.get(key);
    if (cached) return cached;
    const found =
      meaning && isComparable(request, locale, engine, meaning)
        ? await meaning.similar(withoutLinks(withoutUnseen(request.question)), version())
        : 'off';
    const similarities = typeof found === 'object' ? found : undefined;
    const made = {
      // Whoever gives the reply notes the question, see `answer-request.ts`.
      ...engine.reply(request, { locale, now, noted: true, ...(similarities && { similarities }) }),
      request,
    };
    // Found by words alone because time was short: the next who asks may get better.
    if (found !== 'late') replies.set(key, made);
    return made;
  };
}

/** Meaning is compared for questions in the model's languages only. */
function isComparable(
  request: Request,
  locale: Locale,
  engine: Engine,
  { locales }: Meaning,
): request is RequestOf<'ask' | 'why'> {
  return (
    (request.command === 'ask' || request.command === 'why') &&
    locales.includes(engine.languageOf(request.question, locale, request.context))
  );
}
