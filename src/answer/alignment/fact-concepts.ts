/** The concepts and terms of a fact's own texts, read once for each index. */
import type { Fact } from '../../knowledge/model/schema.ts';
import { analyse } from '../../language/index.ts';
import { sensesIn } from '../../lexicon/index.ts';
import type { Corpus } from '../types.ts';

export type FactConcepts = {
  /** Ids of what its texts mainly mean. */
  readonly concepts: ReadonlySet<string>;
  /** Terms of its texts and of the names around it, concepts as well; its example questions have no part in it. */
  readonly textTerms: ReadonlySet<number>;
};

const byIndex = new WeakMap<Corpus['index'], WeakMap<Fact, FactConcepts>>();

export function factConcepts(fact: Fact, { index }: Corpus): FactConcepts {
  let all = byIndex.get(index);
  if (!all) {
    all = new WeakMap();
    byIndex.set(index, all);
  }
  let own = all.get(fact);
  if (!own) {
    const texts = index.entriesOf(fact.id).filter(({ kind }) => kind === 'text');
    own = {
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
    all.set(fact, own);
  }
  return own;
}
