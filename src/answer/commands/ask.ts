/** A question → an answer, the nearest facts, or an honest "I don't know". */

import type { Block, Reply } from '../../contract/reply.ts';
import type { Context, RequestOf } from '../../contract/request.ts';
import { translate } from '../../i18n/translate.ts';
import type { Locale } from '../../knowledge/model/schema.ts';
import { cutTo, LONGEST_QUESTION } from '../../text/lengths.ts';
import { withoutUnseen } from '../../text/plain.ts';
import { askBlocks } from '../presentation/ask-blocks.ts';
import { whyChoice } from '../presentation/choices.ts';
import { MOST_RELATED } from '../presentation/related-blocks.ts';
import type { AskResult, Corpus, Reader } from '../types.ts';
import { bareName, identityAsked, languageOfName } from '../understanding/bare-name.ts';
import { contextAfterShown, goingOn } from '../understanding/conversation-context.ts';
import { pageInWords } from '../understanding/page-in-words.ts';
import { parseQuestion } from '../understanding/parse-question.ts';
import { questionParts } from '../understanding/question-parts.ts';
import { anotherAsked, askInTalk } from './follow-up.ts';
import { inFull } from './in-full.ts';
import { askName, hasPage, namedPage } from './named-page.ts';
import { replyToNoQuestion } from './no-question.ts';
import { askInParts } from './two-part.ts';

type AskRequest = RequestOf<'ask'>;

/** Understands, retrieves and decides, without words. */
export function ask(typed: string, corpus: Corpus, reader: Reader, language?: Locale): AskResult {
  const own = goingOn(reader);
  const decided = decideOn(typed, corpus, own, language);
  const full = own.context && inFull(decided, corpus, own);
  const asked = full === undefined ? decided : { ...decided, inFull: full };
  if (asked.outcome !== 'related' || asked.named) return asked;
  const shown = asked.facts.slice(0, MOST_RELATED).map(({ fact }) => fact);
  return { ...asked, context: contextAfterShown(asked.context, shown) };
}

function decideOn(typed: string, corpus: Corpus, reader: Reader, language?: Locale): AskResult {
  const question = withoutUnseen(typed);
  const query = parseQuestion(question, corpus, reader);
  const locale = language ?? query.locale;
  const wanted = pageInWords(question, corpus, { ...reader, locale: query.locale });
  const name =
    wanted && 'named' in wanted ? { ...wanted.named, page: wanted.page } : bareName(query, corpus);
  if (name && hasPage(name, corpus)) {
    const own =
      language ??
      wanted?.language ??
      languageOfName(name, locale, reader.context?.language ?? reader.locale, corpus);
    return askName(question, name, query, corpus, own);
  }
  const another = anotherAsked({ query, corpus, reader, locale });
  if (another !== undefined) {
    const { similarities: _typed, context: _before, ...alone } = reader;
    const full = decideOn(another, corpus, { ...alone, locale: query.locale }, locale);
    return { ...full, question, followUp: true, readAs: another };
  }
  const whole = { ...askInTalk({ query, corpus, reader, locale }), question };
  const identity = whole.outcome === 'answer' ? undefined : identityAsked(query, corpus);
  if (identity && hasPage(identity, corpus))
    return askName(question, identity, query, corpus, locale);
  const parts = questionParts(query.text, query.locale);
  if (!parts) return whole;
  // The similarities are those of the whole question.
  const { similarities: _whole, context: before, ...alone } = reader;
  const askPart = (part: string, context: Context | undefined) => {
    const own = { ...alone, locale: query.locale, ...(context && { context }) };
    const asked = parseQuestion(part, corpus, own);
    return { ...askInTalk({ query: asked, corpus, reader: own, locale }), question: part };
  };
  return askInParts(whole, parts, askPart, before);
}

/** Says how much of a long message was read. */
const readSoFar = (message: string, locale: Locale): Block[] =>
  message.length > LONGEST_QUESTION
    ? [{ type: 'note', text: translate(locale, 'note.read-so-far', { max: LONGEST_QUESTION }) }]
    : [];

/** The whole reply to `/ask`. */
export function replyToAsk(
  request: AskRequest,
  corpus: Corpus,
  reader: Reader,
): { reply: Reply; asked?: AskResult } {
  const typed = withoutUnseen(request.question).trim();
  const question = cutTo(typed, LONGEST_QUESTION);
  const { context: before = reader.context } = request;
  const own = { ...reader, ...(before && { context: before }) };
  const reply = replyToNoQuestion(question, corpus, own, request.language);
  if (reply) return { reply };
  const { context } = goingOn(own);
  const asked = ask(question, corpus, own, request.language);
  if (asked.named) {
    const page = namedPage(asked.named, question, corpus, reader, asked.locale);
    return { reply: { ...page, outcome: asked.outcome }, asked };
  }
  const why = { question, ...(context && { context }) };
  return {
    reply: {
      locale: asked.locale,
      command: 'ask',
      blocks: [
        ...readSoFar(typed, asked.locale),
        ...askBlocks(
          asked,
          corpus.knowledge,
          whyChoice(why, asked.outcome === 'answer', asked.locale),
          reader.noted ?? false,
        ),
      ],
      outcome: asked.outcome,
    },
    asked,
  };
}
