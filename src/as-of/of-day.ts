/** A request asked of a past day: answered from the revision that stood at its end, or why it cannot be. */
import { textReply } from '../contract/blocks.ts';
import type { Request } from '../contract/request.ts';
import { dateWords } from '../i18n/date-words.ts';
import { translate } from '../i18n/translate.ts';
import { currentFacts } from '../knowledge/model/current-facts.ts';
import type { Locale } from '../knowledge/model/schema.ts';
import { truncate } from '../text/truncate.ts';
import { asOfReply } from './as-of-reply.ts';
import { dayOf, MOST_SAID_BACK } from './day.ts';
import type { Past } from './past.ts';
import type { Asked, AsOfRequest, OnRecord, Told } from './types.ts';

export function createOfDay(revisions: OnRecord, past: Past) {
  return async (request: AsOfRequest, asked: Asked): Promise<Told> => {
    const { asOf = '', ...plain } = request;
    const { engine, packs, reader } = asked;
    const locale = localeOf(request, asked);
    const day = dayOf(asOf, reader.now);
    const own = day ? { ...request, asOf: day.last } : request;
    const say = (key: Parameters<typeof translate>[1], values = {}): Told => ({
      reply: textReply(request.command, locale, translate(locale, key, values)),
      request: own,
    });
    if (!day) return say('as-of.unread', { typed: truncate(asOf, MOST_SAID_BACK) });
    const date = dateWords(day.last, locale);
    if (day.last > reader.now.toISOString()) return say('as-of.future', { date });
    const revision = await revisions.revisionBefore(day.until);
    if (!revision) {
      const first = await revisions.numbered(1);
      if (!first) return say('as-of.nothing');
      const begins = dateWords(first.publishedAt.slice(0, 10), locale);
      return say('as-of.before', { date, first: begins });
    }
    const ask = { request: plain as Request, reader };
    const stood = await past.stood({ revision: revision.id, packs, ask });
    if (!stood?.reply) return say('as-of.unreadable', { date });
    const now = { facts: currentFacts(engine.knowledge), on: reader.now };
    const reply = asOfReply({ ...stood, reply: stood.reply }, day, own, now);
    const context = stood.asked && { ...stood.asked.context, asOf: day.last };
    return { reply, request: own, ...(context && { context }) };
  };
}

/** A question's own language wins, as everywhere. */
function localeOf(request: AsOfRequest, { engine, reader }: Asked): Locale {
  if (request.language) return request.language;
  return request.command === 'ask'
    ? engine.languageOf(request.question, reader.locale, request.context)
    : reader.locale;
}
