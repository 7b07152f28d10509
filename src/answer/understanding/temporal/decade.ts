/** Decades and centuries: "the 1990s", "90-е", "doksanlı yıllar", "XIX век", "the 5th century BC". */
import { LOCALES } from '../../../knowledge/model/schema.ts';
import { readNumber, type Token } from '../../../language/index.ts';
import {
  type DateRead,
  type DateReader,
  dated,
  edtfYear,
  lengthOf,
  phraseAt,
  phraseBefore,
  two,
} from './date-reader.ts';
import { eraAfter } from './era.ts';

type Portion = 'early' | 'middle' | 'late';

const EARLY = /(^| )(early|beginning of|start of|nachal[aeou]m?|rann\w+)( the)?$/;
const LATE = /(^| )(late|end of|kon(ets|tse|tsa|tsu)|pozdn\w+)( the)?$/;
const MIDDLE = /(^| )(mid|middle of|seredin\w+)( the)?$/;
const EARLY_BEHIND = /^(evvel(i|inde|ler\w*)|bas(i|inda|lari\w*))\b/;
const LATE_BEHIND = /^(son(u|unda|lari\w*)|axir\w*)\b/;
const MIDDLE_BEHIND = /^(orta(si|sinda|lari\w*))\b/;

function portionOf(tokens: readonly Token[], at: number, end: number): Portion | undefined {
  const before = phraseBefore(tokens, at);
  const after = phraseAt(tokens, end, 1);
  if (EARLY.test(before) || EARLY_BEHIND.test(after)) return 'early';
  if (LATE.test(before) || LATE_BEHIND.test(after)) return 'late';
  return MIDDLE.test(before) || MIDDLE_BEHIND.test(after) ? 'middle' : undefined;
}

/** The years of such a time from its first one, generously: "early" is its first half and a little more. */
const PORTIONS: Readonly<Record<Portion, readonly [number, number]>> = {
  early: [0, 0.5],
  middle: [0.3, 0.7],
  late: [0.5, 0.9],
};

function spanned(
  first: number,
  years: number,
  portion: Portion | undefined,
  end: number,
): DateRead | undefined {
  if (!portion)
    return dated(
      years === 10 ? `${String(first / 10).padStart(3, '0')}X` : `${two(first / 100)}XX`,
      end,
    );
  const [from, to] = PORTIONS[portion].map((share) => first + Math.floor(share * years));
  const last = portion === 'late' ? first + years - 1 : to!;
  return dated(`${edtfYear(from!)}/${edtfYear(last)}`, end);
}

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
  const [ending, typed] = [tokens[at + 1], token.typed];
  if (!/0$/.test(typed) || !ending || ending.figures || !/^['’ʼ\-‐]?$/.test(ending.before))
    return undefined;
  const behind = lengthOf(YEARS_BEHIND, tokens, at + 2, 1);
  const said =
    (IN_ENGLISH.test(ending.folded) && ending.before !== '-') ||
    (IN_RUSSIAN.test(ending.folded) &&
      /[-‐]/.test(ending.before) &&
      /^\p{Script=Cyrillic}|^[a-z]/u.test(ending.typed)) ||
    TURKIC_PLURAL.test(ending.folded) ||
    (behind > 0 && (TURKIC_ORDINAL.test(ending.folded) || TURKIC_OF.test(ending.folded)));
  if (!said || aged()) return undefined;
  const end = at + 2 + behind;
  const number = Number(typed);
  const era = typed.length >= 2 ? eraAfter(tokens, end) : undefined;
  if (era?.beforeChrist)
    return dated(`${edtfYear(number + 9, true)}/${edtfYear(number, true)}`, era.end);
  const portion = portionOf(tokens, at, end);
  // The 1800s are a century, the 2000s rather ten years.
  if (typed.length === 4 && number % 100 === 0 && number < 2000 && IN_ENGLISH.test(ending.folded))
    return spanned(number, 100, portion, end);
  if (typed.length === 4 && number >= 1000 && number < 2100)
    return spanned(number, 10, portion, end);
  return typed.length === 2 && number >= 30 ? spanned(1900 + number, 10, portion, end) : undefined;
};

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
