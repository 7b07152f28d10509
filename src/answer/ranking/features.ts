/** What speaks for and against a fact as the answer, as numbers a reader could be shown. */
import type { Fact } from '../../knowledge/model/schema.ts';
import type { Entry, Hit, Index } from '../../search/index.ts';
import type { Similarity } from '../../search/similarities.ts';
import type { Query } from '../understanding/parse-question.ts';
import type { QuestionType } from '../understanding/question-type.ts';
import { belongs, wasShown } from './conversation-match.ts';
import { entryType, markCovered, similarityTo, type TermMatches, UNCLEAR } from './similarity.ts';
import { dateMatches, namesMatch, numbersMatch, typeMatches } from './slot-match.ts';

export const FEATURES = [
  'lexicalScore',
  'lexicalStrength',
  'cosine',
  'cosineSquared',
  'cosineTop3Mean',
  'coverage',
  'askedCoverage',
  'askedEntryCoverage',
  'askedSimilarity',
  'sameTypeSimilarity',
  'entryCoverage',
  'similarity',
  'top3Mean',
  'trigramOverlap',
  'trigramTop3Mean',
  'adjacency',
  'hasAnswerType',
  'rarestMatched',
  'unknownShare',
  'namesMatch',
  'dateMatch',
  'numberMatch',
  'typeMatch',
  'sameType',
  'sameTypeShare',
  'anySameType',
  'countedMatch',
  'heaviestUnmatched',
  'inConversation',
  'justShown',
] as const;

