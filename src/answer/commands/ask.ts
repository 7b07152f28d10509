/** A question → an answer, the nearest facts, or an honest "I don't know". */

import { unknownCommandIn } from '../../contract/command-line.ts';
import { COMMANDS } from '../../contract/commands.ts';
import type { Block, Reply } from '../../contract/reply.ts';
import type { Context, RequestOf } from '../../contract/request.ts';
import { translate } from '../../i18n/translate.ts';
import { LOCALES, type Locale } from '../../knowledge/model/schema.ts';
import { analyse, stem } from '../../language/index.ts';
import { withoutUnseen } from '../../text/plain.ts';
import { askBlocks } from '../presentation/ask-blocks.ts';
import { whyChoice } from '../presentation/choices.ts';
import { smallTalkBlocks } from '../presentation/small-talk-blocks.ts';
import type { AskResult, Corpus, Reader } from '../types.ts';
import { bareName, identityAsked, languageOfName } from '../understanding/bare-name.ts';
import { parseQuestion } from '../understanding/parse-question.ts';
import { LONGEST_QUESTION } from '../understanding/question-in-message.ts';
import { questionParts } from '../understanding/question-parts.ts';
import { asksOfNothing, type SmallTalk, smallTalkIn } from '../understanding/small-talk.ts';
import { anotherAsked, askInTalk } from './follow-up.ts';
import { askName, hasPage, namedPage } from './named-page.ts';
import { askInParts } from './two-part.ts';

type AskRequest = RequestOf<'ask'>;

/** Understands, retrieves and decides, without words. */
export function ask(typed: string, corpus: Corpus, reader: Reader, language?: Locale): AskResult {
  const question = withoutUnseen(typed);
  const query = parseQuestion(question, corpus, reader);
  const locale = language ?? query.locale;
  const name = bareName(query, corpus);
  if (name && hasPage(name, corpus)) {
    const own =
      language ?? languageOfName(name, locale, reader.context?.language ?? reader.locale, corpus);
    return askName(question, name, query, corpus, own);
  }
  const another = anotherAsked({ query, corpus, reader, locale });
  if (another !== undefined) {
    const { similarities: _typed, context: _before, ...alone } = reader;
    const full = ask(another, corpus, { ...alone, locale: query.locale }, locale);
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

/** `/timline karabakh` asks nothing of the facts. */
const noSuchCommand = (name: string, locale: Locale): Block => ({
  type: 'text',
  text: translate(locale, 'error.command', {
    name: `/${name}`,
    commands: COMMANDS.map((command) => `/${command.name}`).join(', '),
  }),
});

const NOTHING_SAID: SmallTalk = { kind: 'noise', locales: [] };

/**
 * Small talk is returned in its own language, and where it has several or none, in that of the talk or the reader.
 * "lol" in Latin letters is no sign that a talk goes on in Russian.
 */
function localeOf(
  said: string,
  { locales }: SmallTalk,
  talked: Locale | undefined,
  own: Locale,
): Locale {
  const goesOn = talked && !(talked === 'ru' && /\p{Script=Latin}/u.test(said));
  const either = goesOn ? [talked, own] : [own];
  return either.find((one) => locales.includes(one)) ?? locales[0] ?? either[0]!;
}

/** The whole reply to `/ask`. Small talk is answered civilly and counts as no question. */
export function replyToAsk(
  request: AskRequest,
  corpus: Corpus,
  reader: Reader,
): { reply: Reply; asked?: AskResult } {
  const question = withoutUnseen(request.question).trim();
  const reply = (locale: Locale, blocks: readonly Block[]): Reply => ({
    locale,
    command: 'ask',
    blocks,
  });
  const name = unknownCommandIn(question);
  if (name !== undefined) {
    const locale = request.language ?? reader.locale;
    return { reply: reply(locale, [noSuchCommand(name, locale)]) };
  }
  const { context = reader.context } = request;
  const isTold = (word: string) =>
    LOCALES.some(
      (locale) =>
        corpus.index.termOf(stem(word, locale)) !== undefined ||
        corpus.index.linker.mentions(analyse(word, locale), () => true).length > 0,
    );
  const chat = question
    ? (smallTalkIn(question, isTold) ?? (context ? undefined : asksOfNothing(question)))
    : NOTHING_SAID;
  if (chat) {
    const locale = request.language ?? localeOf(question, chat, context?.language, reader.locale);
    return { reply: reply(locale, smallTalkBlocks(chat.kind, corpus.knowledge, locale)) };
  }
  const asked = ask(question, corpus, { ...reader, ...(context && { context }) }, request.language);
  if (asked.named) {
    const page = namedPage(asked.named, question, corpus, reader, asked.locale);
    return { reply: { ...page, outcome: asked.outcome }, asked };
  }
  const why = { question, ...(context && { context }) };
  return {
    reply: {
      ...reply(asked.locale, [
        ...readSoFar(question, asked.locale),
        ...askBlocks(
          asked,
          corpus.knowledge,
          whyChoice(why, asked.outcome === 'answer', asked.locale),
          reader.noted ?? false,
        ),
      ]),
      outcome: asked.outcome,
    },
    asked,
  };
}
