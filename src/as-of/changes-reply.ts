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

/** A change, and the language in which it is shown. */
export type InLanguage = { readonly change: ChangedFact; readonly locale: Locale };

/** @param notes what is to be known beforehand: that the record begins later */
export function changesReply(
  request: RequestOf<'changes'>,
  changes: readonly InLanguage[],
  date: string,
  locale: Locale,
  notes: readonly string[] = [],
): Reply {
  const pages = Math.max(1, Math.ceil(changes.length / CHANGES_A_PAGE));
  const page = Math.min(request.page ?? 1, pages);
  const shown = changes.slice((page - 1) * CHANGES_A_PAGE, page * CHANGES_A_PAGE);
  const count = (...kinds: ChangedFact['kind'][]) =>
    changes.filter(({ change }) => kinds.includes(change.kind)).length;
  const counts = {
    added: count('added'),
    corrected: count('corrected', 'replaced'),
    withdrawn: count('withdrawn'),
  };
  const none = request.facts ? 'changes.none-of-these' : 'changes.none';
  const key = changes.length > 0 ? 'changes.counts' : none;
  const { question } = request;
  const turn = (to: number, key: 'choice.previous' | 'choice.next') =>
    choice(translate(locale, key), { ...request, language: locale, page: to });
  const blocks: Block[] = [
    { type: 'headline', text: translate(locale, 'changes.title', { date }) },
    ...notes.map((text) => ({ type: 'note', text }) as const),
    { type: 'text', text: translate(locale, key, { ...counts, date }) },
    ...shown.map((one) => blockOf(one, locale)),
    ...(pages > 1
      ? [{ type: 'note', text: translate(locale, 'changes.page', { page, pages }) } as const]
      : []),
    ...choices([
      ...(page > 1 ? [turn(page - 1, 'choice.previous')] : []),
      ...(page < pages ? [turn(page + 1, 'choice.next')] : []),
      ...(question
        ? [
            choice(translate(locale, 'choice.today'), {
              command: 'ask',
              question,
              language: locale,
            }),
          ]
        : []),
    ]),
  ];
  return { locale, command: 'changes', blocks };
}

function blockOf({ change, locale: own }: InLanguage, locale: Locale): Block {
  const { text } = change.kind === 'withdrawn' ? change.before : change.fact;
  const kind = translate(locale, `changes.kind.${change.kind}`);
  const detail =
    'fact' in change && 'before' in change ? changeWords(change.before, change.fact, own) : '';
  return {
    type: 'list',
    items: [{ text: `${kind}: ${inLocale(text, own).text}`, ...(detail && { detail }) }],
  };
}
