/** `/changes since:` and "What changed since?": what was added, corrected and withdrawn since a day or a moment. */
import { textReply } from '../contract/blocks.ts';
import type { RequestOf } from '../contract/request.ts';
import { dateWords } from '../i18n/date-words.ts';
import { translate } from '../i18n/translate.ts';
import { currentFacts } from '../knowledge/model/current-facts.ts';
import type { Fact, Locale } from '../knowledge/model/schema.ts';
import { truncate } from '../text/truncate.ts';
import { type ChangedFact, changedFacts } from './changed-facts.ts';
import { changesReply, type InLanguage } from './changes-reply.ts';
import { dayOf, MOST_SAID_BACK } from './day.ts';
import type { Past } from './past.ts';
import type { Asked, OnRecord, Told } from './types.ts';

type Changes = RequestOf<'changes'>;

export function createChanges(revisions: OnRecord, past: Past) {
  return async (request: Changes, { engine, packs, reader }: Asked): Promise<Told> => {
    const locale = request.language ?? reader.locale;
    const { since } = request;
    const moment = since === undefined ? undefined : momentOf(since, reader.now);
    const own = moment ? { ...request, since: moment.since } : request;
    const say = (key: Parameters<typeof translate>[1], values = {}): Told => ({
      reply: textReply('changes', locale, translate(locale, key, values)),
      request: own,
    });
    if (since === undefined) return say('changes.since-when');
    if (!moment) return say('as-of.unread', { typed: truncate(since, MOST_SAID_BACK) });
    const date = dateWords(moment.day, locale);
    if (moment.at > reader.now) return say('as-of.future', { date });
    const before = await revisions.revisionBefore(moment.at);
    const from = before ?? (await revisions.numbered(1));
    if (!from) return say('as-of.nothing');
    const begins = dateWords(from.publishedAt.slice(0, 10), locale);
    const notes = before ? [] : [translate(locale, 'changes.begins', { date: begins })];
    const stood = await past.stood({ revision: from.id, packs });
    if (!stood) return say('as-of.unreadable', { date });
    const found = inLanguages(stood.facts, currentFacts(engine.knowledge), request, locale);
    return { reply: changesReply(own, found, date, locale, notes), request: own };
  };
}

/** In the reader's language; what only a reader of the message can see, as a translation put right, in that of the message. */
function inLanguages(
  then: ReadonlyMap<string, Fact>,
  now: ReadonlyMap<string, Fact>,
  { facts, shownIn }: Changes,
  locale: Locale,
): InLanguage[] {
  const inOne = (own: Locale) =>
    changedFacts(then, now, own, facts).map((change): InLanguage => ({ change, locale: own }));
  const own = inOne(locale);
  if (shownIn === undefined || shownIn === locale) return own;
  const told = new Set(own.map(({ change }) => idOf(change)));
  return [...own, ...inOne(shownIn).filter(({ change }) => !told.has(idOf(change)))];
}

const idOf = (change: ChangedFact): string =>
  'before' in change ? change.before.id : change.fact.id;

const MOMENT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** From the beginning of a day on as it was typed, or from a button's moment on. */
function momentOf(
  since: string,
  now: Date,
): { readonly at: Date; readonly day: string; readonly since: string } | undefined {
  if (MOMENT.test(since) && !Number.isNaN(Date.parse(since))) {
    const at = new Date(since);
    // The end of a day is the first moment of the next one.
    return { at, day: new Date(at.getTime() - 1).toISOString().slice(0, 10), since };
  }
  const day = dayOf(since, now);
  return day && { at: day.from, day: day.first, since: day.first };
}
