/** The concepts and terms of a fact's own texts, read once for each index. */
import type { Fact } from '../../knowledge/model/schema.ts';
import { analyse } from '../../language/index.ts';
import { sensesIn } from '../../lexicon/index.ts';
import { perFact } from '../claims/index.ts';
import type { Corpus } from '../types.ts';

export type FactConcepts = {
  /** Ids of what its texts mainly mean. */
  readonly concepts: ReadonlySet<string>;
  /** Terms of its texts and of the names around it, concepts as well; its example questions have no part in it. */
  readonly textTerms: ReadonlySet<number>;
};

export const factConcepts = perFact((fact: Fact, { index }: Corpus): FactConcepts => {
  const texts = index.entriesOf(fact.id).filter(({ kind }) => kind === 'text');
  return {
    concepts: new Set(
      texts.flatMap(({ text, locale }) =>
        sensesIn(analyse(text, locale), locale).flatMap(({ value }) =>
          value.main ? [value.concept.id] : [],
        ),
      ),
    ),
    textTerms: new Set([
      ...texts.flatMap((entry) => [...entry.terms, ...entry.concepts.map(({ term }) => term)]),
      ...index.contextTermsOf(fact.id),
    ]),
  };
});
