/** Centuries: "XIX век", "the 5th century BC", "e.ə. V əsr". */
import { LOCALES } from '../../../knowledge/model/schema.ts';
import { readNumber, type Token } from '../../../language/index.ts';
import { type DateRead, type DateReader, dated, two } from './date-reader.ts';
import { eraAfter } from './era.ts';
import { type Portion, portionOf, spanned } from './portion.ts';

/** "Century" in four languages, folded. */
export const CENTURY =
  /^(centur(y|ies)|vek(a|e|u|om|ov|akh)?|stoleti(e|ya|i|yu|em|y|yakh)|esr(i|in|inin|de|den|e|ler\w*|inde|inden)?|yuzil\w*|yuzyil\w*|yy|asir\w*|asr(in|inda|i)?)$/;

export const readCentury: DateReader = (tokens, at) => {
  const number = centuryNumber(tokens, at);
  if (!number) return undefined;
  const span = centuries(tokens, number);
  if (span) return span;
  const word = tokens[number.end];
  if (!word || !/^[\s.-]{0,2}$/.test(word.before) || !CENTURY.test(word.folded)) return undefined;
  if (number.value < 1 || number.value > 22) return undefined;
  // "2 века" are two hundred years.
  if (number.bare && number.value < 5 && /^(veka|vekov|centuries)$/.test(word.folded))
    return undefined;
  const era = eraAfter(tokens, number.end + 1);
  const end = era?.end ?? number.end + 1;
  return century(number.value, era?.beforeChrist ?? false, portionOf(tokens, at, end), end);
};

/** "XIX–XX века": both. */
function centuries(
  tokens: readonly Token[],
  first: { readonly value: number; readonly end: number },
): DateRead | undefined {
  const dash = tokens[first.end];
  if (!dash || !/^\s?[-–—]\s?$/.test(dash.before)) return undefined;
  const second = centuryNumber(tokens, first.end);
  const word = second && tokens[second.end];
  if (!word || !CENTURY.test(word.folded) || second.value <= first.value || second.value > 22)
    return undefined;
  return dated(`${two(first.value - 1)}XX/${two(second.value - 1)}XX`, second.end + 1);
}

/** The fifth century BC are the years 500 to 401, astronomically -0499 to -0400. */
export function century(
  number: number,
  beforeChrist: boolean,
  portion: Portion | undefined,
  end: number,
): DateRead | undefined {
  return beforeChrist
    ? dated(`-${two(number - 1)}XX`, end)
    : spanned((number - 1) * 100, 100, portion, end);
}

/** "19th", "nineteenth", "XIX", "19-м", "19.", "on doqquzuncu". */
function centuryNumber(
  tokens: readonly Token[],
  at: number,
): { readonly value: number; readonly end: number; readonly bare: boolean } | undefined {
  const token = tokens[at]!;
  const roman = romanNumber(token.typed);
  if (roman !== undefined) {
    const ending = tokens[at + 1];
    const glued =
      ending &&
      /^[-‐'’]$/.test(ending.before) &&
      /^(ci|cu|inci|uncu|y|m|go|e|th)$/.test(ending.folded);
    return { value: roman, end: glued ? at + 2 : at + 1, bare: false };
  }
  for (const locale of LOCALES) {
    const read = readNumber(tokens, at, locale);
    if (read?.kind === 'ordinal') return { value: read.value, end: read.end, bare: false };
  }
  return token.figures && token.typed.length <= 2
    ? { value: Number(token.typed), end: at + 1, bare: true }
    : undefined;
}

/** Roman figures, in Cyrillic letters of the same look too. */
function romanNumber(typed: string): number | undefined {
  const latin = typed.replaceAll('Х', 'X').replaceAll('І', 'I');
  if (!/^(X{0,3})(IX|IV|V?I{0,3})$/.test(latin) || latin === '') return undefined;
  const values = [...latin].map((letter) => ({ X: 10, V: 5, I: 1 })[letter] ?? 0);
  return values.reduce(
    (sum, value, place) => sum + (value < (values[place + 1] ?? 0) ? -value : value),
    0,
  );
}
