/** What "Tell me when you know" says: to who pressed, and once something is known. Pure. */
import { choice, choices, textBlock, textReply } from '../../contract/blocks.ts';
import type { Choice, Reply } from '../../contract/reply.ts';
import { dateWords } from '../../i18n/date-words.ts';
import { translate } from '../../i18n/translate.ts';
import type { Locale } from '../../knowledge/model/schema.ts';
import { truncate } from '../../text/truncate.ts';
import type { PromisedQuestion, PromiseTo } from './types.ts';

/** A question is quoted so that it is known again, and a long one not whole. */
const MOST_QUOTED = 200;

/** @param on the day it was asked on, ISO 8601 */
export const promiseChoice = (
  { question, context }: Pick<PromisedQuestion, 'question' | 'context'>,
  on: string,
  language: Locale,
): Choice =>
  choice(translate(language, 'promise.ask'), {
    command: 'promise',
    question,
    ...(context && { context }),
    on,
    language,
  });

/** For who pressed. */
export function promiseReply(
  taken:
    | { readonly state: 'kept' | 'already'; readonly kept: PromiseTo }
    | { readonly state: 'enough'; readonly count: number }
    | { readonly state: 'undone' | 'off' | 'elsewhere' },
  locale: Locale,
): Reply {
  if (taken.state === 'enough')
    return textReply(
      'promise',
      locale,
      translate(locale, 'promise.enough', { count: taken.count }),
    );
  if (!('kept' in taken))
    return textReply('promise', locale, translate(locale, `promise.${taken.state}`));
  const { question, askedAt, until, at } = taken.kept;
  const said = translate(locale, `promise.${taken.state}`, {
    question: quoted(question),
    asked: dayOf(askedAt, locale),
    date: dayOf(until, locale),
    where: translate(locale, at.way === 'there' ? 'promise.there' : 'promise.directly'),
  });
  const undo = { ...question, undo: true } as const;
  return {
    locale,
    command: 'promise',
    blocks: [textBlock(said), ...choices([choice(translate(locale, 'promise.undo'), undo)])],
  };
}

/** The answer, with when it was asked for. */
export function toldReply(answer: Reply, question: PromisedQuestion): Reply {
  const { locale } = answer;
  const values = { date: dateWords(question.on, locale), question: quoted(question) };
  return {
    ...answer,
    blocks: [textBlock(translate(locale, 'promise.told', values)), ...answer.blocks],
  };
}

/** What is known by the time that somebody asks to be told. */
export const knownReply = (answer: Reply): Reply => ({
  ...answer,
  blocks: [textBlock(translate(answer.locale, 'promise.now')), ...answer.blocks],
});

const quoted = ({ question }: PromisedQuestion): string =>
  truncate(question.replace(/\s+/g, ' ').trim(), MOST_QUOTED);

const dayOf = (date: Date, locale: Locale): string =>
  dateWords(date.toISOString().slice(0, 10), locale);
