/** Names of months in four languages, and how sure it is that a month is meant. */
import type { Token } from '../../../language/index.ts';

/**
 * `sure`: no other word. `unsure`: a name or another word too (May, may, Mart, April): something must say that it is a
 * month. `short`: an abbreviation, a month only beside a day or year.
 */
type Certainty = 'sure' | 'unsure' | 'short';
export type Month = { readonly month: number; readonly certainty: Certainty };

/** Turkic cases; Russian ones are among them or in the stems. */
const CASE = '([dt][ae]n?|[iu]n(d[ae]n?|[ae])?|[iuae]|ya|yu|ye|om|em)?';
const named = (stems: string) => new RegExp(`^(${stems})${CASE}$`);

const SURE: readonly RegExp[] = [
  /^(january)$|^(yanvar)/,
  /^(february)$|^(fevral)|^subat/,
  /^$/,
  /^aprel|^nisan(d|in|i$|a$|$)/,
  /^mayis/,
  /^(iyun)|^haziran/,
  /^(iyul)|^temmuz/,
  /^(av[gq]ust)|^agustos/,
  /^september$|^sent[ya]{1,2}br|^eylul/,
  /^october$|^okt[ya]{1,2}br/,
  /^november$|^noyabr/,
  /^december$|^dekabr/,
];
const UNSURE: readonly RegExp[] = [
  named('ocak|ocag'),
  /^$/,
  new RegExp(`^march$|${named('mart').source}`),
  /^april$/,
  new RegExp(`^mae$|${named('may').source}`),
  /^june$/,
  /^july$/,
  /^august$/,
  /^$/,
  named('ekim'),
  named('kasim'),
  named('aralik|aralig'),
];
const SHORT: readonly RegExp[] = [
  /^(jan|yanv|yan|oca)$/,
  /^(feb|fevr?|sub)$/,
  /^mar$/,
  /^(apr|nis)$/,
  /^$/,
  /^(jun|haz|ijun)$/,
  /^(jul|tem|ijul)$/,
  /^(aug|av[gq]|agu)$/,
  /^(sept?|sent?|eyl)$/,
  /^(oct|okt|eki)$/,
  /^(nov|noyab?|kas)$/,
  /^(dec|dek|ara)$/,
];

/** How each of them begins: most words are no month, and this tells it at once. */
const BEGINNING =
  /^(jan|yan|oca|feb|fev|sub|ma[ery]|apr|nis|jun|i[yj]u|haz|jul|tem|aug|av[gq]|agu|se[pn]|eyl|o[ck]t|eki|no[vy]|kas|de[ck]|ara)/;

export function monthOf(token: Token | undefined): Month | undefined {
  if (!token || token.figures) return undefined;
  const { folded, typed } = token;
  if (!BEGINNING.test(folded)) return undefined;
  // "Martın 8-i" is of March, Martin is somebody; "nişan" is an aim, "nisan" April.
  if (typed === 'Martin' || /^ni[şŞ]/iu.test(typed)) return undefined;
  for (const [certainty, names] of [
    ['sure', SURE],
    ['unsure', UNSURE],
    ['short', SHORT],
  ] as const) {
    const at = names.findIndex((name) => name.test(folded));
    if (at >= 0) return { month: at + 1, certainty };
  }
  return undefined;
}
