/** The short civil line that small talk gets. */
import { choices } from '../../contract/blocks.ts';
import type { Block } from '../../contract/reply.ts';
import { translate } from '../../i18n/translate.ts';
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import type { Locale } from '../../knowledge/model/schema.ts';
import type { SmallTalk } from '../understanding/small-talk.ts';
import { askChoice } from './choices.ts';
import { examples } from './examples.ts';

/** Who comes in or asks what this is gets questions to begin with. */
const WITH_EXAMPLES: ReadonlySet<SmallTalk['kind']> = new Set(['hello', 'capable']);
const MOST_EXAMPLES = 3;

export function smallTalkBlocks(
  kind: SmallTalk['kind'],
  knowledge: Knowledge,
  locale: Locale,
): Block[] {
  if (kind === 'noise') {
    const example = examples(knowledge, locale, 1)[0] ?? '';
    return [{ type: 'text', text: translate(locale, 'ask.empty', { example }) }];
  }
  const suggested = WITH_EXAMPLES.has(kind) ? examples(knowledge, locale, MOST_EXAMPLES) : [];
  return [
    { type: 'text', text: translate(locale, `ask.${kind}`) },
    ...choices(suggested.map((one) => askChoice(one, locale))),
  ];
}
