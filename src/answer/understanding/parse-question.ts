/** Question → Query: its language, words, names, date, numbers and kind. */

import type { When } from '../../knowledge/model/edtf-date.ts';
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import { LOCALES, type Locale } from '../../knowledge/model/schema.ts';
import { analyse, numbersIn, stem, type Word } from '../../language/index.ts';
import { type Found, type Sense, sensesIn, sensesOf } from '../../lexicon/index.ts';
import type { Index, Match, Mention } from '../../search/index.ts';
import { LONGEST_QUESTION } from '../../text/lengths.ts';
import { withoutUnseen } from '../../text/plain.ts';
import { range } from '../../text/range.ts';
import type { Reader } from '../types.ts';
import { type Conversation, continuedConversation } from './conversation-context.ts';
import { type Name, namesIn } from './names.ts';
import { questionsIn } from './question-in-message.ts';
import { languageOf } from './question-language.ts';
import { type QuestionType, questionTypeOf } from './question-type.ts';
import { withoutStrangeTags } from './strange-tags.ts';
import { shareThatTells } from './telling.ts';
import { ERA_WORD } from './temporal/era.ts';
import { datesIn, findTemporalExpression } from './temporal-expression.ts';
import { type WantedValue, wantedValueOf } from './wanted-value.ts';

type Token = Word & {
  /** The terms of the index that the word may mean, best first; the stems tried are of every language it may be in. */
  readonly matches: readonly Match[];
  /** How much the word tells: the weight of the term it means, or that of an unknown word. */
  readonly weight: number;
  /** No fact has it in any form. */
  readonly unknown: boolean;
  /** What it means by the lexicon, alone or in a phrase. */
  readonly senses: readonly Sense[];
  /** Part of a name: it tells what is asked about, not what is asked. */
  readonly name: boolean;
  /** Part of the date: a fact of that time has it, whether or not its text does. */
  readonly dated: boolean;
};

export type Query = {
  readonly text: string;
  readonly locale: Locale;
  /** Every word, stop words too, as typed; `names` and `mentions` stand on these. */
  readonly words: readonly Word[];
  /** Content words only, each once. */
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly names: readonly Name[];
  readonly date: When | undefined;
  /** Numbers that are not part of a date, as far as they are meant exactly. */
  readonly numbers: readonly number[];
  readonly type: QuestionType;
  /** The kind of value asked for, where the words say so. */
  readonly wanted: WantedValue | undefined;
  /** In "how many passengers", which of the tokens says what is counted. */
  readonly countedToken: number | undefined;
  /** What was talked about before, where the question goes on with it. */
  readonly conversation: Conversation | undefined;
};

/**
 * @param typed a whole message; what is understood is the first of its questions that tells something
 * @param language where that is known already
 */
export function parseQuestion(
  typed: string,
  { knowledge, index }: { readonly knowledge: Knowledge; readonly index: Index },
  reader: Pick<Reader, 'locale' | 'now' | 'context'>,
  language?: Locale,
): Query {
  const message = withoutStrangeTags(withoutUnseen(typed).slice(0, LONGEST_QUESTION), index);
  const locale = language ?? languageOf(message, index, reader.locale, reader.context?.language);
  const text = firstTelling(questionsIn(message, locale), locale, index);
  const words = analyse(text, locale);
  const date = findTemporalExpression(text, reader.now);
  const type = questionTypeOf(text);
  const wanted = wantedValueOf(text);
  const read = tokensOf(words, locale, index, (senses) => shareThatTells(senses, type, wanted));
  const knownStems = new Set(read.filter((token) => !token.unknown).map((token) => token.stem));
  const mentions = index.linker.mentions(words, (one) => knownStems.has(one));
  const isKnown = (word: Word) =>
    read.some(
      ({ stem: own, matches: [best] }) => own === word.stem && best && best.weight >= SAME_WORD,
    );
  const isNamed = (word: Word) =>
    read.some(
      ({ stem: own, matches: [best] }) =>
        own === word.stem && best && best.weight >= SAME_WORD && index.isName(best.term),
    );
  // A topic is what is asked, not whom or what it is asked about.
  const isDated = ({ from }: { readonly from: number }) =>
    date !== undefined && from >= date.from && from < date.to;
  const isEra = (word: Word) => isDated(word) && ERA_WORD.test(word.typed);
  const names = namesIn({ text, words, mentions, locale, isKnown, isNamed, isEra });
  const named = new Set(
    names.flatMap(({ from, to }) => words.slice(from, to).map((word) => word.stem)),
  );
  const tokens = read.map((token) => ({
    ...token,
    name: named.has(token.stem),
    dated: isDated(token),
  }));
  const conversation = continuedConversation(reader.context, { text, words, mentions }, knowledge);
  return {
    text,
    locale,
    words,
    tokens,
    mentions,
    names,
    conversation,
    date: date?.when ?? (conversation?.elliptic ? conversation.when : undefined),
    numbers: numbersOf(text, locale, reader.now),
    type,
    wanted,
    countedToken: type === 'how-many' ? countedIn(words, tokens) : undefined,
  };
}

