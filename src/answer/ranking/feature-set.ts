/** The names of what speaks for a fact as the answer, each with its meaning; all are turned so that more is better. */

export const FEATURES = [
  'lexicalScore',
  'lexicalStrength',
  'cosine',
  'cosineSquared',
  'cosineTop3Mean',
  'coverage',
  'textCoverage',
  'textFocus',
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
  'knownShare',
  'explained',
  'undisturbed',
  'happens',
  'slotMatch',
  'figureFit',
  'notLater',
  'mainEvent',
  'rolesMatch',
  'sameLimits',
  'sameDirection',
  'supported',
  'unitMatch',
  'doerKept',
  'notDenied',
  'sameTimeAndPlace',
  'namesMatch',
  'namesAligned',
  'dateMatch',
  'numberMatch',
  'typeMatch',
  'valueMatch',
  'sameType',
  'sameTypeShare',
  'anySameType',
  'countedMatch',
  'heaviestMatched',
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
  /** The most of its text's own weight that the question has: a short fact that says just this stands out. */
  readonly textFocus: number;
  /** The share of what is asked alone that the fact's own text covers, its example questions left out. */
  readonly textCoverage: number;
  /** That share of what is asked alone, the names in the question left out; 1 where it has nothing but names. */
  readonly askedCoverage: number;
  /** The most of that which one text or example question covers. */
  readonly askedEntryCoverage: number;
  /** Similarity to the closest entry with the names left out of both. */
  readonly askedSimilarity: number;
  /** The same to example questions that ask for the same kind of thing. */
  readonly sameTypeSimilarity: number;
  /** The most of the question's idf mass that one text or example question of the fact covers. */
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
  /** Share of the question's idf mass in words that some fact has. */
  readonly knownShare: number;
  /** 1 less the share of that mass in words of news that this fact has in no form: what it leaves unexplained. */
  readonly explained: number;
  /** 1 less the share of that mass in words that mean something else of the kind that the fact speaks of: injured, where it says killed. */
  readonly undisturbed: number;
  /** Share of the names in the question that the fact is about; 1 where it names none. */
  readonly namesMatch: number;
  /** 1 less the share of the question's idf mass in words for what happens that the fact has in no form. */
  readonly happens: number;
  /** Whether it has what such a question asks for, a person or a cause or a count: 1, 0, -1. */
  readonly slotMatch: number;
  /** How much of what its figures count the question asks for, 0..1; 1 where no number is asked for. */
  readonly figureFit: number;
  /** 1 unless it is asked what came after, and the fact says nothing of the kind. */
  readonly notLater: number;
  /** 1 unless what happens is only said by the way. */
  readonly mainEvent: number;
  /** Whether those named stand in the same part: 1, 0 it cannot be told, -1 turned round. */
  readonly rolesMatch: number;
  /** 1 unless the question picks one of several, "the last", "besides", and the fact does not. */
  readonly sameLimits: number;
  /** Whether what goes from or to a place does so in both: 1, 0 it cannot be told, -1 the other way round. */
  readonly sameDirection: number;
  /** 1 unless it hardly speaks of what is asked when, where or how many of. */
  readonly supported: number;
  /** 1 unless it counts something else, or nothing. */
  readonly unitMatch: number;
  /** 1 unless somebody else does it. */
  readonly doerKept: number;
  /** 1 unless the question denies what it does not deny. */
  readonly notDenied: number;
  /** 1 unless it is of another place or time. */
  readonly sameTimeAndPlace: number;
  /** How well the names in it fit, those of the world at large too: 1 each that the fact has, less for a town inside its place. */
  readonly namesAligned: number;
  /** 1 the fact's date agrees with the one in the question, -1 it contradicts it, 0 none is given. */
  readonly dateMatch: number;
  /** The same for numbers. */
  readonly numberMatch: number;
  /** Whether the fact carries what is asked for: 1, 0 does not matter, -1 it does not. */
  readonly typeMatch: number;
  /** Whether it gives the kind of value asked for, an age or a price: 1, 0 none is asked for, -1 it does not. */
  readonly valueMatch: number;
  /** Whether the closest example question asks for the same kind of thing: 1, 0 either is unclear, -1 another. */
  readonly sameType: number;
  /** Share of the fact's example questions that ask for the same kind of thing, of those whose kind is clear; 0 where the asked kind is not. */
  readonly sameTypeShare: number;
  /** Whether any of them does. */
  readonly anySameType: number;
  /** In "how many …": 1 the fact has the word for what is counted, -1 it has not, 0 there is none. */
  readonly countedMatch: number;
  /** 1 less the weight of the most telling word that is no name and not matched, as a share of the most a word can tell. */
  readonly heaviestMatched: number;
  /** How much the fact belongs to what was talked about, where the question goes on with it: 0..1. */
  readonly inConversation: number;
  /** 1 where the question leans on the answer before, and this fact was it. */
  readonly justShown: number;
};
