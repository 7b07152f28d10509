/** Centuries: "XIX век", "the 5th century BC", "e.ə. V əsr". */
import { LOCALES } from '../../../knowledge/model/schema.ts';
import { readNumber, type Token } from '../../../language/index.ts';
import { type DateRead, type DateReader, dated, lengthOf, two } from './date-reader.ts';
import { eraAfter } from './era.ts';
import { type Portion, portionOf, spanned } from './portion.ts';

/** "Century" in four languages, folded. */
export const CENTURY =
  /^(centur(y|ies)|vv|vek(a|e|u|om|ov|akh)?|stoleti(e|ya|i|yu|em|y|yakh)|esr(i|in|inin|de|den|e|ler\w*|inde|inden)?|yuzil\w*|yuzyil\w*|yy|asir\w*|asr(in|inda|i)?)$/;

export const readCentury: DateReader = (tokens, at) => {
  const number = centuryNumber(tokens, at);
  if (!number) return undefined;
  const span = centuries(tokens, number);
  if (span) return span;
  const word = tokens[number.end];
  if (!word || !/^[\s.-]{0,2}$/.test(word.before) || !CENTURY.test(word.folded)) return undefined;
  if (number.value < 1 || number.value > 22) return undefined;
  const era = eraAfter(tokens, number.end + 1);
  if (!era && isHowLong(number, word)) return undefined;
  const end = era?.end ?? number.end + 1;
  return century(number.value, era?.beforeChrist ?? false, portionOf(tokens, at, end), end);
};

/** "XIX–XX века", "the 5th–4th centuries BC", "from the 5th to the 4th century BC": both. */
function centuries(tokens: readonly Token[], first: CenturyNumber): DateRead | undefined {
  const place = secondOf(tokens, first.end);
  const second = place === undefined ? undefined : centuryNumber(tokens, place);
  const word = second && tokens[second.end];
  if (!word || !CENTURY.test(word.folded)) return undefined;
  const era = eraAfter(tokens, second.end + 1);
  const end = era?.end ?? second.end + 1;
  if (!era && isHowLong(first, word)) return undefined;
  return centuriesBetween(first.value, second.value, era?.beforeChrist ?? false, end);
}

/** "2 века", "2 to 3 centuries" are hundreds of years. */
const isHowLong = ({ bare, value }: CenturyNumber, { folded }: Token): boolean =>
  bare && value < 5 && /^(veka|vekov|centuries)$/.test(folded);

/** "–", "to": where the second century stands. */
function secondOf(tokens: readonly Token[], at: number): number | undefined {
  const next = tokens[at];
  if (!next) return undefined;
  if (/^\s?[-–—]\s?$/.test(next.before)) return at;
  const to = lengthOf(TO_THE, tokens, at, 2);
  return to > 0 ? at + to : undefined;
}
const TO_THE = /^(to|until|till|through|po|do)( the)?\b/;

/** Before Christ the later century has the smaller number, in whichever order the two are typed. */
function centuriesBetween(
  first: number,
  last: number,
  beforeChrist: boolean,
  end: number,
): DateRead | undefined {
  const [low, high] = [Math.min(first, last) - 1, Math.max(first, last) - 1];
  if (low < 0 || low === high || high > 21) return undefined;
  if (beforeChrist) return dated(`-${two(high)}XX/-${two(low)}XX`, end);
  return first < last ? dated(`${two(low)}XX/${two(high)}XX`, end) : undefined;
}

/** Centuries behind an era: "MÖ 5. yüzyıl", "e.ə. V–IV əsrlər". */
export function centuriesBefore(tokens: readonly Token[], at: number): DateRead | undefined {
  const number = centuryNumber(tokens, at);
  if (!number) return undefined;
  const place = secondOf(tokens, number.end);
  const second = place === undefined ? undefined : centuryNumber(tokens, place);
  const last = second ?? number;
  if (!tokens[last.end] || !CENTURY.test(tokens[last.end]!.folded) || number.value > 22)
    return undefined;
  return second
    ? centuriesBetween(number.value, second.value, true, second.end + 1)
    : century(number.value, true, undefined, number.end + 1);
}

/** The fifth century BC are the years 500 to 401, astronomically -0499 to -0400. */
function century(
  number: number,
  beforeChrist: boolean,
  portion: Portion | undefined,
  end: number,
): DateRead | undefined {
  return beforeChrist
    ? dated(`-${two(number - 1)}XX`, end)
    : spanned((number - 1) * 100, 100, portion, end);
}

type CenturyNumber = { readonly value: number; readonly end: number; readonly bare: boolean };

/** "19th", "nineteenth", "XIX", "19-м", "19.", "on doqquzuncu"; none where the text ends, as in "19 to". */
function centuryNumber(tokens: readonly Token[], at: number): CenturyNumber | undefined {
  const token = tokens[at];
  if (!token) return undefined;
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
