/** What speaks for and against a fact as the answer, as numbers a reader could be shown. */
import { mustWhen, overlap } from '../knowledge/dates.ts';
import type { Fact } from '../knowledge/schema.ts';
import type { Entry, Hit, Index } from '../search/index.ts';
import { edits } from '../search/index.ts';
import type { Query, Token } from './understand.ts';

export type Features = {
  /** Lexical score as a share of the best candidate's, 0..1. */
  readonly words: number;
  /** Lexical score for the weight of the question's words: low where even the best is far. */
  readonly strength: number;
  /** Cosine of meaning between the question and the fact's closest text; 0 where it is not known. */
  readonly meaning: number;
  /** That cosine squared: the nearest meanings count for more than their share. */
  readonly meaningSquare: number;
  /** Share of the question's idf mass that the fact and what surrounds it cover. */
  readonly coverage: number;
  /** Likeness of the question and the fact's closest entry: weighted Dice coefficient, 0..1. */
  readonly likeness: number;
  /** Whether the word that tells the most was matched. */
  readonly rarest: number;
  /** Share of the words that no fact has at all. */
  readonly unknown: number;
  /** Share of the names in the question that the fact is about; 1 where it names none. */
  readonly names: number;
  /** 1 the fact's date agrees with the one in the question, -1 it contradicts it, 0 none is given. */
  readonly date: number;
  /** The same for numbers. */
  readonly number: number;
  /** Whether the fact carries what is asked for: 1, 0 does not matter, -1 it does not. */
  readonly kind: number;
};

export type Candidate = {
  readonly fact: Fact;
  readonly hit: Hit;
  readonly features: Features;
  readonly matched: readonly string[];
  readonly unmatched: readonly string[];
  /** The entry the question is most like. */
  readonly closest: Entry;
};

/** A misspelt or shortened word counts nearly as much as the word. */
const INEXACT = 0.85;

/** What a candidate is measured against: the best of the others. */
export type Field = {
  readonly bestScore: number;
  readonly meaningOf: (fact: string) => number;
};

export function candidate(
  query: Query,
  fact: Fact,
  hit: Hit,
  index: Index,
  field: Field,
): Candidate {
  const own = index.stemsOf(fact.id);
  const covers = query.tokens.map((token) => cover(token, own, hit.matched));
  const mass = sum(query.tokens.map((token) => token.weight)) || 1;
  const covered = sum(query.tokens.map((token, at) => token.weight * covers[at]!));
  const rarest = query.tokens.reduce(
    (best, token, at) => (token.weight > (query.tokens[best]?.weight ?? -1) ? at : best),
    -1,
  );
  const { entry, likeness } = mostAlike(query, fact, hit, index);
  return {
    fact,
    hit,
    closest: entry,
    matched: query.tokens.filter((_, at) => covers[at]! > 0).map((token) => token.typed),
    unmatched: query.tokens.filter((_, at) => covers[at] === 0).map((token) => token.typed),
    features: {
      words: field.bestScore ? hit.score / field.bestScore : 0,
      strength: Math.min(2, hit.score / mass / 5),
      meaning: field.meaningOf(fact.id),
      meaningSquare: field.meaningOf(fact.id) ** 2,
      coverage: covered / mass,
      likeness,
      rarest: rarest < 0 || covers[rarest]! > 0 ? 1 : 0,
      unknown: share(
        query.tokens.filter((token, at) => token.unknown && covers[at] === 0).length,
        query.tokens.length,
      ),
      names: namesOf(query, fact),
      date: query.date ? (overlap(query.date, mustWhen(fact.when)) ? 1 : -1) : 0,
      number: numberOf(query, fact),
      kind: kindFit(query, fact),
    },
  };
}

/** 1 exactly, `INEXACT` through prefix or typo, 0 not at all. */
function cover(token: Token, own: ReadonlySet<string>, matched: ReadonlySet<string>): number {
  if (token.variants.some((variant) => own.has(variant))) return 1;
  for (const variant of token.variants) {
    if (variant.length < 4) continue;
    const allowed = variant.length >= 8 ? 2 : 1;
    for (const term of matched) {
      if (term.startsWith(variant) && term.length - variant.length <= 3) return INEXACT;
      if (edits(variant, term, allowed) <= allowed) return INEXACT;
    }
  }
  return 0;
}

function mostAlike(
  query: Query,
  fact: Fact,
  hit: Hit,
  index: Index,
): { entry: Entry; likeness: number } {
  let best = { entry: hit.entry, likeness: 0 };
  const asked = sum(query.tokens.map((token) => token.weight));
  for (const entry of index.entriesOf(fact.id)) {
    const own = new Set(entry.terms);
    const theirs = sum([...own].map((term) => index.weight(term)));
    const common = sum(query.tokens.map((token) => token.weight * cover(token, own, own)));
    // A statement is longer than a question about it, so it is measured by the question's words alone, less a little.
    const likeness =
      entry.kind === 'question'
        ? (2 * common) / (asked + theirs || 1)
        : (0.8 * common) / (asked || 1);
    if (likeness > best.likeness) best = { entry, likeness };
  }
  return best;
}

function namesOf(query: Query, fact: Fact): number {
  const asked = query.mentions.filter((mention) => mention.entity.type !== 'topic');
  const has = asked.filter(({ entity: { type, id } }) =>
    type === 'incident'
      ? fact.incident === id
      : type === 'actor'
        ? fact.actors.includes(id) || fact.attribution.includes(id)
        : fact.places.includes(id),
  );
  return asked.length === 0 ? 1 : has.length / asked.length;
}

function numberOf(query: Query, fact: Fact): number {
  if (query.numbers.length === 0) return 0;
  // "Several" is no number: the value beside it stands for none.
  const stated = fact.figures.filter((figure) => figure.qualifier !== 'several');
  const own = new Set(stated.flatMap((figure) => [figure.value, figure.of]));
  for (const number of fact.text.en.replace(/(\d)[, ](?=\d{3})/g, '$1').match(/\d+/g) ?? [])
    own.add(Number(number));
  return query.numbers.every((number) => own.has(number)) ? 1 : -1;
}

function kindFit(query: Query, fact: Fact): number {
  switch (query.kind) {
    case 'how-many':
      return fact.figures.length > 0 ? 1 : -1;
    case 'where':
      return fact.places.length > 0 ? 1 : -1;
    case 'who':
      return fact.actors.length + fact.attribution.length > 0 ? 1 : -1;
    default:
      return 0;
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
