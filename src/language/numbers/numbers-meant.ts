/** Every number that an English phrase may mean: for the question whether a given number is among them. */
import { tokensOf } from '../tokens.ts';
import { readFigure } from './figure.ts';
import { LEXICONS } from './lexicons.ts';
import { readNumber } from './read-number.ts';

/** Words that say a number without being one. */
const ALSO: ReadonlyMap<string, number> = new Map([
  ...['no', 'none', 'nobody', 'nothing', 'never'].map((word) => [word, 0] as const),
  ...['a', 'an', 'one', 'once', 'single', 'sole', 'only'].map((word) => [word, 1] as const),
  ...['both', 'twice', 'pair', 'couple', 'second'].map((word) => [word, 2] as const),
  ['half', 0.5],
  ['quarter', 0.25],
]);

/**
 * Generous: "2.000" is both two and two thousand, "hundreds" a hundred, and each end of a number is one too.
 * @returns numbers in figures or words: "about 2,000", "thirty-eight of the 67", "half a million"
 */
export function numbersMeant(phrase: string): number[] {
  const tokens = tokensOf(phrase);
  return tokens.flatMap((token, at) => {
    if (token.figures) {
      // Marks as the continent has them beside the English ones.
      const { value, other = value } = readFigure(tokens, at, LEXICONS.tr);
      const english = readNumber(tokens, at, 'en');
      return [value, other, ...(english ? [english.value, english.other ?? english.value] : [])];
    }
    const word = LEXICONS.en.wordOf(token.folded, token.typed);
    const number = readNumber(tokens, at, 'en')?.value ?? word?.value;
    return [number ?? [], ALSO.get(token.folded) ?? []].flat();
  });
}
