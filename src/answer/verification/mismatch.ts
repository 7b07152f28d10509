/** In what a statement differs from a fact, by their alignment: only where exactly one thing does. */
import { dateWords } from '../../i18n/date-words.ts';
import { inLocale } from '../../knowledge/model/localised.ts';
import type { Fact } from '../../knowledge/model/schema.ts';
import { RELATIONS } from '../../lexicon/index.ts';
import {
  type AlignedWord,
  isDated,
  type StatementAlignment,
  type StatementReading,
} from '../alignment/index.ts';
import type { Comparison, Difference } from '../claims/index.ts';
import type { Corpus } from '../types.ts';
import { figureMismatches } from './figure-mismatch.ts';
import { nameMismatches } from './name-mismatch.ts';
import { MATCHED, sharesValue } from './verdict-features.ts';

/**
 * @param comparison the same pair by the fact's own fields, which know more of figures
 * @returns undefined where nothing differs, or more than one thing
 */
export function mismatchOf(
  reading: StatementReading,
  alignment: StatementAlignment,
  fact: Fact,
  { differences }: Comparison,
  corpus: Corpus,
): Difference | undefined {
  const known = differences.filter(({ aspect }) => aspect === 'figure' || aspect === 'status');
  const found = [
    ...(known.some(({ aspect }) => aspect === 'figure')
      ? []
      : figureMismatches(reading, alignment, fact)),
    ...dates(reading, alignment, fact),
    ...nameMismatches(reading, alignment, fact, corpus),
    ...(known.some(({ aspect }) => aspect === 'status') ? [] : polarity(reading, alignment, fact)),
    ...known,
  ];
  return found.length === 1 ? found[0] : undefined;
}

function dates(
  { statement }: StatementReading,
  alignment: StatementAlignment,
  fact: Fact,
): Difference[] {
  return alignment.dates.flatMap(({ when, verdict, words }): Difference[] => {
    if (verdict !== 'other' || !isDated(fact)) return [];
    return [
      {
        aspect: 'date',
        asserted: dateWords(when.text, statement.shown),
        approved: dateWords(fact.when, statement.shown),
        words,
      },
    ];
  });
}

/** The one denies what the other asserts, or says what cannot be beside it. */
function polarity(
  { statement, negations }: StatementReading,
  alignment: StatementAlignment,
  fact: Fact,
): Difference[] {
  const text = inLocale(fact.text, statement.shown).text;
  const denies =
    alignment.polarity === 'unlike' &&
    alignment.sameLanguage &&
    negations.length === 1 &&
    PLAIN_DENIAL.test(negations[0]!.typed) &&
    alignment.words.every(
      ({ token, match }) =>
        match >= MATCHED || negations[0]!.typed.split(' ').includes(token.typed),
    );
  if (alignment.polarity === 'opposite' || denies) {
    const typed = negations[0]?.typed ?? statement.text;
    return [
      { aspect: 'status', asserted: typed, approved: text, words: typed.split(' '), denies: true },
    ];
  }
  const opposed = alignment.words.filter((word) => word.opposed !== undefined);
  const [word] = opposed;
  if (alignment.polarity === 'unlike' || !word || opposed.length !== 1) return [];
  if (!isOpposite(word) && !sharesValue(alignment)) return [];
  const { typed } = word.token;
  return [{ aspect: 'status', asserted: typed, approved: text, words: [typed], denies: true }];
}

/** Words that deny and say nothing besides: "refused" may be other words for "turned down". */
const PLAIN_DENIAL =
  /\b(not|never|false|untrue)\b|n['’]t\b|(?<!\p{L})(не|никогда|неправда)(?!\p{L})|m[aeəıi](d|y|m|z)/iu;

/** What is told instead of another thing may have happened as well, unless a date or number shows that the same is meant. */
const isOpposite = ({ token, opposed }: AlignedWord) =>
  RELATIONS.opposite.some(
    (pair) =>
      pair.includes(opposed!) && token.senses.some(({ concept }) => pair.includes(concept.id)),
  );
