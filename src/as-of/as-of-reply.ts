/** A reply of a past day, as it is shown today: which day it is of, what of it has changed since, and buttons that stay in that day. */
import { choice, choices } from '../contract/blocks.ts';
import type { Block, Choice, Reply } from '../contract/reply.ts';
import type { Request } from '../contract/request.ts';
import { dateWords } from '../i18n/date-words.ts';
import { translate } from '../i18n/translate.ts';
import { inLocale } from '../knowledge/model/localised.ts';
import type { Fact, Locale } from '../knowledge/model/schema.ts';
import { changedFacts } from './changed-facts.ts';
import type { Day } from './day.ts';
import type { AsOfRequest } from './types.ts';
import type { Stood } from './worker-protocol.ts';

/** What stands now, and when that is. */
type Now = { readonly facts: ReadonlyMap<string, Fact>; readonly on: Date };

/** @param request with the day itself as its `asOf` */
export function asOfReply(
  { reply, facts }: Stood & { readonly reply: Reply },
  day: Day,
  request: AsOfRequest,
  now: Now,
): Reply {
  // Pictures and files of a timeline are made of what stands today.
  const { timeline: _today, ...rest } = reply;
  const { locale, outcome, blocks } = reply;
  const shown = factsShown(blocks, facts, locale);
  const answered = shown.length > 0 && outcome !== 'related';
  const label = translate(locale, answered ? 'as-of.said' : 'as-of.stood', {
    date: dateWords(day.last, locale),
  });
  // Today is not over, and has no facts of its end yet.
  const until = new Date(Math.min(day.until.getTime(), now.on.getTime()));
  const byWords = request.command === 'ask' && outcome !== 'answer';
  return {
    ...rest,
    blocks: [
      { type: 'section', text: label },
      ...(shown.length > 0 ? [since(shown, facts, now, locale)] : []),
      ...blocks.flatMap((block) => inThatDay(block, day.last)),
      ...(byWords ? [{ type: 'note', text: translate(locale, 'as-of.by-words') } as const] : []),
      ...choices([
        ...(shown.length > 0 ? [changesChoice(until.toISOString(), shown, locale)] : []),
        asOfToday(request, locale),
      ]),
    ],
  };
}

/** The ids of the facts that a reply shows, as they stood. */
function factsShown(
  blocks: readonly Block[],
  facts: ReadonlyMap<string, Fact>,
  locale: Locale,
): string[] {
  const ids = blocks.flatMap((block) => {
    if (block.type === 'fact') return [block.id];
    if (block.type === 'timeline') return block.entries.map(({ id }) => id);
    if (block.type !== 'fields') return [];
    // What each side says stands there in a fact's words alone.
    const values = block.fields.map(({ value }) => value);
    return [...facts.values()]
      .filter(({ text }) => values.some((value) => value.includes(inLocale(text, locale).text)))
      .map(({ id }) => id);
  });
  return [...new Set(ids)].filter((id) => facts.has(id));
}

/** Whether what was said then still holds: of the day on which that is said, for a copy stands for years. */
function since(
  shown: readonly string[],
  then: ReadonlyMap<string, Fact>,
  now: Now,
  locale: Locale,
): Block {
  const count = changedFacts(then, now.facts, locale, shown).length;
  const today = dateWords(now.on.toISOString().slice(0, 10), locale);
  const key = count > 0 ? 'as-of.changed' : 'as-of.unchanged';
  return { type: 'note', text: translate(locale, key, { count, today }) };
}

/** "What changed since?" @param since ISO 8601 */
const changesChoice = (since: string, facts: readonly string[], locale: Locale): Choice =>
  choice(translate(locale, 'choice.changes'), {
    command: 'changes',
    since,
    facts: [...facts],
    language: locale,
  });

/** The same, of what stands today. */
function asOfToday({ asOf: _then, ...request }: AsOfRequest, locale: Locale): Choice {
  const { page: _page, ...first } = request as AsOfRequest & { page?: number };
  return choice(translate(locale, 'choice.today'), { ...first, language: locale } as Request);
}

/** What a button asks is asked of that day, too; what can only be answered as of now is left out. */
function inThatDay(block: Block, asOf: string): Block[] {
  if (block.type !== 'choices') return [block];
  return choices(
    block.choices.flatMap((one): Choice[] => {
      const { request } = one;
      const stays =
        request.command === 'ask' ||
        request.command === 'timeline' ||
        request.command === 'incident';
      return stays ? [{ ...one, request: { ...request, asOf } }] : [];
    }),
  );
}
