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
  /** Meanings were to be compared and were not in time. */
  readonly late?: true;
};
export type ReplyCache = (
  engine: Engine,
  request: Request,
  reader: { readonly locale: Locale; readonly now: Date },
) => Promise<CachedReply>;

/** Replies kept for one engine; those that were asked for longest ago go first. */
const MOST_REPLIES = 500;

type Kept = {
  readonly made: CachedReply;
  /** What is to be compared the next time, where it was too late for this reply. */
  readonly late?: string | undefined;
};
type OfEngine = {
  readonly kept: LRUCache<string, Kept>;
  /** What is being made, for all who ask it at that moment. */
  readonly underWay: Map<string, Promise<CachedReply>>;
};

/**
 * The engine gives the same reply to the same request, locale and day, so a kept one is as good as a
 * new one; new knowledge is a new engine, for which nothing is kept yet.
 * @param meaning left out where semantic search is off
 * @param version of the knowledge that `meaning` compares with
 */
export function createReplyCache(meaning: Meaning | undefined, version: () => string): ReplyCache {
  const byEngine = new WeakMap<Engine, OfEngine>();

  async function make(
    key: string,
    { kept }: OfEngine,
    engine: Engine,
    request: Request,
    reader: { readonly locale: Locale; readonly now: Date },
  ): Promise<CachedReply> {
    const before = kept.get(key);
    const compared = before
      ? before.late
      : meaning && comparedText(request, reader.locale, engine, meaning);
    const found =
      meaning && compared !== undefined ? await meaning.similar(compared, version()) : 'off';
    // By words alone it would be the same once more.
    if (before && typeof found !== 'object') {
      if (found === 'off') kept.set(key, { made: before.made });
      return before.made;
    }
    const similarities = typeof found === 'object' ? found : undefined;
    const made = {
      // Whoever gives the reply notes the question, see `answer-request.ts`.
      ...engine.reply(request, { ...reader, noted: true, ...(similarities && { similarities }) }),
      request,
      ...(found === 'late' && { late: true as const }),
    };
    // Found by words alone because time was short: the next who asks may get better.
    kept.set(key, { made, ...(found === 'late' && { late: compared }) });
    return made;
  }

  return async (engine, request, { locale, now }) => {
    const of = orNew(byEngine, engine);
    const key = JSON.stringify([locale, now.toISOString().slice(0, 10), request]);
    const before = of.kept.get(key);
    if (before && before.late === undefined) return before.made;
    let making = of.underWay.get(key);
    if (!making) {
      making = make(key, of, engine, request, { locale, now }).finally(() =>
        of.underWay.delete(key),
      );
      of.underWay.set(key, making);
    }
    return making;
  };
}

function orNew(byEngine: WeakMap<Engine, OfEngine>, engine: Engine): OfEngine {
  let own = byEngine.get(engine);
  if (!own) {
    own = { kept: new LRUCache({ max: MOST_REPLIES }), underWay: new Map() };
    byEngine.set(engine, own);
  }
  return own;
}

/** What is compared with the facts: of questions in the model's languages, their words; else undefined. */
export function comparedText(
  request: Request,
  locale: Locale,
  engine: Engine,
  meaning: Pick<Meaning, 'locales'>,
): string | undefined {
  return isComparable(request, locale, engine, meaning)
    ? withoutLinks(withoutUnseen(request.question))
    : undefined;
}

function isComparable(
  request: Request,
  locale: Locale,
  engine: Engine,
  { locales }: Pick<Meaning, 'locales'>,
): request is RequestOf<'ask' | 'why'> {
  return (
    (request.command === 'ask' || request.command === 'why') &&
    locales.includes(engine.languageOf(request.question, locale, request.context))
  );
}
