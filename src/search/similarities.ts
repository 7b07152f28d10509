/** How near in meaning a question is to facts: made by the semantic worker, used in ranking. */

/** How near in meaning a question is to the texts of one fact, as cosines. */
export type Similarity = {
  /** To the closest of its texts. */
  readonly closest: number;
  /** The mean of the three closest: a chance similarity stands alone. */
  readonly top3Mean: number;
};

/** A question's similarity in meaning to every fact. */
export type Similarities = {
  /** By the fact's id; undefined for facts without English text. */
  readonly get: (fact: string) => Similarity | undefined;
  /** The ids of the closest facts, best first, at most `limit`, less those to be skipped. */
  readonly nearest: (limit: number, skip: (fact: string) => boolean) => readonly string[];
};
