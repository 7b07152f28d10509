/**
 * The names in a question: those that the knowledge has, places and organisations of the world, and whatever else the
 * other words give away as a name, capitals or not. A name that no fact has must never be passed over.
 */
import type { Entity } from '../../knowledge/model/entity-ref.ts';
import type { Locale } from '../../knowledge/model/schema.ts';
import { fold, type Word } from '../../language/index.ts';
import {
  hasSurnameEnding,
  isSlipOfWord,
  type KnownName,
  knownNamesIn,
  sensesOf,
} from '../../lexicon/index.ts';
import type { Mention } from '../../search/index.ts';
import { plain } from '../../text/plain.ts';
import { range } from '../../text/range.ts';

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
  /** Whether the facts write it as a name. */
  readonly isNamed: (word: Word) => boolean;
  /** Whether it is the era of a date: "44 BC" is no year in British Columbia. */
  readonly isEra: (word: Word) => boolean;
};

/** In order; no two overlap. */
export function namesIn(question: Named): Name[] {
  const { words, mentions, locale, isEra } = question;
  const names: Name[] = [];
  const taken = new Set<number>();
  const take = (name: Name) => {
    names.push(name);
    for (let at = name.from; at < name.to; at += 1) taken.add(at);
  };
  const all = knownNamesIn(words, locale, { inSmall: true });
  const known = all.filter(({ from }) => !isEra(words[from]!));
  for (const { entity, typed, from, to } of mentions) {
    if (entity.type === 'topic') continue;
    const places = known
      // Azerbaijan Airlines is no country.
      .filter(
        ({ value, from: at, to: end }) =>
          value.kind === 'place' &&
          (entity.type === 'place' ? at >= from && end <= to : at === from && end === to),
      )
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
    else if (values.some(({ kind }) => kind === 'public-figure'))
      take({ typed: typed(words, from, to), from, to, places, kind: 'person' });
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
  // A known place that begins a question is one, too; and "in reading" is where, not what.
  const capital =
    (/^\p{Lu}/u.test(text) && (from > 0 || (isPlace && !word && isNoun(named, text, locale)))) ||
    (isPlace && locale === 'en' && IN_BEFORE.test(before)) ||
    // Turkish hangs endings on to names alone behind an apostrophe: "Gence'de".
    (locale === 'tr' && /^\p{Lu}\p{Ll}+['’ʼ]\p{Ll}/u.test(text));
  if (stop) return !capital;
  const inLexicon = sensesOf(words[from]!, locale).length > 0;
  return !capital && (word || inLexicon);
}

/** A town in any form, a country by its name: "Azerbaijani police …" describes. */
function isNoun({ kind, ...named }: KnownName['named'], text: string, locale: Locale): boolean {
  return kind === 'city' || fold(named[locale][0] ?? '') === fold(text);
}

const IN_BEFORE = /^(in|near)$/;

/** Words before which a name of a person or a place stands. */
const BEFORE_PLACE = /^(in|near|at|from|v|vo|iz|pod|bliz|okolo)$/;
/** Behind these stands whoever does it. */
const HELPS = /^(did|does|do|has|have|had|was|were|is|are|will|would)$/;
const IN_ENDING = /.{4}(da|de|ta|te|dan|den|tan|ten)$/;
/** "Who is x", "kto takoy x". */
const BEFORE_PERSON = /^(mr|mrs|ms|dr|prof|sir|gospodin\w*|bey|hanim|canab|xanim|takoy|takaya)$/;

function otherNames(
  { text, words, locale, isKnown, isNamed, isEra }: Named,
  taken: ReadonlySet<number>,
  given: ReadonlySet<number>,
): Name[] {
  const capitals = capitalsIn(text, words);
  const isName = words.map((word, at) => {
    if (taken.has(at) || word.stop || /^\d/.test(word.folded) || isEra(word)) return false;
    if (given.has(at)) return capitals.has(at) || sensesOf(word, locale).length === 0;
    const ordinary = sensesOf(word, locale).length > 0;
    if (isKnown(word) && !capitals.has(at)) return isNamed(word) && !ordinary;
    if (capitals.has(at)) return !ordinary;
    if (ordinary || word.folded.length < SHORTEST_UNKNOWN || isSlipOfWord(word.folded, locale))
      return false;
    const before = words[at - 1];
    return (
      // A question that begins with a word nobody knows, or has it behind "did", asks about a name.
      (at === 0 && /^\p{Lu}\p{Ll}{3}/u.test(word.typed)) ||
      (locale === 'en' && before !== undefined && HELPS.test(before.folded)) ||
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
  const read = plain(text);
  let [long, large, shouted] = [0, 0, 0];
  for (const [at, { typed: word, from }] of words.entries()) {
    const before = words[at - 1];
    const begins =
      !before || /[.!?…:;\n]/u.test(read.slice(before.from + before.typed.length, from));
    // The capital of a sentence shouts no more than the sentence does.
    if (begins && !/^\p{Lu}{2}/u.test(word)) continue;
    if (word.length > 3) long += 1;
    if (!/^\p{Lu}/u.test(word)) continue;
    if (word.length > 3) large += 1;
    if (word.length > 3 && /^\p{Lu}{2}/u.test(word)) shouted += 1;
    if (!begins) capitals.add(at);
  }
  // "When did Anna Kovalenko resign?" is no headline.
  const isHeadline = long > FEW_LONG && large / long >= SHOUTED;
  return isHeadline || (long > 1 && shouted === long) ? new Set() : capitals;
}
const FEW_LONG = 3;

const typed = (words: readonly Word[], from: number, to: number) =>
  words
    .slice(from, to)
    .map((word) => word.typed)
    .join(' ');
