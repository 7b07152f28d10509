/** Decades: "the 1990s", "90-е", "doksanlı yıllar", "the 80s BC". */
import type { Token } from '../../../language/index.ts';
import {
  type DateRead,
  type DateReader,
  dated,
  edtfYear,
  lengthOf,
  phraseBefore,
} from './date-reader.ts';
import { eraAfter } from './era.ts';
import { portionOf, spanned } from './portion.ts';

const IN_ENGLISH = /^s$/;
/** "В 2020-м" is a year. */
const IN_RUSSIAN = /^(e|ye|kh|ykh|mi|ymi)$/;
const TURKIC_ORDINAL = /^(ci|cu|inci|uncu|nci|ncu)$/;
const TURKIC_PLURAL = /^(lar|ler)(i|in|inin|da|de|dan|den|a|e|inda|inde)?$/;
const TURKIC_OF = /^l[iu]$/;
const YEARS_BEHIND = /^(iller\w*|yillar\w*|god(y|ov|akh|am|ami)|gg)\b/;

/** The nineties in words, folded; those of the twenties and before may be of either century. */
const WORDS: readonly (readonly [RegExp, number])[] = [
  [/^(thirties|tridtsaty(e|kh|m|ymi)|otuzuncu|otuzlar\w*|otuzlu)$/, 30],
  [/^(forties|sorokovy(e|kh|m|ymi)|qirxinci|kirklar\w*|kirkli)$/, 40],
  [/^(fifties|pyatidesyaty(e|kh|m|ymi)|ellinci|elliler\w*|ellili)$/, 50],
  [/^(sixties|shestidesyaty(e|kh|m|ymi)|altmisinci|altmislar\w*|altmisli)$/, 60],
  [/^(seventies|semidesyaty(e|kh|m|ymi)|yetmisinci|yetmisler\w*|yetmisli)$/, 70],
  [/^(eighties|vosmidesyaty(e|kh|m|ymi)|sekseninci|seksenler\w*|seksenli)$/, 80],
  [/^(nineties|devyanosty(e|kh|m|ymi)|doxsaninci|doxsanlar\w*|doksanlar\w*|doksanli)$/, 90],
];
/** "A man in his nineties" is that old. */
const AGED = /(^| )(his|her|their|my|your|our|its|aged)( (early|late|mid))?$/;

export const readDecade: DateReader = (tokens, at) => {
  const token = tokens[at]!;
  const aged = () => AGED.test(phraseBefore(tokens, at));
  if (!token.figures) {
    const decade = WORDS.find(([pattern]) => pattern.test(token.folded))?.[1];
    if (decade === undefined || aged()) return undefined;
    const behind = lengthOf(YEARS_BEHIND, tokens, at + 1, 1);
    // Ordinals and adjectives need the years: "doxsanıncı illər".
    if (/(nci|ncu|l[iu])$/.test(token.folded) && behind === 0) return undefined;
    const end = at + 1 + behind;
    return spanned(1900 + decade, 10, portionOf(tokens, at, end), end);
  }
  const decade = decadeInFigures(tokens, at);
  if (!decade || aged()) return undefined;
  const { first, end, english } = decade;
  const era = token.typed.length >= 2 ? eraAfter(tokens, end) : undefined;
  if (era?.beforeChrist) return yearsOfDecadeBefore(decade, era.end);
  const portion = portionOf(tokens, at, end);
  const whole = token.typed.length === 4;
  // The 1800s are a century, the 2000s rather ten years.
  if (whole && first % 100 === 0 && first < 2000 && english)
    return spanned(first, 100, portion, end);
  if (whole && first >= 1000 && first < 2100) return spanned(first, 10, portion, end);
  return token.typed.length === 2 && first >= 30
    ? spanned(1900 + first, 10, portion, end)
    : undefined;
};

type Decade = { readonly first: number; readonly end: number; readonly english: boolean };

/** "1990s", "90-е", "80-ci illər", "80’ler": its first year as typed. */
function decadeInFigures(tokens: readonly Token[], at: number): Decade | undefined {
  const [token, ending] = [tokens[at], tokens[at + 1]];
  if (!token?.figures || !/0$/.test(token.typed)) return undefined;
  if (!ending || ending.figures || !/^['’ʼ\-‐]?$/.test(ending.before)) return undefined;
  const behind = lengthOf(YEARS_BEHIND, tokens, at + 2, 1);
  const english = IN_ENGLISH.test(ending.folded);
  const said =
    (english && ending.before !== '-') ||
    (IN_RUSSIAN.test(ending.folded) &&
      /[-‐]/.test(ending.before) &&
      /^\p{Script=Cyrillic}|^[a-z]/u.test(ending.typed)) ||
    TURKIC_PLURAL.test(ending.folded) ||
    (behind > 0 && (TURKIC_ORDINAL.test(ending.folded) || TURKIC_OF.test(ending.folded)));
  return said ? { first: Number(token.typed), end: at + 2 + behind, english } : undefined;
}

/** The 80s BC are the years 89 to 80, astronomically -0088 to -0079; in English the 300s BC are 399 to 300. */
function yearsOfDecadeBefore({ first, english }: Decade, end: number): DateRead | undefined {
  const years = english && first >= 100 && first % 100 === 0 ? 100 : 10;
  return dated(`${edtfYear(first + years - 1, true)}/${edtfYear(first, true)}`, end);
}

/** The same where the era stands before it: "MÖ 80’ler". */
export function decadeBefore(tokens: readonly Token[], at: number): DateRead | undefined {
  const decade = decadeInFigures(tokens, at);
  return decade && yearsOfDecadeBefore(decade, decade.end);
}
