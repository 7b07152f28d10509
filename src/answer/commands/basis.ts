/** Who says so: the facts of an answer, as they stand now, each with its status, who says it and its sources. */
import { choices } from '../../contract/blocks.ts';
import type { Block, Reply } from '../../contract/reply.ts';
import type { RequestOf } from '../../contract/request.ts';
import { translate } from '../../i18n/translate.ts';
import { quoteChoice, sourcesChoice } from '../presentation/choices.ts';
import { factByItself, replacedFacts } from '../presentation/fact-by-itself.ts';
import type { Corpus, Reader } from '../types.ts';

/** An answer shows no more. */
const MOST_FACTS = 5;

export function replyToBasis(
  { facts: ids, language }: RequestOf<'basis'>,
  { knowledge }: Corpus,
  reader: Reader,
): Reply {
  const locale = language ?? reader.locale;
  const wanted = [...new Set(ids)].slice(0, MOST_FACTS);
  const facts = wanted.flatMap((id) => knowledge.facts.get(id) ?? []);
  const replaced = replacedFacts(knowledge);
  const blocks: Block[] = [
    { type: 'headline', text: translate(locale, 'basis.title') },
    ...facts.map((fact) => factByItself(fact, knowledge, locale, replaced)),
    // The answer may be older than the knowledge.
    ...(facts.length < wanted.length || wanted.length === 0
      ? [{ type: 'text', text: translate(locale, 'basis.gone') } as const]
      : []),
    ...choices(
      facts.length > 0
        ? [sourcesChoice({ facts: facts.map(({ id }) => id) }, locale), quoteChoice(facts, locale)]
        : [],
    ),
  ];
  return { locale, command: 'basis', blocks };
}
