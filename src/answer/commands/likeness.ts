/**
 * What a question asks, in a form in which questions are held against each other: whom and what it names, its telling
 * words with what they mean, its date and numbers, and what kind of thing it asks for. Editors' lists of what readers
 * asked are grouped by it (`insight/alike.ts`).
 */

import type { Locale } from '../../knowledge/model/schema.ts';
import type { Word } from '../../language/index.ts';
import { nameKey, sensesOf } from '../../lexicon/index.ts';
import { withoutLinks } from '../../text/without-links.ts';
import { clausesIn, isPassive, limitsIn, tellsOfMatter } from '../alignment/index.ts';
import { negationsIn } from '../claims/index.ts';
import type { Corpus, LikeName, Likeness, LikeWord, Reader } from '../types.ts';
import { pointsAtTalk, pronounIn, turnedTo } from '../understanding/full-question.ts';
import type { Name } from '../understanding/names.ts';
import { parseQuestion, type Query } from '../understanding/parse-question.ts';
import { shareThatTells } from '../understanding/telling.ts';
import { replyToNoQuestion } from './no-question.ts';

/**
 * @param language the one it was asked in, where that is known
 * @returns undefined for what asks nothing of the facts: small talk, an insult, a command, a link, nothing at all
 */
export function likenessOf(
  typed: string,
  corpus: Corpus,
  reader: Reader,
  language?: Locale,
): Likeness | undefined {
  const question = withoutLinks(typed);
  if (replyToNoQuestion(question, corpus, reader)) return undefined;
  const query = parseQuestion(question, corpus, reader, language);
  const { locale, words, names, date, numbers } = query;
  const like: Omit<Likeness, 'leans' | 'bare'> = {
    locale,
    asks: asksFor(query),
    names: names.map((name) => likeName(name, query)),
    words: tellingTokens(query).map((token) => likeWord(token, corpus)),
    date: date && JSON.stringify([date.start, date.end, date.anyYear]),
    numbers: [...numbers].sort((a, b) => a - b),
    small: [...limitsIn(words).map(String), ...smallIn(query)],
    negated: negationsIn(query.text, locale).length > 0,
    passive: isPassive(withoutThings(query), locale),
    doer:
      names.length > 1
        ? clausesIn(query.text, locale, corpus).find(({ names: own }) => own.length > 0)?.doer
        : undefined,
  };
  const leans =
    names.length + like.words.length === 0 ||
    pronounIn(query) !== undefined ||
    pointsAtTalk(query) ||
    turnedTo(query) !== undefined;
  return { ...like, leans, bare: like.words.length === 0 && !isPlainWithName(like.asks, query) };
}

/** Small words that make another question of the same names and words. */
const SMALL: readonly (readonly [string, RegExp])[] = [
  [
    'say',
    /^(say|says|said|saying|tell|tells|told|skaza\w*|govor\w*|rasskaz\w*|dedi\w*|deyi[bl]\w*|deyir\w*|diyor\w*|demis\w*|soyle\w*)$/,
  ],
  ['happen', /^(happen\w*|proizo\w*|sluch\w*|basver\w*|bas)$/],
  ['more', /^(more|most|less|least|bolee|bolshe|menee|menshe|daha|en|cox)$/],
  ['from', /^(from|out|iz|otkuda|haradan|nereden)$/],
  ['until', /^(until|till|since|up)$/],
];
/** The Turkic "from" on a name. */
const FROM = /[dt][ae]n$/;

function smallIn({ words, names, locale }: Query): string[] {
  const turkic = locale === 'az' || locale === 'tr';
  const isFrom = turkic && names.some(({ to }) => FROM.test(words[to - 1]!.folded));
  return SMALL.flatMap(([kind, pattern]) =>
    words.some(({ folded }) => pattern.test(folded)) || (kind === 'from' && isFrom) ? [kind] : [],
  );
}

/** "The president" ends as a participle does. */
const withoutThings = ({ words, locale }: Query) =>
  words.filter((word) => {
    const senses = word.stop ? [] : sensesOf(word, locale);
    return senses.length === 0 || senses.some(({ concept }) => concept.class === 'event');
  });

/** What anything has one of, so that its name says what is asked. */
const OF_ANYTHING: ReadonlySet<string> = new Set(
  'age height depth width length speed weight temperature colour'.split(' '),
);

/** Beside a name: "who is X", "what is X". */
const IDENTITY =
  /^(what|who|whats|whos|is|are|was|were|s|the|an?|chto|kto|takoe|takoy|takaya|takie|eto|ne|nedir|nedi|kim|kimdir|kimdi|kimlerdir|kimlerdi)$/;

