/** What speaks for and against a fact as the answer, as numbers a reader could be shown. */
import type { Fact } from '../../knowledge/model/schema.ts';
import type { Entry, Hit, Index } from '../../search/index.ts';
import type { Similarity } from '../../search/similarities.ts';
import type { Query } from '../understanding/parse-question.ts';
import type { Kind } from '../understanding/question-type.ts';
import { belongs, wasShown } from './conversation-match.ts';
import { covers, entryKind, likenessTo, type Meanings, UNCLEAR } from './similarity.ts';
import { dateAgrees, kindFits, namesAgree, numbersAgree } from './slot-match.ts';

export const FEATURES = [
  'words',
  'strength',
  'meaning',
  'meaningSquare',
  'meaningCompany',
  'coverage',
  'asked',
  'askedEntry',
  'askedLikeness',
  'sameAsk',
  'oneEntry',
  'likeness',
  'company',
  'letters',
  'lettersCompany',
  'phrases',
  'tells',
  'rarest',
  'unknown',
  'names',
  'date',
  'number',
  'kind',
  'sameKind',
  'kindShare',
  'kindAny',
  'counted',
  'missing',
  'talk',
  'shown',
] as const;

export type Features = {
  /** Lexical score as a share of the best candidate's, 0..1. */
  readonly words: number;
  /** Lexical score for the weight of the question's words: low where even the best is far. */
  readonly strength: number;
  /** Cosine of meaning between the question and the fact's closest text; 0 where it is not known. */
  readonly meaning: number;
  /** That cosine squared: the nearest meanings count for more than their share. */
  readonly meaningSquare: number;
  /** The mean cosine of the fact's three closest texts. */
  readonly meaningCompany: number;
  /** Share of the question's idf mass that the fact and the names around it cover. */
  readonly coverage: number;
  /** That share of what is asked alone, the names in the question left out; 1 where it has nothing but names. */
  readonly asked: number;
  /** The most of that which one text or example question covers. */
  readonly askedEntry: number;
  /** Likeness to the closest entry with the names left out of both. */
  readonly askedLikeness: number;
  /** The same to example questions that ask for the same kind of thing. */
  readonly sameAsk: number;
  /** The most of it that one text or example question of the fact covers. */
  readonly oneEntry: number;
  /** Likeness of the question and the fact's closest entry: weighted Dice coefficient, 0..1. */
  readonly likeness: number;
  /** The mean likeness of its three closest entries. */
  readonly company: number;
  /** Letter trigrams shared with the closest entry, 0..1. */
  readonly letters: number;
  /** The mean of that over the three nearest. */
  readonly lettersCompany: number;
  /** Share of the question's neighbouring words that stand near each other in one entry, too. */
  readonly phrases: number;
  /** Whether the statement has a number, year or new name where one is asked for: 1, 0 does not matter, -1 it has not. */
  readonly tells: number;
  /** Whether the word that tells the most was matched. */
  readonly rarest: number;
  /** Share of the question's idf mass in words that no fact has at all. */
  readonly unknown: number;
  /** Share of the names in the question that the fact is about; 1 where it names none. */
  readonly names: number;
  /** 1 the fact's date agrees with the one in the question, -1 it contradicts it, 0 none is given. */
  readonly date: number;
  /** The same for numbers. */
  readonly number: number;
  /** Whether the fact carries what is asked for: 1, 0 does not matter, -1 it does not. */
  readonly kind: number;
  /** Whether the closest example question asks for the same kind of thing: 1, 0 either is unclear, -1 another. */
  readonly sameKind: number;
  /** Share of the fact's example questions that ask for the same kind of thing, of those whose kind is clear; 0 where the asked kind is not. */
  readonly kindShare: number;
  /** Whether any of them does. */
  readonly kindAny: number;
  /** In "how many …": 1 the fact has the word for what is counted, -1 it has not, 0 there is none. */
  readonly counted: number;
  /** Weight of the most telling word that is no name and not matched, as a share of the most a word can tell. */
  readonly missing: number;
  /** How much the fact belongs to what was talked about, where the question goes on with it: 0..1. */
  readonly talk: number;
  /** 1 where the question leans on the answer before, and this fact was it. */
  readonly shown: number;
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

/** What a candidate is measured against: the question's words and the best of the others. */
export type Field = {
  readonly meanings: Meanings;
  readonly bestScore: number;
  readonly similarityOf: (fact: string) => Similarity;
};

export function candidate(
  query: Query,
  fact: Fact,
  hit: Hit,
  index: Index,
  field: Field,
): Candidate {
  const { tokens } = query;
  const entries = index.entriesOf(fact.id);
  const covered = covers(index.aroundOf(fact.id), field.meanings, new Float64Array(tokens.length));
  for (const entry of entries) covers(entry.terms, field.meanings, covered);
  const mass = sum(tokens.map(({ weight }) => weight)) || 1;
  const askedMass = sum(tokens.map(({ name, weight }) => (name ? 0 : weight)));
  const rarest = tokens.reduce(
    (best, token, at) => (token.weight > (tokens[best]?.weight ?? -1) ? at : best),
    -1,
  );
  const like = likenessTo(
    entries,
    hit.entry,
    query,
    field.meanings,
    index,
    index.aroundOf(fact.id),
  );
  const similarity = field.similarityOf(fact.id);
  const share = kindShare(query.kind, entries);
  return {
    fact,
    hit,
    closest: like.entry,
    matched: tokens.filter((_, at) => covered[at]! > 0).map(({ typed }) => typed),
    unmatched: tokens.filter((_, at) => covered[at] === 0).map(({ typed }) => typed),
    features: {
      words: field.bestScore ? hit.score / field.bestScore : 0,
      strength: Math.min(2, hit.score / mass / 2),
      meaning: Math.max(0, similarity.closest),
      meaningSquare: Math.max(0, similarity.closest) ** 2,
      meaningCompany: Math.max(0, similarity.top3Mean),
      coverage: sum(tokens.map(({ weight }, at) => weight * covered[at]!)) / mass,
      asked: askedMass
        ? sum(tokens.map(({ name, weight }, at) => (name ? 0 : weight * covered[at]!))) / askedMass
        : 1,
      askedEntry: like.askedEntry,
      askedLikeness: like.askedLikeness,
      sameAsk: like.sameAsk,
      oneEntry: like.oneEntry,
      likeness: like.likeness,
      company: like.company,
      letters: like.letters,
      lettersCompany: like.lettersCompany,
      phrases: like.phrases,
      tells: like.tells,
      rarest: rarest < 0 || covered[rarest]! > 0 ? 1 : 0,
      unknown: sum(tokens.map(({ unknown, weight }) => (unknown ? weight : 0))) / mass,
      names: namesAgree(query, fact),
      date: dateAgrees(query, fact),
      number: numbersAgree(query, fact),
      kind: kindFits(query, fact),
      sameKind: sameKind(query.kind, like.kind),
      kindShare: share,
      kindAny: share > 0 ? 1 : 0,
      counted: query.counted === undefined ? 0 : covered[query.counted]! > 0 ? 1 : -1,
      missing:
        Math.max(
          0,
          ...tokens.map(({ name, weight }, at) => (name || covered[at]! > 0 ? 0 : weight)),
        ) / (index.unknownWeight() || 1),
      talk: belongs(fact, query.talk),
      shown: wasShown(fact, query.talk),
    },
  };
}

function sameKind(asked: Kind, example: Kind): number {
  if (UNCLEAR.has(asked) || UNCLEAR.has(example)) return 0;
  return asked === example ? 1 : -1;
}

function kindShare(asked: Kind, entries: readonly Entry[]): number {
  if (UNCLEAR.has(asked)) return 0;
  const kinds = entries
    .filter(({ kind }) => kind === 'question')
    .map(entryKind)
    .filter((kind) => !UNCLEAR.has(kind));
  return kinds.filter((kind) => kind === asked).length / (kinds.length || 1);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
