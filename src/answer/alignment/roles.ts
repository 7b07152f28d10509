/**
 * Whether those who are named in a question stand in the same part as in a fact: the one who does, the one it is done to.
 * English tells it by the order about the verb, Turkish and Azerbaijani by the case endings, Russian by the nominative.
 */
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import { analyse, type Word } from '../../language/index.ts';
import { sensesOf } from '../../lexicon/index.ts';
import type { Corpus } from '../types.ts';
import type { Query } from '../understanding/parse-question.ts';
import { endingOf } from './case-ending.ts';
import { factText } from './fact-text.ts';

/** 1 the same, -1 turned round, 0 it cannot be told. */
export function rolesMatch(query: Query, fact: Fact, corpus: Corpus): number {
  if (fact.text[query.locale] === undefined || query.names.length === 0) return 0;
  const { words } = factText(fact, query.locale, corpus);
  switch (query.locale) {
    case 'en':
      return byOrder(query, words);
    case 'ru':
      return byCase(query, words, (word) => isNominative(word, corpus));
    case 'az':
    case 'tr':
      return byCase(query, words, isBare);
  }
}

type Part = 'doer' | 'other';

const BE = /^(is|are|was|were|be|been|being|get|got)$/;
const HELP = /^(did|do|does|has|have|had|will|would|can|could)$/;

function byOrder(query: Query, words: readonly Word[]): number {
  const verb = sharedVerb(query, words, 'en');
  if (!verb) return 0;
  const asked = new Map<string, Part>();
  const isPassive = (all: readonly Word[], at: number) =>
    all.slice(Math.max(0, at - 3), at).some(({ folded }) => BE.test(folded)) ||
    // "Was the strike called off by …": the form of "be" stands before whom it is done to.
    (BE.test(all[0]?.folded ?? '') && /(ed|en|wn|ld|nt|ught)$/.test(all[at]!.folded));
  const part = (all: readonly Word[], at: number, place: number): Part =>
    place < at !== isPassive(all, at) ? 'doer' : 'other';
  for (const { from, to } of query.names)
    if (!isBeside(query.words, from, to))
      for (const word of query.words.slice(from, to))
        if (!word.stop) asked.set(word.stem, part(query.words, verb.inQuestion, from));
  // Only a question with a helping verb, or whose subject asks, says plainly who does.
  const begins = query.words.findIndex(({ folded }) => HELP.test(folded) || BE.test(folded));
  if (begins < 0 || begins > verb.inQuestion) return 0;
  return compare(asked, words, (place) =>
    isBeside(words, place, place + 1) ? undefined : part(words, verb.inText, place),
  );
}

const PREPOSITION = /^(in|at|of|from|for|with|on|near|about|between|among|against|into|than|over)$/;

/** "Beskyd's board", "the merger of Norrvall": whoever is named so does nothing, and nothing is done to them. */
function isBeside(words: readonly Word[], from: number, to: number): boolean {
  const before = words[from - 1]?.folded === 'the' ? words[from - 2] : words[from - 1];
  return (
    (before !== undefined && PREPOSITION.test(before.folded)) ||
    words.slice(from, to).some(({ typed }) => /['’ʼ]s?$/.test(typed))
  );
}

/** A word for what happens that both have. */
function sharedVerb(query: Query, words: readonly Word[], locale: Locale) {
  for (const [inQuestion, word] of query.words.entries()) {
    if (word.stop || query.names.some(({ from, to }) => inQuestion >= from && inQuestion < to))
      continue;
    const senses = sensesOf(word, locale).filter(({ concept }) => concept.class === 'event');
    if (senses.length === 0) continue;
    const ids = new Set(senses.map(({ concept }) => concept.id));
    const inText = words.findIndex(
      (other) =>
        !other.stop &&
        (other.stem === word.stem ||
          sensesOf(other, locale).some(({ concept }) => ids.has(concept.id))),
    );
    if (inText >= 0) return { inQuestion, inText };
  }
  return undefined;
}

function compare(
  asked: ReadonlyMap<string, Part>,
  words: readonly Word[],
  partOf: (place: number) => Part | undefined,
): number {
  let [same, turned] = [0, 0];
  for (const [place, word] of words.entries()) {
    const part = asked.get(word.stem);
    const other = part && partOf(place);
    if (other === undefined) continue;
    if (part === other) same += 1;
    else turned += 1;
  }
  return turned > 0 && same === 0 ? -1 : same > 0 && turned === 0 ? 1 : 0;
}

/** Passive verbs of the Turkic languages and reflexive ones of Russian turn the parts round. */
const TURNED =
  /(il|ul|in|un|n)(di|du|ib|ub|mis|mus|ip|up|iyor|uyor|acak|ecek|acaq|ecek)\w*$|(lsya|las|los|lis|etsya|ytsya)$|(an|en|at|yat|t)(a|o|y)?$/;

function byCase(query: Query, words: readonly Word[], isSubject: (word: Word) => boolean): number {
  const verb = sharedVerb(query, words, query.locale);
  if (!verb) return 0;
  const turned = (word: Word) => TURNED.test(word.folded);
  if (turned(query.words[verb.inQuestion]!) !== turned(words[verb.inText]!)) return 0;
  const asked = new Map<string, Part>();
  for (const { from, to } of query.names) {
    const word = query.words[to - 1]!;
    if (ASIDE.test(endingOf(word))) continue;
    for (const one of query.words.slice(from, to))
      if (!one.stop) asked.set(one.stem, isSubject(word) ? 'doer' : 'other');
  }
  return compare(asked, words, (place) =>
    ASIDE.test(endingOf(words[place]!)) ? undefined : isSubject(words[place]!) ? 'doer' : 'other',
  );
}

/** Whose it is, where, from where, with whom: endings of those who neither do it nor have it done to them. */
const ASIDE = /^(n?[iu]n|n?[dt][ae]n?|n?[dt][ae]ki|y?l[ae]|l[iu])$/;

/** A Turkic name without an ending of case; with that of the genitive it may belong to who does it. */
function isBare(word: Word): boolean {
  return !/^(y?[iuae]|n[iuae]|d[ae]n?|t[ae]n?|n?d[ae]n?|y?l[ae])$/.test(endingOf(word));
}

/** A Russian name as it stands in the knowledge, or one that no case changes. */
function isNominative(word: Word, { knowledge }: Corpus): boolean {
  let names = nominatives.get(knowledge);
  if (!names) {
    const all = [...knowledge.actors.values(), ...knowledge.places.values()];
    names = new Set(
      all.flatMap(({ name }) =>
        name.ru ? analyse(name.ru, 'ru').map(({ folded }) => folded) : [],
      ),
    );
    nominatives.set(knowledge, names);
  }
  return names.has(word.folded);
}
const nominatives = new WeakMap<Corpus['knowledge'], ReadonlySet<string>>();
