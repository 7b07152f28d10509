/** What a question ended in, put into blocks: an answer, the nearest facts, or what is covered instead. */

import { choices } from '../../contract/blocks.ts';
import type { Block, Choice } from '../../contract/reply.ts';
import { translate } from '../../i18n/translate.ts';
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import { inLocale } from '../../knowledge/model/localised.ts';
import type { AskResult } from '../types.ts';
import { answerBlocks } from './answer-blocks.ts';
import { askChoice } from './choices.ts';
import { examples } from './examples.ts';
import { relatedBlocks } from './related-blocks.ts';

/**
 * @param why the button that explains the result
 * @param noted whether the question is noted for the editors: nothing may be said of it where it is not
 */
export function askBlocks(
  asked: AskResult,
  knowledge: Knowledge,
  why: Choice,
  noted: boolean,
): Block[] {
  switch (asked.outcome) {
    case 'answer':
      return answerBlocks(asked, knowledge, why);
    case 'related':
      return relatedBlocks(asked, knowledge, why);
    case 'none':
      return composeNone(asked, knowledge, noted);
  }
}

function composeNone(
  { locale, question, nearness }: AskResult,
  knowledge: Knowledge,
  noted: boolean,
): Block[] {
  const topics = [...knowledge.topics.values()]
    .slice(0, 8)
    .map((topic) => inLocale(topic.title, locale).text);
  const suggested = examples(knowledge, locale, 3);
  const told =
    nearness?.kind === 'nothing-before'
      ? [translate(locale, 'ask.nothing-before')]
      : [translate(locale, 'ask.none'), ...(noted ? [translate(locale, 'ask.noted')] : [])];
  return [
    ...(question.trim() ? [{ type: 'headline', text: question } as const] : []),
    { type: 'text', text: told.join(' ') },
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