export type Features = {
  /** Lexical score as a share of the best candidate's, 0..1. */
  readonly lexicalScore: number;
  /** Lexical score for the weight of the question's words: low where even the best is far. */
  readonly lexicalStrength: number;
  /** Cosine of meaning between the question and the fact's closest text; 0 where it is not known. */
  readonly cosine: number;
  /** That cosine squared: the nearest meanings count for more than their share. */
  readonly cosineSquared: number;
  /** The mean cosine of the fact's three closest texts. */
  readonly cosineTop3Mean: number;
  /** Share of the question's idf mass that the fact and the names around it cover. */
  readonly coverage: number;
  /** That share of what is asked alone, the names in the question left out; 1 where it has nothing but names. */
  readonly askedCoverage: number;
  /** The most of that which one text or example question covers. */
  readonly askedEntryCoverage: number;
  /** Similarity to the closest entry with the names left out of both. */
  readonly askedSimilarity: number;
  /** The same to example questions that ask for the same kind of thing. */
  readonly sameTypeSimilarity: number;
  /** The most of it that one text or example question of the fact covers. */
  readonly entryCoverage: number;
  /** Similarity of the question and the fact's closest entry: weighted Dice coefficient, 0..1. */
  readonly similarity: number;
  /** The mean similarity of its three closest entries. */
  readonly top3Mean: number;
  /** Letter trigrams shared with the closest entry, 0..1. */
  readonly trigramOverlap: number;
  /** The mean of that over the three nearest. */
  readonly trigramTop3Mean: number;
  /** Share of the question's neighbouring words that stand near each other in one entry, too. */
  readonly adjacency: number;
  /** Whether the statement has a number, year or new name where one is asked for: 1, 0 does not matter, -1 it has not. */
  readonly hasAnswerType: number;
  /** Whether the word that tells the most was matched. */
  readonly rarestMatched: number;
  /** Share of the question's idf mass in words that no fact has at all. */
  readonly unknownShare: number;
  /** Share of the names in the question that the fact is about; 1 where it names none. */
  readonly namesMatch: number;
  /** 1 the fact's date agrees with the one in the question, -1 it contradicts it, 0 none is given. */
  readonly dateMatch: number;
  /** The same for numbers. */
  readonly numberMatch: number;
  /** Whether the fact carries what is asked for: 1, 0 does not matter, -1 it does not. */
  readonly typeMatch: number;
  /** Whether the closest example question asks for the same kind of thing: 1, 0 either is unclear, -1 another. */
  readonly sameType: number;
  /** Share of the fact's example questions that ask for the same kind of thing, of those whose kind is clear; 0 where the asked kind is not. */
  readonly sameTypeShare: number;
  /** Whether any of them does. */
  readonly anySameType: number;
  /** In "how many …": 1 the fact has the word for what is counted, -1 it has not, 0 there is none. */
  readonly countedMatch: number;
  /** Weight of the most telling word that is no name and not matched, as a share of the most a word can tell. */
  readonly heaviestUnmatched: number;
  /** How much the fact belongs to what was talked about, where the question goes on with it: 0..1. */
  readonly inConversation: number;
  /** 1 where the question leans on the answer before, and this fact was it. */
  readonly justShown: number;
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
export type CandidateContext = {
  readonly termMatches: TermMatches;
  readonly bestScore: number;
  readonly similarityOf: (fact: string) => Similarity;
};

export function makeCandidate(
  query: Query,
  fact: Fact,
  hit: Hit,
  index: Index,
  field: CandidateContext,
): Candidate {
  const { tokens } = query;
  const entries = index.entriesOf(fact.id);
  const covered = markCovered(
    index.contextTermsOf(fact.id),
    field.termMatches,
    new Float64Array(tokens.length),
  );
  for (const entry of entries) markCovered(entry.terms, field.termMatches, covered);
  const mass = sum(tokens.map(({ weight }) => weight)) || 1;
  const askedMass = sum(tokens.map(({ name, weight }) => (name ? 0 : weight)));
  const rarest = tokens.reduce(
    (best, token, at) => (token.weight > (tokens[best]?.weight ?? -1) ? at : best),
    -1,
  );
  const like = similarityTo(
    entries,
    hit.entry,
    query,
    field.termMatches,
    index,
    index.contextTermsOf(fact.id),
  );
  const similarity = field.similarityOf(fact.id);
  const share = typeShare(query.type, entries);
  return {
    fact,
    hit,
    closest: like.entry,
    matched: tokens.filter((_, at) => covered[at]! > 0).map(({ typed }) => typed),
    unmatched: tokens.filter((_, at) => covered[at] === 0).map(({ typed }) => typed),
    features: {
      lexicalScore: field.bestScore ? hit.score / field.bestScore : 0,
      lexicalStrength: Math.min(2, hit.score / mass / 2),
      cosine: Math.max(0, similarity.closest),
      cosineSquared: Math.max(0, similarity.closest) ** 2,
      cosineTop3Mean: Math.max(0, similarity.top3Mean),
      coverage: sum(tokens.map(({ weight }, at) => weight * covered[at]!)) / mass,
      askedCoverage: askedMass
        ? sum(tokens.map(({ name, weight }, at) => (name ? 0 : weight * covered[at]!))) / askedMass
        : 1,
      askedEntryCoverage: like.askedEntryCoverage,
      askedSimilarity: like.askedSimilarity,
      sameTypeSimilarity: like.sameTypeSimilarity,
      entryCoverage: like.entryCoverage,
      similarity: like.similarity,
      top3Mean: like.top3Mean,
      trigramOverlap: like.trigramOverlap,
      trigramTop3Mean: like.trigramTop3Mean,
      adjacency: like.adjacency,
      hasAnswerType: like.hasAnswerType,
      rarestMatched: rarest < 0 || covered[rarest]! > 0 ? 1 : 0,
      unknownShare: sum(tokens.map(({ unknown, weight }) => (unknown ? weight : 0))) / mass,
      namesMatch: namesMatch(query, fact),
      dateMatch: dateMatches(query, fact),
      numberMatch: numbersMatch(query, fact),
      typeMatch: typeMatches(query, fact),
      sameType: sameKind(query.type, like.type),
      sameTypeShare: share,
      anySameType: share > 0 ? 1 : 0,
      countedMatch:
        query.countedToken === undefined ? 0 : covered[query.countedToken]! > 0 ? 1 : -1,
      heaviestUnmatched:
        Math.max(
          0,
          ...tokens.map(({ name, weight }, at) => (name || covered[at]! > 0 ? 0 : weight)),
        ) / (index.unknownWeight() || 1),
      inConversation: belongs(fact, query.conversation),
      justShown: wasShown(fact, query.conversation),
    },
  };
}

function sameKind(asked: QuestionType, example: QuestionType): number {
  if (UNCLEAR.has(asked) || UNCLEAR.has(example)) return 0;
  return asked === example ? 1 : -1;
}

function typeShare(asked: QuestionType, entries: readonly Entry[]): number {
  if (UNCLEAR.has(asked)) return 0;
  const types = entries
    .filter(({ kind }) => kind === 'question')
    .map(entryType)
    .filter((type) => !UNCLEAR.has(type));
  return types.filter((type) => type === asked).length / (types.length || 1);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
