/** What speaks for and against a fact as the answer, as numbers a reader could be shown. */
import type { Fact } from '../../knowledge/model/schema.ts';
import type { Entry, Hit } from '../../search/index.ts';
import type { Similarity } from '../../search/similarities.ts';
import { type Alignment, align, textCoverage } from '../alignment/index.ts';
import type { Corpus } from '../types.ts';
import type { Query } from '../understanding/parse-question.ts';
import type { QuestionType } from '../understanding/question-type.ts';
import { belongs, wasShown } from './conversation-match.ts';
import type { Doubt } from './doubts.ts';
import type { Features } from './feature-set.ts';
import { alignedOpen, leavesOpen } from './open-matter.ts';
import {
  entryType,
  markCovered,
  markEntry,
  similarityTo,
  type TermMatches,
  UNCLEAR,
} from './similarity.ts';
import { dateMatches, namesMatch, numbersMatch, typeMatches } from './slot-match.ts';

export type Candidate = {
  readonly fact: Fact;
  readonly hit: Hit;
  readonly features: Features;
  readonly matched: readonly string[];
  readonly unmatched: readonly string[];
  /** The entry the question is most like. */
  readonly closest: Entry;
  /** What speaks against it. */
  readonly doubts: readonly Doubt[];
};

/** What is only told of the likeliest, since it holds question and fact together word by word. */
type Aligned =
  | 'explained'
  | 'undisturbed'
  | 'happens'
  | 'slotMatch'
  | 'figureFit'
  | 'notLater'
  | 'mainEvent'
  | 'rolesMatch'
  | 'sameLimits'
  | 'sameDirection'
  | 'namesAligned'
  | 'valueMatch'
  | 'supported'
  | 'unitMatch'
  | 'doerKept'
  | 'notDenied'
  | 'sameTimeAndPlace';

/** A fact that may answer, before it is held against the question word by word. */
export type Likely = Omit<Candidate, 'features' | 'doubts'> & {
  readonly features: Omit<Features, Aligned>;
  /** How well each token of the question is matched by the fact in any of its entries, 0..1. */
  readonly covered: Float64Array;
};

/** What a candidate is measured against: the question's words and the best of the others. */
export type CandidateContext = {
  readonly termMatches: TermMatches;
  readonly bestScore: number;
  readonly similarityOf: (fact: string) => Similarity;
  readonly corpus: Corpus;
};

export function makeLikely(query: Query, fact: Fact, hit: Hit, field: CandidateContext): Likely {
  const { index } = field.corpus;
  const { tokens } = query;
  const entries = index.entriesOf(fact.id);
  const covered = markCovered(
    index.contextTermsOf(fact.id),
    field.termMatches,
    new Float64Array(tokens.length),
  );
  for (const entry of entries) markEntry(entry, field.termMatches, covered);
  const dateMatch = dateMatches(query, fact, field.corpus.knowledge);
  const open = fact.status === 'unknown' ? leavesOpen(query, entries) : undefined;
  if (dateMatch > 0) for (const [at, { dated }] of tokens.entries()) if (dated) covered[at] = 1;
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
    covered,
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
      hasAnswerType: open ?? like.hasAnswerType,
      rarestMatched: rarest < 0 || covered[rarest]! > 0 ? 1 : 0,
      textCoverage: textCoverage(query, fact, field.corpus),
      textFocus: like.textFocus,
      knownShare: 1 - sum(tokens.map(({ unknown, weight }) => (unknown ? weight : 0))) / mass,
      namesMatch: namesMatch(query, fact),
      dateMatch,
      numberMatch: numbersMatch(query, fact),
      typeMatch: open ?? typeMatches(query, fact),
      sameType: sameKind(query.type, like.type),
      sameTypeShare: share,
      anySameType: share > 0 ? 1 : 0,
      countedMatch:
        query.countedToken === undefined ? 0 : covered[query.countedToken]! > 0 ? 1 : -1,
      heaviestMatched:
        1 -
        Math.max(
          0,
          ...tokens.map(({ name, weight }, at) => (name || covered[at]! > 0 ? 0 : weight)),
        ) /
          (index.unknownWeight() || 1),
      inConversation: belongs(fact, query.conversation),
      justShown: wasShown(fact, query.conversation),
    },
  };
}

/** A likely fact held against the question: its other features, and what speaks against it. */
export function alignCandidate(
  { covered, ...likely }: Likely,
  query: Query,
  corpus: Corpus,
  doubtsOf: DoubtsOf,
): Candidate {
  const { fact } = likely;
  const aligned = align(query, fact, covered, corpus);
  const alignment =
    fact.status === 'unknown'
      ? alignedOpen(aligned, query, corpus.index.entriesOf(fact.id))
      : aligned;
  const doubts = doubtsOf(likely, alignment);
  const without = (doubt: Doubt) => (doubts.includes(doubt) ? 0 : 1);
  return {
    ...likely,
    doubts,
    features: {
      ...likely.features,
      explained: alignment.explained,
      undisturbed: alignment.undisturbed,
      happens: alignment.happens,
      slotMatch: alignment.slot,
      figureFit: alignment.figureFit,
      notLater: alignment.notLater,
      mainEvent: alignment.mainEvent,
      rolesMatch: alignment.roles,
      sameLimits: alignment.sameLimits,
      sameDirection: alignment.direction,
      namesAligned: alignment.names,
      valueMatch: alignment.value,
      supported: without('unsupported'),
      unitMatch: without('unit-mismatch'),
      doerKept: without('role-swap'),
      notDenied: without('negation'),
      sameTimeAndPlace: without('other-time-or-place'),
    },
  };
}

/** See `createDoubts`. */
export type DoubtsOf = (
  found: Pick<Likely, 'fact' | 'features' | 'closest'>,
  alignment: Alignment,
) => Doubt[];

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
