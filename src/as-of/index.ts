/** What the facts on file said on a past day, and what changed since: from the revisions. */
import type { Engine, Reader } from '../answer/types.ts';
import { textReply } from '../contract/blocks.ts';
import type { Reply } from '../contract/reply.ts';
import type { Request, RequestOf } from '../contract/request.ts';
import { dateWords } from '../i18n/date-words.ts';
import { translate } from '../i18n/translate.ts';
import { currentFacts } from '../knowledge/model/current-facts.ts';
import type { Locale } from '../knowledge/model/schema.ts';
import type { RevisionNote, RevisionRepository } from '../knowledge/revisions/repository.ts';
import { truncate } from '../text/truncate.ts';
import { type AsOfRequest, asOfReply } from './as-of-reply.ts';
import { changedFacts } from './changed-facts.ts';
import { changesReply } from './changes-reply.ts';
import { dayOf } from './day.ts';
import type { Past } from './past.ts';

export { createPast, type Past } from './past.ts';

export type AsOf = {
  /** @param packs those that are answered from; empty for all */
  readonly reply: (
    request: AsOfRequest | RequestOf<'changes'>,
    of: { readonly engine: Engine; readonly packs: readonly string[]; readonly reader: Reader },
  ) => Promise<Reply>;
};

/** Whether a request is of a past day or of what changed since: the engine of this moment cannot answer it. */
export const isOfThePast = (request: Request): request is AsOfRequest | RequestOf<'changes'> =>
  request.command === 'changes' || ('asOf' in request && request.asOf !== undefined);

type Asked = Parameters<AsOf['reply']>[1];

export function createAsOf(
  revisions: Pick<RevisionRepository, 'revisionBefore' | 'numbered'>,
  past: Past,
): AsOf {
  async function ofDay(request: AsOfRequest, asked: Asked): Promise<Reply> {
    const { asOf = '', ...plain } = request;
    const { engine, packs, reader } = asked;
    const locale = localeOf(request, asked);
    const say = saying(request.command, locale);
    const day = dayOf(asOf, reader.now);
    if (!day) return say('as-of.unread', { typed: truncate(asOf, 60) });
    const today = reader.now.toISOString().slice(0, 10);
    if (day.until.getTime() - 1 > Date.parse(`${today}T23:59:59.999Z`))
      return say('as-of.future', { date: day.words(locale) });
    const revision = await revisions.revisionBefore(day.until);
    if (!revision) {
      const first = await revisions.numbered(1);
      if (!first) return say('as-of.nothing', {});
      return say('as-of.before', { date: day.words(locale), first: dateOf(first, locale) });
    }
    const stood = await past.stood({
      revision: revision.id,
      packs,
      ask: { request: plain as Request, reader },
    });
    if (!stood?.reply) return say('as-of.unreadable', { date: day.words(locale) });
    return asOfReply({ ...stood, reply: stood.reply }, day, asOf, currentFacts(engine.knowledge));
  }

  async function changes(request: RequestOf<'changes'>, asked: Asked): Promise<Reply> {
    const { engine, packs, reader } = asked;
    const locale = localeOf(request, asked);
    const say = saying('changes', locale);
    const { since } = request;
    if (!since) return say('changes.since-when', {});
    const moment = momentOf(since, reader.now, locale);
    if (!moment) return say('as-of.unread', { typed: truncate(since, 60) });
    if (moment.at > reader.now) return say('as-of.future', { date: moment.words });
    const before = await revisions.revisionBefore(moment.at);
    const from = before ?? (await revisions.numbered(1));
    if (!from) return say('as-of.nothing', {});
    const notes = before
      ? []
      : [translate(locale, 'changes.begins', { date: dateOf(from, locale) })];
    const stood = await past.stood({ revision: from.id, packs });
    if (!stood) return say('as-of.unreadable', { date: moment.words });
    const found = changedFacts(stood.facts, currentFacts(engine.knowledge), locale, request.facts);
    return changesReply(request, found, moment.words, locale, notes);
  }

  return {
    reply: (request, asked) =>
      request.command === 'changes' ? changes(request, asked) : ofDay(request, asked),
  };
}

const dateOf = ({ publishedAt }: RevisionNote, locale: Locale): string =>
  dateWords(publishedAt.slice(0, 10), locale);

const saying =
  (command: Reply['command'], locale: Locale) =>
  (key: Parameters<typeof translate>[1], values: Readonly<Record<string, string>>): Reply =>
    textReply(command, locale, translate(locale, key, values));

/** A question's own language wins, as everywhere. */
function localeOf(request: Request, { engine, reader }: Asked): Locale {
  if (request.language) return request.language;
  return request.command === 'ask'
    ? engine.languageOf(request.question, reader.locale, request.context)
    : reader.locale;
}

const MOMENT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** From the beginning of a day on as it was typed, or from a button's moment on. */
function momentOf(
  since: string,
  now: Date,
  locale: Locale,
): { readonly at: Date; readonly words: string } | undefined {
  if (MOMENT.test(since) && !Number.isNaN(Date.parse(since)))
    return {
      at: new Date(since),
      words: dateWords(new Date(Date.parse(since) - 1).toISOString().slice(0, 10), locale),
    };
  const day = dayOf(since, now);
  return day && { at: day.from, words: day.fromWords(locale) };
}
