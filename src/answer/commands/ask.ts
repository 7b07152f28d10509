/** A question → an answer, the nearest facts, or an honest "I don't know". */

import { choices, textReply } from '../../contract/blocks.ts';
import type { Block, Reply } from '../../contract/reply.ts';
import type { RequestOf } from '../../contract/request.ts';
import { translate } from '../../i18n/translate.ts';
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import { askBlocks } from '../presentation/ask-blocks.ts';
import { askChoice, whyChoice } from '../presentation/choices.ts';
import { examples } from '../presentation/examples.ts';
import { shortAnswer } from '../presentation/short-answer.ts';
import { type Decision, decide } from '../ranking/decide.ts';
import type { AskResult, Corpus, Reader } from '../types.ts';
import { contextAfter } from '../understanding/conversation-context.ts';
import { parseQuestion } from '../understanding/parse-question.ts';
import { languageOf } from '../understanding/question-language.ts';
import { smallTalkIn } from '../understanding/small-talk.ts';
import { falsePremise } from '../verification/false-premise.ts';

type AskRequest = RequestOf<'ask'>;
const MOST_FACTS = 10;

/** Understands, retrieves and decides, without words. */
export function ask(
  question: string,
  corpus: Corpus,
  reader: Reader,
  language?: Locale,
): AskResult {
  const query = parseQuestion(question, corpus, reader);
  const decided = decide(query, corpus, reader.now, reader.similarities);
  const locale = language ?? query.locale;
  const premise = falsePremise(query, decided, reader.now, corpus, locale);
  const { outcome, ranked } = premise ? contradicted(decided, premise.fact) : decided;
  const { confidence } = decided;
  const best = ranked[0];
  return {
    question,
    locale,
    outcome,
    confidence: round(confidence),
    followUp: query.conversation?.elliptic ?? false,
    context: contextAfter(
      outcome === 'none' ? undefined : best?.fact,
      query.mentions,
      query.date?.text,
      query.conversation && reader.context,
    ),
    // Alone, a short answer would confirm what the fact contradicts.
    answer:
      (outcome === 'answer' && best && !premise && shortAnswer(query, best, corpus, locale)) ||
      null,
    ...(premise && { contradiction: premise.contradiction }),
    facts: ranked.slice(0, MOST_FACTS).map(({ fact, rank, matched, unmatched }) => ({
      fact,
      score: round(rank),
      matched,
      unmatched,
    })),
  };
}

/** The fact that contradicts the question is what answers it. */
function contradicted({ ranked }: Decision, fact: Fact): Pick<Decision, 'outcome' | 'ranked'> {
  const first = ranked.filter((one) => one.fact === fact);
  return { outcome: 'answer', ranked: [...first, ...ranked.filter((one) => one.fact !== fact)] };
}

const round = (value: number) => Math.round(value * 1000) / 1000;

/** The whole reply to `/ask`. Small talk is answered civilly and counts as no question. */
export function replyToAsk(
  request: AskRequest,
  corpus: Corpus,
  reader: Reader,
): { reply: Reply; asked?: AskResult } {
  const question = request.question.trim();
  const reply = (locale: Locale, blocks: readonly Block[]): Reply => ({
    locale,
    command: 'ask',
    blocks,
  });
  const locale = request.language ?? languageOf(question, corpus.index, reader.locale);
  const chat = smallTalkIn(question);
  if (!question) {
    const example = examples(corpus.knowledge, locale, 1)[0] ?? '';
    return {
      reply: textReply('ask', locale, translate(locale, 'ask.empty', { example })),
    };
  }
  if (chat) {
    const words = translate(
      locale,
      chat === 'hello' ? 'ask.hello' : chat === 'thanks' ? 'ask.thanks' : 'ask.capable',
    );
    const suggested =
      chat === 'thanks'
        ? []
        : examples(corpus.knowledge, locale, 3).map((one) => askChoice(one, locale));
    return { reply: reply(locale, [{ type: 'text', text: words }, ...choices(suggested)]) };
  }
  const { context = reader.context } = request;
  const asked = ask(question, corpus, { ...reader, ...(context && { context }) }, request.language);
  const why = { question, ...(context && { context }) };
  return {
    reply: {
      ...reply(
        asked.locale,
        askBlocks(
          asked,
          corpus.knowledge,
          whyChoice(why, asked.outcome === 'answer', asked.locale),
        ),
      ),
      outcome: asked.outcome,
    },
    asked,
  };
}
