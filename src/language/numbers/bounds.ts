/** How exactly a number is meant, by the words and signs beside it: "about 40", "более 40", "40-tan fazla". */
import type { Locale } from '../../knowledge/model/schema.ts';
import type { Token } from '../tokens.ts';

export type Bound = 'exactly' | 'about' | 'at-least' | 'more-than' | 'at-most' | 'less-than';

/** Folded, at the end of what stands before the number. "No more than" is read before "more than". */
const BEFORE: readonly (readonly [Bound, RegExp])[] = [
  [
    'at-most',
    /\b(at most|no more than|not more than|up to|maximum|ne bolee|ne bolee chem|ne bolshe|ne bolshe chem|maksimum|en coxu?|en fazla)$/,
  ],
  [
    'at-least',
    /\b(at least|at the very least|no fewer than|not fewer than|no less than|not less than|minimum|upwards of|ne menee|ne menee chem|ne menshe|ne menshe chem|po menshey mere|po krayney mere|en azi|en az|en azindan)$/,
  ],
  [
    'about',
    /\b(about|around|some|nearly|almost|approximately|approx|roughly|circa|close to|as many as|just over|just under|a little over|slightly over|slightly more than|well over|okolo|primerno|pochti|poryadka|priblizitelno|chut bolee|chut bolshe|chut menshe|chut menee|texminen|teqriben|yaklasik|tahminen|neredeyse|az qala|asagi yukari)$/,
  ],
  [
    'more-than',
    /\b(more than|over|above|in excess of|exceeding|exceeded|bolee|bolee chem|svyshe|bolshe|bolshe chem|svishe)$/,
  ],
  ['less-than', /\b(less than|fewer than|under|below|menee|menee chem|menshe|menshe chem)$/],
];
/** Where the word is another in other languages. */
const RUSSIAN: readonly (readonly [Bound, RegExp])[] = [
  ['about', /(^| )(pod|gde to)$/],
  ['at-most', /(^| )(do)$/],
];
/** At the beginning of what stands behind it; the ablative is "x" and its ending, or a noun's. */
const BEHIND: readonly (readonly [Bound, RegExp])[] = [
  ['more-than', /^(\w*[dt][ae]n )(cox|artiq|fazla|yuxari|yukari)\b|^(\w+ )?(askin)\b/],
  ['less-than', /^(\w*[dt][ae]n )(az)\b/],
  ['at-least', /^(or more|or above|i bolee|i bolshe|ve daha cox|ve daha fazla|ve uzeri)\b/],
  ['at-most', /^(or less|or fewer|i menee|i menshe)\b/],
  ['about', /^(\w+ )?(qeder|kadar|civari\w*|yaxin|yakin|or so)\b/],
];

/** @param ending the Turkic case ending of the number itself */
export function boundOf(
  tokens: readonly Token[],
  at: number,
  end: number,
  ending: string | undefined,
  locale: Locale,
): Bound {
  const [first, last] = [tokens[at]!, tokens[end - 1]!];
  const signed = signOf(first.before, last.after);
  if (signed) return signed;
  const before = phrase(tokens.slice(Math.max(0, at - 4), at)).replace(/ the$/, '');
  const after = `${ending ? `x${ending} ` : ''}${phrase(tokens.slice(end, end + 4))}`;
  const patterns = locale === 'ru' ? [...BEFORE, ...RUSSIAN] : BEFORE;
  return (
    patterns.find(([, pattern]) => pattern.test(before))?.[0] ??
    BEHIND.find(([, pattern]) => pattern.test(after))?.[0] ??
    'exactly'
  );
}

const phrase = (tokens: readonly Token[]) => tokens.map(({ folded }) => folded).join(' ');

function signOf(before: string, after: string): Bound | undefined {
  const sign = /([~≈<>≤≥±])\s?$/.exec(before)?.[1];
  if (sign === '>') return 'more-than';
  if (sign === '≥' || after.startsWith('+')) return 'at-least';
  if (sign === '<') return 'less-than';
  if (sign === '≤') return 'at-most';
  return sign === undefined ? undefined : 'about';
}
