/** A question that is answered: the short answer, the fact, the second part or a second fact, what others say. */

import { choices } from '../../contract/blocks.ts';
import type { Block, Choice } from '../../contract/reply.ts';
import { translate } from '../../i18n/translate.ts';
import { currentFacts } from '../../knowledge/model/current-facts.ts';
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import { joinNames, namesOf } from '../../knowledge/model/localised.ts';
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import { capitalise } from '../../text/capitalise.ts';
import type { AskResult } from '../types.ts';
import { answerChoices } from './choices.ts';
import { contradictionWords } from './contradiction-words.ts';
import { factBlock } from './fact-blocks.ts';

export function answerBlocks(asked: AskResult, knowledge: Knowledge, why: Choice): Block[] {
  const { locale, facts, answer, question, settled, contradiction, also, parts } = asked;
  const { fact } = facts[0]!;
  // Who says it is in a yes or no already, where it must be.
  const short = isOpen(fact)
    ? undefined
    : settled
      ? answer
      : contradiction
        ? contradictionWords(contradiction, fact, knowledge, locale)
        : answer && attributed(answer, fact, knowledge, locale);
  const shown = parts
    ? [...new Set(parts.flatMap((part) => part.fact ?? []))]
    : [fact, ...(also ? [also] : [])];
  const others = [...new Set(shown.flatMap(({ disputes }) => disputes))]
    .flatMap((id) => currentFacts(knowledge).get(id) ?? [])
    .filter((other) => !shown.includes(other));
  return [
    ...(contradiction
      ? [{ type: 'label', kind: 'differs', text: translate(locale, 'label.differs') } as const]
      : []),
    { type: 'headline', text: question },
    ...(parts
      ? partBlocks(parts, knowledge, locale)
      : [
          ...(short ? [{ type: 'short', text: short } as const] : []),
          factBlock(fact, knowledge, locale),
        ]),
    ...(also && !parts
      ? [
          { type: 'section', text: translate(locale, 'ask.also') } as const,
          factBlock(also, knowledge, locale),
        ]
      : []),
    ...(others.length
      ? [
          { type: 'section', text: translate(locale, 'ask.sides') } as const,
          ...others.map((other) => factBlock(other, knowledge, locale)),
        ]
      : []),
    ...choices([...answerChoices([...shown, ...others], knowledge, locale, question), why]),
  ];
}

/** What is not established says so itself, with its day. */
const isOpen = ({ status }: Fact) => status === 'unknown';

/** A claim must never stand as a bare short answer: who makes it stays on the same line. */
function attributed(answer: string, fact: Fact, knowledge: Knowledge, locale: Locale): string {
  const who = namesOf(fact.attribution, knowledge.actors, locale);
  const isWho = answer === capitalise(joinNames(who, locale), locale);
  return fact.status !== 'confirmed' && who.length && !isWho
    ? `${answer} (${who.join(', ')})`
    : answer;
}

/** Each part in its own words, with its fact; which of them no fact surely answers is said. */
function partBlocks(
  parts: NonNullable<AskResult['parts']>,
  knowledge: Knowledge,
  locale: Locale,
): Block[] {
  return parts.flatMap(({ question, fact, near, answer }, at): Block[] => {
    const isShown = parts.some(
      (other, place) => other.fact === (fact ?? near) && (!fact || place < at),
    );
    if (!fact) {
      const none = translate(locale, 'ask.part-none', { question });
      if (!near || isShown) return [{ type: 'text', text: none }];
      return [
        { type: 'text', text: `${none} ${translate(locale, 'ask.nearest')}` },
        factBlock(near, knowledge, locale),
      ];
    }
    return [
      ...(answer && !isOpen(fact)
        ? [{ type: 'short', text: attributed(answer, fact, knowledge, locale) } as const]
        : []),
      ...(isShown ? [] : [factBlock(fact, knowledge, locale)]),
    ];
  });
}