/** Small numbers in words say too seldom what is asked about: "which two countries". */
const LEAST_IN_WORDS = 10;

function numbersOf(text: string, locale: Locale, now: Date): number[] {
  const dates = datesIn(text, now);
  return numbersIn(text, locale)
    .filter(({ from, to }) => !dates.some((date) => from < date.to && to > date.from))
    .filter(({ kind, bound, value, plain }) =>
      kind === 'label'
        ? plain
        : kind === 'cardinal' && bound === 'exactly' && (plain || value >= LEAST_IN_WORDS),
    )
    .map(({ value }) => value);
}

/** The first question with a word that some fact has: "How was your weekend?" is asked of people. */
function firstTelling(questions: readonly string[], locale: Locale, index: Index): string {
  const tells = (question: string) =>
    analyse(question, locale).some(
      ({ stop, stem: own }) => !stop && index.termOf(own) !== undefined,
    );
  return (questions.length > 1 ? questions.find(tells) : undefined) ?? questions[0] ?? '';
}

function tokensOf(
  words: readonly Word[],
  locale: Locale,
  index: Index,
  tells: (senses: readonly Sense[]) => number,
): Omit<Token, 'name' | 'dated'>[] {
  const seen = new Set<string>();
  const tokens: Omit<Token, 'name' | 'dated'>[] = [];
  const found = sensesIn(words, locale);
  const sensesByWord = sensesOfWords(found, words, locale, index);
  const inPhrase = wordsOfPhrases(found, words, locale);
  for (const [place, word] of words.entries()) {
    if (word.stop || seen.has(word.stem)) continue;
    seen.add(word.stem);
    const senses = sensesByWord[place]!;
    const alike = index.match(stemsOf(word, locale, index), locale, senses);
    const matches = inPhrase.has(place) ? lessAsItself(alike, word, index) : alike;
    const [best] = matches;
    // A word that only resembles known ones tells as much as the rarest of them.
    const weights = matches
      .filter(({ weight }) => weight >= (best?.weight ?? 0))
      .map(({ term }) => index.weight(term));
    tokens.push({
      ...word,
      matches,
      senses,
      unknown: matches.length === 0,
      weight: (weights.length ? Math.min(...weights) : index.unknownWeight()) * tells(senses),
    });
  }
  return tokens;
}

/** Words that mean something else with the small words beside them: "go" in "go up" is in "go down", too. */
function wordsOfPhrases(
  found: readonly Found<Sense>[],
  words: readonly Word[],
  locale: Locale,
): ReadonlySet<number> {
  return new Set(
    found.flatMap(({ value, from, to }) => {
      const telling = range(from, to).filter((at) => !words[at]!.stop);
      const [only] = telling;
      if (to - from < 2 || telling.length > 1 || only === undefined) return [];
      const alone = sensesOf(words[only]!, locale).some(
        ({ concept }) => concept.id === value.concept.id,
      );
      return alone ? [] : [only];
    }),
  );
}

/** What a word of a phrase matches by itself counts for little. */
function lessAsItself(matches: readonly Match[], { stem: own }: Word, index: Index): Match[] {
  const itself = index.termOf(own);
  return matches
    .map(({ term, weight }) => ({ term, weight: term === itself ? ITSELF : weight }))
    .sort((a, b) => b.weight - a.weight);
}
const ITSELF = 0.4;

/** The senses of each word, of its phrase where it is part of one; of another language where its own has none. */
function sensesOfWords(
  found: readonly Found<Sense>[],
  words: readonly Word[],
  locale: Locale,
  index: Index,
): Sense[][] {
  const senses = words.map((): Sense[] => []);
  for (const { value, from, to } of found)
    for (let at = from; at < to; at += 1) senses[at]!.push(value);
  return senses.map((own, at) => {
    const word = words[at]!;
    if (own.length > 0 || word.stop || word.folded.length < SHORTEST_FOREIGN) return own;
    // A name is no word of another language.
    if (/^\p{Lu}/u.test(word.typed)) return own;
    if (index.termOf(word.stem) !== undefined) return own;
    return (
      LOCALES.filter((other) => other !== locale)
        .map((other) => sensesOf(word, other))
        .find((found) => found.length > 0) ?? own
    );
  });
}
/** Weight from which a match is the word itself or a form of it, and no slip of another. */
const SAME_WORD = 0.86;
/** Words of fewer letters look like words of other languages by chance. */
const SHORTEST_FOREIGN = 4;

/** Folded words after which what is counted stands: how many, skolko, neçə, kaç, ne qədər. */
const HOW_MANY = /^(many|much|number|skolko|kolichestvo|chislo|nece|kac|kadar|qeder)$/;

function countedIn(words: readonly Word[], tokens: readonly Token[]): number | undefined {
  const next = countedWord(words);
  const token = tokens.findIndex(({ stem }) => stem === next?.stem);
  return token < 0 ? undefined : token;
}

/** The word for what a "how many" counts. */
export function countedWord(words: readonly Word[]): Word | undefined {
  const at = words.findIndex(({ folded }) => HOW_MANY.test(folded));
  return at < 0 ? undefined : words.slice(at + 1).find(({ stop }) => !stop);
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
