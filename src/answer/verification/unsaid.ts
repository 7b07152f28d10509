/** What a statement tells that a fact does not say: a flood, a bus, a coach that is nowhere in the fact. */
import {
  type Fact,
  type Lists,
  LOCALES,
  type Locale,
  type Localised,
} from '../../knowledge/model/schema.ts';
import { analyse } from '../../language/index.ts';
import { broaderThan, sensesIn, sensesOf } from '../../lexicon/index.ts';
import type { AlignedWord } from '../alignment/index.ts';
import type { Corpus } from '../types.ts';

type Token = AlignedWord['token'];

/** What some texts say. */
type Texts = {
  /** Terms of its words; concepts are none. */
  readonly terms: ReadonlySet<number>;
  /** Ids of what its words mean mainly, and besides. */
  readonly main: ReadonlySet<string>;
  readonly perhaps: ReadonlySet<string>;
};

/** What a fact says in its own words, and by the names of what it is about. */
type Said = { readonly own: Texts; readonly around: Texts };

/** The words of a statement that tell of something which the fact says in no word. */
export function unsaidIn(
  words: readonly AlignedWord[],
  locale: Locale,
  fact: Fact,
  corpus: Corpus,
): readonly AlignedWord[] {
  const said = saidBy(fact, corpus);
  const { own, around } = said;
  return words.filter(
    ({ token }) =>
      (tells(token) &&
        !isSaid(token, own) &&
        // What happened the fact must tell itself.
        (happens(token) || !isSaid(token, around))) ||
      ofAnotherThing(token, locale, said),
  );
}

/** From this weight on a term is a word's own or a synonym of it. */
const SAME_WORD = 0.85;
/** A longer word that starts alike is made of the same: "visited", "visitors". A word that is not known may be a slip, too. */
const ALIKE = 0.66;
const LONG = 5;

/** In the very word or another of the same meaning; a kind of it says it, too: "a crash" says "an accident". */
function isSaid({ stem, senses, matches }: Token, { terms, main, perhaps }: Texts): boolean {
  const least = senses.length === 0 || stem.length >= LONG ? ALIKE : SAME_WORD;
  return (
    matches.some(({ term, weight }) => weight >= least && terms.has(term)) ||
    senses.some(
      ({ concept: { id }, main: own }) =>
        main.has(id) || (own && perhaps.has(id)) || ALONG_WITH[id]?.some((one) => main.has(one)),
    )
  );
}

/** What is said along with another: of who died that they are victims, of who is sentenced that a court did it. */
const ALONG_WITH: Readonly<Record<string, readonly string[]>> = {
  victim: ['die', 'kill'],
  court: ['convict', 'sentence', 'acquit', 'trial', 'verdict', 'judge'],
  guilty: ['convict'],
  accused: ['convict', 'sentence', 'acquit', 'trial'],
  husband: ['marry'],
  wife: ['marry'],
};

/** A word of a phrase for what happens that by itself is a thing which the fact does not have: the train of "train crash". */
function ofAnotherThing(token: Token, locale: Locale, { own, around }: Said): boolean {
  if (!happens(token)) return false;
  const alone = sensesOf(token, locale);
  if (alone.some(({ concept }) => token.senses.some((one) => one.concept === concept)))
    return false;
  const thing = { ...token, senses: alone };
  return (
    alone.some(({ main, concept }) => main && concept.class === 'thing') &&
    tells(thing) &&
    !isSaid(thing, own) &&
    !isSaid(thing, around)
  );
}

/** Whether a word tells what happened, and not only that something was said or done. */
export const tellsWhatHappened = (token: Token): boolean => happens(token) && tells(token);

const happens = ({ senses }: Token) =>
  senses.some(({ concept, main }) => main && concept.class === 'event');

/** Words of grammar and talk tell of nothing, nor do those that say nothing of themselves. */
function tells({ senses, folded, typed }: Token): boolean {
  if (senses.length === 0) return folded.length >= SHORTEST && !/\d/.test(typed);
  const main = senses.filter((one) => one.main);
  const meant = main.length > 0 ? main : senses;
  return (
    meant.every(({ concept }) => TELLING.has(concept.class)) &&
    !senses.some(({ concept }) => LIGHT.has(concept.id) || VAGUE.has(concept.id))
  );
}
const SHORTEST = 4;
const TELLING: ReadonlySet<string> = new Set(['event', 'quality', 'role', 'thing']);

/** Verbs that say nothing of themselves, and words for sums, times and ranks: they hold of nearly anything. */
const LIGHT: ReadonlySet<string> = new Set(
  `go-move get-receive receive give put-place keep find found-establish make-create live-reside hand-over lead-head say tell speak auxiliary arrive come leave appear become start end continue happen run walk see-watch quote price
  located enter depart climb use fall-decrease rise name`.split(/\s+/),
);
const VAGUE: ReadonlySet<string> = new Set(
  `age duration times-frequency date past list majority data report-n statistics first-ever last leg-foot size order-sequence
  only-single necessary old-thing bill eventual central near higher succeed`.split(/\s+/),
);

const byIndex = new WeakMap<Corpus['index'], WeakMap<Fact, Said>>();

function saidBy(fact: Fact, corpus: Corpus): Said {
  const facts = byIndex.get(corpus.index) ?? new WeakMap<Fact, Said>();
  byIndex.set(corpus.index, facts);
  let said = facts.get(fact);
  if (!said) {
    said = read(fact, corpus);
    facts.set(fact, said);
  }
  return said;
}

function read(fact: Fact, { index, knowledge }: Corpus): Said {
  const { incidents, actors, places, topics } = knowledge;
  const named: readonly { readonly name: Localised; readonly aliases: Lists }[] = [
    ...[fact.incident && incidents.get(fact.incident)].flatMap((one) =>
      one ? [{ name: one.title, aliases: one.aliases }] : [],
    ),
    ...[...fact.actors, ...fact.attribution].flatMap((id) => actors.get(id) ?? []),
    ...fact.places.flatMap((id) => places.get(id) ?? []),
    ...fact.topics.flatMap((id) => {
      const topic = topics.get(id);
      return topic ? [{ name: topic.title, aliases: topic.aliases }] : [];
    }),
  ];
  const figures = fact.figures.map(({ words }) => words);
  const own = [fact.text, ...figures];
  const names = named.flatMap(({ name, aliases }) => [name, aliases]);
  return {
    own: readTexts(own, index),
    around: { ...readTexts(names, index), perhaps: new Set() },
  };
}

function readTexts(all: readonly (Localised | Lists)[], index: Corpus['index']): Texts {
  const [terms, main, perhaps] = [new Set<number>(), new Set<string>(), new Set<string>()];
  for (const locale of LOCALES)
    for (const text of all.flatMap((one) => one[locale] ?? [])) {
      const words = analyse(text, locale);
      for (const { stem, stop } of words) {
        const term = stop ? undefined : index.termOf(stem);
        if (term !== undefined) terms.add(term);
      }
      for (const { value } of sensesIn(words, locale))
        for (const id of widened(value.concept.id)) (value.main ? main : perhaps).add(id);
    }
  return { terms, main, perhaps };
}

/** A concept and all that it is a kind of. */
function widened(id: string): string[] {
  const found = [id];
  for (const one of found)
    for (const broader of broaderThan(one)) if (!found.includes(broader)) found.push(broader);
  return found;
}
