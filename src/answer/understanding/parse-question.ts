/** Question → Query: its language, words, names, date, numbers and kind. */

import type { When } from '../../knowledge/model/edtf-date.ts';
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import { LOCALES, type Locale } from '../../knowledge/model/schema.ts';
import { analyse, stem, type Word } from '../../language/index.ts';
import type { Index, Match, Mention } from '../../search/index.ts';
import type { Reader } from '../types.ts';
import { type Conversation, continuedConversation } from './conversation-context.ts';
import { languageOf } from './question-language.ts';
import { type QuestionType, questionTypeOf } from './question-type.ts';
import { findTemporalExpression } from './temporal-expression.ts';

type Token = Word & {
  /** The terms of the index that the word may mean, best first; the stems tried are of every language it may be in. */
  readonly matches: readonly Match[];
  /** How much the word tells: the weight of the term it means, or that of an unknown word. */
  readonly weight: number;
  /** No fact has it in any form. */
  readonly unknown: boolean;
  /** Part of a name: it tells what is asked about, not what is asked. */
  readonly name: boolean;
};

export type Query = {
  readonly text: string;
  readonly locale: Locale;
  /** Content words only, each once. */
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly date: When | undefined;
  /** Numbers that are not part of the date. */
  readonly numbers: readonly number[];
  readonly type: QuestionType;
  /** In "how many passengers", which of the tokens says what is counted. */
  readonly countedToken: number | undefined;
  /** What was talked about before, where the question goes on with it. */
  readonly conversation: Conversation | undefined;
};

/** A question longer than this is read only so far. */
const LONGEST_QUESTION = 1_000;

export function parseQuestion(
  typed: string,
  { knowledge, index }: { readonly knowledge: Knowledge; readonly index: Index },
  reader: Pick<Reader, 'locale' | 'now' | 'context'>,
): Query {
  const text = typed.slice(0, LONGEST_QUESTION);
  const locale = languageOf(text, index, reader.locale);
  const words = analyse(text, locale);
  const date = findTemporalExpression(text, reader.now);
  const read = tokensOf(words, locale, index);
  const knownStems = new Set(read.filter((token) => !token.unknown).map((token) => token.stem));
  const dateWords = new Set(date?.words);
  const mentions = index.linker.mentions(words, (one) => knownStems.has(one));
  const named = new Set(
    // A topic is what is asked, not whom or what it is asked about.
    mentions
      .filter(({ entity }) => entity.type !== 'topic')
      .flatMap(({ from, to }) => words.slice(from, to).map((word) => word.stem)),
  );
  const tokens = read.map((token) => ({ ...token, name: named.has(token.stem) }));
  const type = questionTypeOf(text);
  const conversation = continuedConversation(reader.context, { text, words, mentions }, knowledge);
  return {
    text,
    locale,
    tokens,
    mentions,
    conversation,
    date: date?.when ?? (conversation?.elliptic ? conversation.when : undefined),
    numbers: words
      .filter((word) => /^\d+$/.test(word.folded) && !dateWords.has(word.folded))
      .map((word) => Number(word.folded)),
    type,
    countedToken: type === 'how-many' ? countedIn(words, tokens) : undefined,
  };
}

function tokensOf(words: readonly Word[], locale: Locale, index: Index): Omit<Token, 'name'>[] {
  const seen = new Set<string>();
  const tokens: Omit<Token, 'name'>[] = [];
  for (const word of words) {
    if (word.stop || seen.has(word.stem)) continue;
    seen.add(word.stem);
    const matches = index.match(stemsOf(word, locale, index), locale);
    const [best] = matches;
    // A word that only resembles known ones tells as much as the rarest of them.
    const weights = matches
      .filter(({ weight }) => weight >= (best?.weight ?? 0))
      .map(({ term }) => index.weight(term));
    tokens.push({
      ...word,
      matches,
      unknown: matches.length === 0,
      weight: weights.length ? Math.min(...weights) : index.unknownWeight(),
    });
  }
  return tokens;
}

/** Folded words after which what is counted stands: how many, skolko, neçə, kaç, ne qədər. */
const HOW_MANY = /^(many|much|number|skolko|kolichestvo|chislo|nece|kac|kadar|qeder)$/;

function countedIn(words: readonly Word[], tokens: readonly Token[]): number | undefined {
  const at = words.findIndex(({ folded }) => HOW_MANY.test(folded));
  const next = at < 0 ? undefined : words.slice(at + 1).find(({ stop }) => !stop);
  const token = tokens.findIndex(({ stem }) => stem === next?.stem);
  return token < 0 ? undefined : token;
}

/** People mix languages and scripts; a stem of another language counts only where some fact has it. */
function stemsOf(word: Word, locale: Locale, index: Index): string[] {
  const others = [
    word.folded,
    ...LOCALES.filter((one) => one !== locale).map((one) => stem(word.typed, one)),
  ];
  return [
    ...new Set([
      word.stem,
      ...others.filter((one) => one.length > 1 && index.termOf(one) !== undefined),
    ]),
  ];
}