/** Whether a question with no telling word beside its names is plain all the same: who or what it is, when or where it was. */
function isPlainWithName(asks: string, { names, words }: Query): boolean {
  if (names.length === 0) return false;
  if (OF_ANYTHING.has(asks)) return true;
  if (asks === 'when' || asks === 'where')
    return names.every(({ entity }) => entity?.type === 'incident');
  const named = (at: number) => names.some(({ from, to }) => at >= from && at < to);
  return words.every(({ folded }, at) => named(at) || IDENTITY.test(folded));
}

/** Those that tell what is asked about: neither a name nor the date, and no word that only says what kind of answer is wanted. */
const tellingTokens = ({ tokens, type, wanted }: Query) =>
  tokens.filter(
    (token) =>
      !token.name &&
      !token.dated &&
      tellsOfMatter(token) &&
      shareThatTells(token.senses, type, wanted) === 1,
  );

/** From this weight on a term of the index is the word itself, or what the editors call its synonym. */
const SAME_TERM = 0.85;

function likeWord(token: Query['tokens'][number], { index }: Corpus): LikeWord {
  const { folded, stem, senses, matches } = token;
  const main = senses.filter((sense) => sense.main);
  const own = index.termOf(stem);
  return {
    folded,
    stem,
    concepts: (main.length > 0 ? main : senses).map(({ concept }) => concept.id),
    ...(own !== undefined && { term: own }),
    near: matches.filter(({ weight }) => weight >= SAME_TERM).map(({ term }) => term),
  };
}

function likeName(name: Name, { words, mentions, locale }: Query): LikeName {
  const all = words.slice(name.from, name.to);
  const telling = all.filter(({ stop }) => !stop);
  const own = (telling.length > 0 ? telling : all).filter(
    (word) => all.length === 1 || sensesOf(word, locale).length === 0,
  );
  const used = own.length > 0 ? own : all;
  return {
    refs: refsOf(name, mentions.find(({ from }) => from === name.from)?.exact ?? true),
    words: used.map(({ folded, stem, typed }) => ({ folded, stem, sound: nameKey(typed) })),
    ending: all.at(-1)!.folded.slice(-ENDING),
  };
}
/** So many letters at the end of a name tell its case. */
const ENDING = 2;

/** A known place that only looks like a name of the knowledge is that place. */
function refsOf({ entity, places }: Name, exact: boolean): readonly string[] {
  const known = places.map((id) => `world:${id}`);
  if (!entity || (!exact && known.length > 0)) return known;
  return [`${entity.type}:${entity.id}`, ...known];
}

/** Whether somebody is asked for as the one something is done to: whom, kogo, kimi. */
const WHOM = /^(whom|kogo|komu|kem|kimi|kime|kimden|kimle)$/;
const WHOSE = /^(whose|chey|chya|chi|kimin)$/;
/** "Who did Russia attack?" */
const WHO_DID = /\bwho (did|does|do|will|would|can|could|should)\b/;
/** "Who will run the market?": what is run comes behind it. */
const WHO_WILL =
  /\bwho (will|would|can|could|should) (?!(?:the|an?|this|that|these|those|its|his|her|their|our|he|she|it|they|we|you|i)\b)\w+ (the|an?|this|that|these|those|its|his|her|their|our)\b/;
const HOW = /^(how|kak|nasil)$/;

/** What kind of thing is asked for; a word that names a kind of value says it plainest. */
function asksFor({ type, wanted, words, locale }: Query): string {
  const has = (pattern: RegExp) => words.some(({ folded }) => pattern.test(folded));
  switch (type) {
    case 'how-many':
      return wanted ?? 'how-many';
    case 'who':
      if (has(WHOSE)) return 'whose';
      if (has(WHOM) || isWhoDid(sentence(words))) return 'whom';
      return 'who';
    case 'what':
      if (wanted !== undefined) return wanted;
      return has(HOW) || (locale === 'az' && words.some(isAzerbaijaniHow)) ? 'how' : 'what';
    // A headline without a question word asks whether it is so.
    case 'yes-no':
    case 'none':
      return wanted ?? 'whether';
    default:
      return type;
  }
}

/** It folds to the same as "neçə", how many. */
const isAzerbaijaniHow = ({ typed }: Word) => typed.toLowerCase() === 'necə';

const isWhoDid = (asked: string) => WHO_DID.test(asked) && !WHO_WILL.test(asked);

const sentence = (words: readonly Word[]) => words.map(({ folded }) => folded).join(' ');
