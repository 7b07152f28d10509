/** In which numbers a statement differs from what a fact's figures or text say. */
import { inLocale } from '../../knowledge/model/localised.ts';
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import { analyse, type Word } from '../../language/index.ts';
import {
  type Amount,
  amountsIn,
  type StatementAlignment,
  type StatementReading,
} from '../alignment/index.ts';
import { type Difference, typed, typedWords, unitClassOf } from '../claims/index.ts';

export function figureMismatches(
  { statement }: StatementReading,
  { amounts }: StatementAlignment,
  fact: Fact,
): Difference[] {
  if (givesRange(amounts)) return [];
  return amounts.flatMap(({ amount, verdict, own }): Difference[] => {
    // With the right number beside it, it is about a part of it, or corrects itself.
    if (verdict !== 'differs' || amounts.some((one) => one.verdict === 'agrees' && one.own === own))
      return [];
    const words = typedWords(statement, amount.at, amount.end);
    const figure = fact.figures.find(({ value }) => value === own);
    return [
      {
        aspect: 'figure',
        asserted: withUnit(statement, amount),
        approved: figure
          ? inLocale(figure.words, statement.shown).text
          : numberInText(own!, fact, statement.shown),
        words,
      },
    ];
  });
}

/** "38–39", "от 30 до 40": two numbers with one word between at most, and neither is said alone. */
const givesRange = (amounts: StatementAlignment['amounts']) =>
  amounts.some(({ amount }, at) => {
    const next = amounts[at + 1];
    return next !== undefined && next.amount.at - amount.end <= 1;
  });

/** "54%", "2.40 euros": as the fact's text writes the number, in the language shown or else in English. */
function numberInText(value: number, { text }: Fact, shown: Locale): string {
  const { text: own, lang } = inLocale(text, shown);
  const words = analyse(own, lang);
  const amount = amountsIn(own, words, lang, new Set()).find((one) => one.value === value);
  return amount ? withUnit({ words, text: own }, amount) : String(value);
}

/** A number as it is written, with the word for percent or money beside it. */
function withUnit(
  text: { readonly words: readonly Word[]; readonly text: string },
  { at, end, unit }: Amount,
): string {
  const isUnit = (word: Word | undefined) =>
    unit !== undefined && word !== undefined && unitClassOf(word) === unit;
  const before = isUnit(text.words[at - 1]) && !isUnit(text.words[end]);
  return typed(text, before ? at - 1 : at, isUnit(text.words[end]) ? end + 1 : end);
}
