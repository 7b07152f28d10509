/**
 * The names in a question: those that the knowledge has, places and organisations of the world, and whatever else the
 * other words give away as a name, capitals or not. A name that no fact has must never be passed over.
 */
import type { Entity } from '../../knowledge/model/entity-ref.ts';
import type { Locale } from '../../knowledge/model/schema.ts';
import type { Word } from '../../language/index.ts';
import {
  hasSurnameEnding,
  isSlipOfWord,
  type KnownName,
  knownNamesIn,
  sensesOf,
} from '../../lexicon/index.ts';
import type { Mention } from '../../search/index.ts';

export type Name = {
  /** As typed. */
  readonly typed: string;
  /** The words it stands on: from (inclusive) to (exclusive). */
  readonly from: number;
  readonly to: number;
  /** What the knowledge knows it as. */
  readonly entity?: Entity;
  /** The places of the gazetteer that are called so; several where a name has several owners. */
  readonly places: readonly string[];
  /** What kind of name it is, as far as can be told. */
  readonly kind: 'entity' | 'place' | 'organisation' | 'person' | 'unknown';
};

type Named = {
  readonly text: string;
  readonly words: readonly Word[];
  readonly mentions: readonly Mention[];
  readonly locale: Locale;
  /** Whether some fact has a word, in any form or spelling. */
  readonly isKnown: (word: Word) => boolean;
};

/** In order; no two overlap. */
export function namesIn(question: Named): Name[] {
  const { words, mentions, locale } = question;
  const names: Name[] = [];
  const taken = new Set<number>();
  const take = (name: Name) => {
    names.push(name);
    for (let at = name.from; at < name.to; at += 1) taken.add(at);
  };
  const known = knownNamesIn(words, locale);
  for (const { entity, typed, from, to } of mentions) {
    if (entity.type === 'topic') continue;
    const places = known
      .filter(({ value, from: at, to: end }) => value.kind === 'place' && at >= from && end <= to)
      .map(({ value }) => value.named.id);
    take({ typed, from, to, entity, places, kind: 'entity' });
  }
  for (const [, found] of Map.groupBy(known, ({ from }) => from)) {
    const [{ from, to }] = found as [(typeof found)[number]];
    if (range(from, to).some((at) => taken.has(at))) continue;
    const values = found.map(({ value }) => value);
    if (values.every((value) => isOrdinary(value, words, from, to, locale))) continue;
    const places = values.flatMap(({ kind, named }) => (kind === 'place' ? [named.id] : []));
    if (places.length > 0) take({ typed: typed(words, from, to), from, to, places, kind: 'place' });
    else if (values.some(({ kind }) => kind === 'organisation'))
      take({ typed: typed(words, from, to), from, to, places, kind: 'organisation' });
  }
  const given = new Set(
    known.filter(({ value }) => value.kind === 'given-name').map(({ from }) => from),
  );
  for (const name of otherNames(question, taken, given)) take(name);
  return names.sort((a, b) => a.from - b.from);
}

/** A name that is an ordinary word as well, written small or at the beginning: "nice", "may", "turkey". */
function isOrdinary(
  { word, kind, named }: KnownName,
  words: readonly Word[],
  from: number,
  to: number,
  locale: Locale,
): boolean {
  if (to - from > 1)
    // "In the channel" is no sea, as "the Channel" is.
    return words
      .slice(from, to)
      .every(
        (each) => !/^\p{Lu}/u.test(each.typed) && (each.stop || sensesOf(each, locale).length > 0),
      );
  const { typed: text, stop } = words[from]!;
  const before = words[from - 1]?.folded ?? '';
  const isPlace = kind === 'place';
  // A known town that begins a question is one, too; and "in reading" is where, not what.
  const capital =
    (/^\p{Lu}/u.test(text) && (from > 0 || (named.kind === 'city' && !word))) ||
    (isPlace && locale === 'en' && IN_BEFORE.test(before));
  if (stop) return !capital;
  const inLexicon = sensesOf(words[from]!, locale).length > 0;
  return (word || inLexicon || kind === 'organisation') && !capital && (word || inLexicon);
}

const IN_BEFORE = /^(in|near)$/;

/** Words before which a name of a person or a place stands. */
const BEFORE_PLACE = /^(in|near|at|from|v|vo|iz|pod|bliz|okolo)$/;
const IN_ENDING = /.{4}(da|de|ta|te|dan|den|tan|ten)$/;
/** "Who is x", "kto takoy x". */
const BEFORE_PERSON = /^(mr|mrs|ms|dr|prof|sir|gospodin\w*|bey|hanim|canab|xanim|takoy|takaya)$/;

function otherNames(
  { text, words, locale, isKnown }: Named,
  taken: ReadonlySet<number>,
  given: ReadonlySet<number>,
): Name[] {
  const capitals = capitalsIn(text, words);
  const isName = words.map((word, at) => {
    if (taken.has(at) || word.stop || /^\d/.test(word.folded)) return false;
    if (given.has(at)) return capitals.has(at) || sensesOf(word, locale).length === 0;
    if (isKnown(word) && !capitals.has(at)) return false;
    const ordinary = sensesOf(word, locale).length > 0;
    if (capitals.has(at)) return !ordinary;
    if (ordinary || word.folded.length < SHORTEST_UNKNOWN || isSlipOfWord(word.folded, locale))
      return false;
    const before = words[at - 1];
    return (
      // A question that begins with a word nobody knows begins with a name.
      (at === 0 && /^\p{Lu}\p{Ll}{3}/u.test(word.typed)) ||
      given.has(at - 1) ||
      hasSurnameEnding(word.typed) ||
      (before !== undefined &&
        (BEFORE_PLACE.test(before.folded) || BEFORE_PERSON.test(before.folded))) ||
      ((locale === 'az' || locale === 'tr') && IN_ENDING.test(word.folded))
    );
  });
  const names: Name[] = [];
  for (let from = 0; from < words.length; from += 1) {
    if (!isName[from]) continue;
    let to = from + 1;
    while (to < words.length && isName[to]) to += 1;
    const person = range(from, to).some(
      (at) => given.has(at) || hasSurnameEnding(words[at]!.typed),
    );
    const kind = person ? 'person' : 'unknown';
    names.push({ typed: typed(words, from, to), from, to, places: [], kind });
    from = to;
  }
  return names;
}
const SHORTEST_UNKNOWN = 4;
/** From this share of capitals on they say nothing: a headline, or somebody shouts. */
const SHOUTED = 0.6;

/** Places of words that begin with a capital though no sentence begins there. */
function capitalsIn(text: string, words: readonly Word[]): ReadonlySet<number> {
  const capitals = new Set<number>();
  let long = 0;
  let large = 0;
  let from = 0;
  for (const [at, { typed: word }] of words.entries()) {
    const found = text.indexOf(word, from);
    const before = found < 0 ? '' : text.slice(from, found);
    if (found >= 0) from = found + word.length;
    if (word.length > 3) long += 1;
    if (!/^\p{Lu}/u.test(word)) continue;
    if (word.length > 3) large += 1;
    if (at > 0 && !/[.!?…:;\n]/u.test(before)) capitals.add(at);
  }
  return long > 2 && large / long >= SHOUTED ? new Set() : capitals;
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);
const typed = (words: readonly Word[], from: number, to: number) =>
  words
    .slice(from, to)
    .map((word) => word.typed)
    .join(' ');
