/** A question → what a reader is shown, as the service shows it, and noted nowhere. */
import type { AskResult, Engine } from '../answer/types.ts';
import { plainText } from '../contract/plain-text.ts';
import type { Reply } from '../contract/reply.ts';
import type { Knowledge } from '../knowledge/model/knowledge.ts';
import type { Locale } from '../knowledge/model/schema.ts';
import type { Similarities } from '../search/similarities.ts';
import type { Shown } from './types.ts';

/** @param similarities left out where the question's meaning is not compared */
export function shownTo(
  question: string,
  { locale, now }: { readonly locale: Locale; readonly now: Date },
  engine: Engine,
  similarities?: Similarities,
): Shown {
  const { reply, asked } = engine.reply(
    { command: 'ask', question },
    { locale, now, noted: true, ...(similarities && { similarities }) },
  );
  return shownIn(reply, asked, engine.knowledge);
}

/** The same of a reply that is there already. */
export function shownIn(reply: Reply, asked: AskResult | undefined, knowledge: Knowledge): Shown {
  const first = asked?.facts[0]?.fact.id;
  const answered = asked?.named !== undefined && asked.outcome === 'related';
  return {
    outcome: answered ? 'answer' : (asked?.outcome ?? 'none'),
    ...(first !== undefined && { fact: { id: first, text: factText(first, reply, knowledge) } }),
    facts: asked?.facts.map(({ fact }) => fact.id) ?? [],
    short: asked?.answer ?? null,
    text: plainText(withoutButtons(reply)),
  };
}

/** As it is shown; the nearest of a question that nothing answers may be not shown at all. */
function factText(id: string, { blocks, locale }: Reply, knowledge: Knowledge): string {
  for (const block of blocks) if (block.type === 'fact' && block.id === id) return block.text;
  const text = knowledge.facts.get(id)?.text;
  return text?.[locale] ?? Object.values(text ?? {})[0] ?? '';
}

const withoutButtons = (reply: Reply): Reply => ({
  ...reply,
  blocks: reply.blocks.filter(({ type }) => type !== 'choices'),
});
