/** The short answer to whether something is so. */
import { inLocale } from '../../knowledge/model/localised.ts';
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import { yesNoWords } from '../presentation/yes-no-words.ts';
import type { Contradiction, Corpus, Settled } from '../types.ts';
import type { Query } from '../understanding/parse-question.ts';
import { saysTheRest, settledBy } from '../verification/yes-no.ts';

/** @param contradiction what the fact contradicts in the question, where it was found to */
export function yesOrNo(
  query: Query,
  fact: Fact,
  contradiction: Contradiction | undefined,
  corpus: Corpus,
  now: Date,
  locale: Locale,
): { readonly settled: Settled; readonly answer: string } | undefined {
  const settled = contradiction
    ? contradiction.aspect !== 'status' &&
      saysTheRest(query, contradiction.asserted, fact, corpus, now)
      ? 'no'
      : undefined
    : settledBy(query, fact, corpus, now);
  if (!settled) return undefined;
  const own =
    contradiction?.approved ?? (settled === 'yes' ? figureOf(query, fact, locale) : undefined);
  const answer = yesNoWords(settled, fact, own, corpus.knowledge, locale);
  return answer === undefined ? undefined : { settled, answer };
}

/** The figure that the question gives, in the editors' words. */
function figureOf({ numbers }: Query, { figures }: Fact, locale: Locale): string | undefined {
  const own = figures.filter(({ value }) => numbers.includes(value));
  return own.length === 1 ? inLocale(own[0]!.words, locale).text : undefined;
}
