/** What a question ended in, put into blocks: an answer, the nearest facts, or what is covered instead. */

import { choices } from '../../contract/blocks.ts';
import type { Block, Choice } from '../../contract/reply.ts';
import { translate } from '../../i18n/translate.ts';
import { currentFacts } from '../../knowledge/model/current-facts.ts';
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import { inLocale, joinNames, namesOf } from '../../knowledge/model/localised.ts';
import type { Locale } from '../../knowledge/model/schema.ts';
import type { AskResult } from '../types.ts';
import { answerChoices, askChoice, exampleOf, incidentChoice, sourcesChoice } from './choices.ts';
import { contradictionWords } from './contradiction-words.ts';
import { examples } from './examples.ts';
import { factBlock } from './fact-blocks.ts';

const MOST_RELATED = 3;
/** From this confidence on it would be too much to say that none answers. */
const MAYBE = 0.5;

/** @param why the button that explains the result */
export function askBlocks(asked: AskResult, knowledge: Knowledge, why: Choice): Block[] {
  switch (asked.outcome) {
    case 'answer':
      return composeAnswer(asked, knowledge, why);
    case 'related':
      return composeRelated(asked, knowledge, why);
    case 'none':
      return composeNone(asked.locale, knowledge);
  }
}

function composeAnswer(
  { locale, facts, answer, question, contradiction }: AskResult,
  knowledge: Knowledge,
  why: Choice,
): Block[] {
  const { fact } = facts[0]!;
  const others = fact.disputes.flatMap((id) => currentFacts(knowledge).get(id) ?? []);
  const who = namesOf(fact.attribution, knowledge.actors, locale);
  // A claim must never stand as a bare short answer: who makes it stays on the same line.
  const short = contradiction
    ? contradictionWords(contradiction, fact, knowledge, locale)
    : answer && fact.status !== 'confirmed' && who.length && answer !== joinNames(who, locale)
      ? `${answer} (${who.join(', ')})`
      : answer;
  return [
    { type: 'headline', text: question },
    ...(short ? [{ type: 'short', text: short } as const] : []),
    factBlock(fact, knowledge, locale),
    ...(others.length
      ? [
          { type: 'section', text: translate(locale, 'ask.sides') } as const,
          ...others.map((other) => factBlock(other, knowledge, locale)),
        ]
      : []),
    ...choices([...answerChoices([fact, ...others], knowledge, locale, question), why]),
  ];
}

function composeRelated(
  { locale, facts, confidence }: AskResult,
  knowledge: Knowledge,
  why: Choice,
): Block[] {
  const near = facts.slice(0, MOST_RELATED);
  const incident = near[0]?.fact.incident;
  return [
    { type: 'text', text: translate(locale, confidence >= MAYBE ? 'ask.maybe' : 'ask.related') },
    ...near.map(({ fact, unmatched }) =>
      factBlock(
        fact,
        knowledge,
        locale,
        unmatched.length
          ? [translate(locale, 'ask.unmatched', { words: unmatched.slice(0, 8).join(', ') })]
          : [],
      ),
    ),
    ...choices([
      sourcesChoice({ facts: near.map(({ fact }) => fact.id) }, locale),
      // Where all that is near belongs together, it is what the reader means.
      ...(incident !== undefined && near.every(({ fact }) => fact.incident === incident)
        ? [incidentChoice(incident, locale)]
        : []),
      ...near.flatMap(({ fact }) => {
        const text = exampleOf(fact, locale);
        return text ? [askChoice(text, locale)] : [];
      }),
      why,
    ]),
  ];
}

function composeNone(locale: Locale, knowledge: Knowledge): Block[] {
  const topics = [...knowledge.topics.values()]
    .slice(0, 8)
    .map((topic) => inLocale(topic.title, locale).text);
  const suggested = examples(knowledge, locale, 3);
  return [
    { type: 'text', text: translate(locale, 'ask.none') },
    ...(topics.length
      ? [
          {
            type: 'text',
            text: translate(locale, 'ask.covers', { topics: topics.join(', ') }),
          } as const,
        ]
      : []),
    ...(suggested.length ? [{ type: 'note', text: translate(locale, 'ask.try') } as const] : []),
    ...choices(suggested.map((text) => askChoice(text, locale))),
  ];
}
