/** A reply of a past day, as it is shown today: which day it is of, what of it has changed since, and buttons that stay in that day. */
import { choice, choices } from '../contract/blocks.ts';
import type { Block, Choice, Reply } from '../contract/reply.ts';
import type { Request } from '../contract/request.ts';
import { translate } from '../i18n/translate.ts';
import type { Fact, Locale } from '../knowledge/model/schema.ts';
import { changedFacts } from './changed-facts.ts';
import type { Day } from './day.ts';
import type { Stood } from './worker-protocol.ts';

export type AsOfRequest = Extract<Request, { readonly asOf?: string }>;

export function asOfReply(
  { reply, facts }: Stood & { readonly reply: Reply },
  day: Day,
  asOf: string,
  now: ReadonlyMap<string, Fact>,
): Reply {
  const { locale, outcome, blocks } = reply;
  const shown = factsShown(blocks).filter((id) => facts.has(id));
  const date = day.words(locale);
  const said = shown.length > 0 && outcome !== 'related' ? 'as-of.said' : 'as-of.stood';
  const label = translate(locale, said, { date });
  return {
    ...reply,
    blocks: [
      { type: 'section', text: label },
      ...blocks.flatMap((block) => inThatDay(block, asOf)),
      ...since(shown, facts, now, day, locale),
    ],
  };
}

function factsShown(blocks: readonly Block[]): string[] {
  const ids = blocks.flatMap((block) => {
    if (block.type === 'fact') return [block.id];
    return block.type === 'timeline' ? block.entries.map(({ id }) => id) : [];
  });
  return [...new Set(ids)];
}

/** Whether what was said then still holds, and where not, the way to what changed. */
function since(
  shown: readonly string[],
  then: ReadonlyMap<string, Fact>,
  now: ReadonlyMap<string, Fact>,
  day: Day,
  locale: Locale,
): Block[] {
  if (shown.length === 0) return [];
  const count = changedFacts(then, now, locale, shown).length;
  const key = count > 0 ? 'as-of.changed' : 'as-of.unchanged';
  const button = changesChoice(day.until.toISOString(), shown, locale);
  return [
    { type: 'note', text: translate(locale, key, { count }) },
    ...(count > 0 ? choices([button]) : []),
  ];
}

/** "What changed since?" @param since ISO 8601 */
const changesChoice = (since: string, facts: readonly string[], locale: Locale): Choice =>
  choice(translate(locale, 'choice.changes'), {
    command: 'changes',
    since,
    facts: [...facts],
    language: locale,
  });

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
