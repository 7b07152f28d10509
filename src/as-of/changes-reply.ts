/** What changed since a moment, in figures and in words, a page at a time. Pure. */
import { choice, choices } from '../contract/blocks.ts';
import type { Block, Reply } from '../contract/reply.ts';
import type { RequestOf } from '../contract/request.ts';
import { translate } from '../i18n/translate.ts';
import { inLocale } from '../knowledge/model/localised.ts';
import type { Locale } from '../knowledge/model/schema.ts';
import { changeWords } from './change-words.ts';
import type { ChangedFact } from './changed-facts.ts';

/** As many as every platform shows in one message, with room for how each differs. */
const CHANGES_A_PAGE = 5;

/** @param notes what is to be known beforehand: that the record begins later */
export function changesReply(
  request: RequestOf<'changes'>,
  changes: readonly ChangedFact[],
  date: string,
  locale: Locale,
  notes: readonly string[] = [],
): Reply {
  const pages = Math.max(1, Math.ceil(changes.length / CHANGES_A_PAGE));
  const page = Math.min(request.page ?? 1, pages);
  const shown = changes.slice((page - 1) * CHANGES_A_PAGE, page * CHANGES_A_PAGE);
  const count = (...kinds: ChangedFact['kind'][]) =>
    changes.filter(({ kind }) => kinds.includes(kind)).length;
  const counts = {
    added: count('added'),
    corrected: count('corrected', 'replaced'),
    withdrawn: count('withdrawn'),
  };
  const own = request.facts ? 'changes.none-of-these' : 'changes.none';
  const turn = (to: number, key: 'choice.previous' | 'choice.next') =>
    choice(translate(locale, key), { ...request, language: locale, page: to });
  const blocks: Block[] = [
    { type: 'headline', text: translate(locale, 'changes.title', { date }) },
    ...notes.map((text) => ({ type: 'note', text }) as const),
    { type: 'text', text: translate(locale, changes.length > 0 ? 'changes.counts' : own, counts) },
    ...shown.map((change) => blockOf(change, locale)),
    ...(pages > 1
      ? [{ type: 'note', text: translate(locale, 'changes.page', { page, pages }) } as const]
      : []),
    ...choices([
      ...(page > 1 ? [turn(page - 1, 'choice.previous')] : []),
      ...(page < pages ? [turn(page + 1, 'choice.next')] : []),
    ]),
  ];
  return { locale, command: 'changes', blocks };
}

function blockOf(change: ChangedFact, locale: Locale): Block {
  const text = inLocale(
    change.kind === 'withdrawn' ? change.before.text : change.fact.text,
    locale,
  ).text;
  const kind = translate(locale, `changes.kind.${change.kind}`);
  const detail =
    'fact' in change && 'before' in change ? changeWords(change.before, change.fact, locale) : '';
  return { type: 'list', items: [{ text: `${kind}: ${text}`, ...(detail && { detail }) }] };
}
