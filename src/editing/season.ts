/** A season with its year, as an editor types it: "spring 2027", "весна 2027", "2027 yazı". EDTF writes them 2027-21 to 2027-24. Pure. */
import { parseWhen, type When } from '../knowledge/model/edtf-date.ts';
import type { Locale } from '../knowledge/model/schema.ts';
import { tokensOf } from '../language/index.ts';

type Season = { readonly when: When; readonly from: number; readonly to: number };

/** Folded; spring, summer, autumn, winter. `yaz` is spring in Azerbaijani, and summer in Turkish. */
const NAMES: readonly RegExp[] = [
  /^(spring|vesn\w{1,2}|(ilk)?bahar\w*)$/,
  /^(summer|let(o|om|a)|yay\w*)$/,
  /^(autumn|fall|osen\w{0,2}|payiz\w*|sonbahar\w*|guz\w*)$/,
  /^(winter|zim\w{1,2}|qis\w*|kis\w*)$/,
];
const YAZ = /^yaz(i|da|inda|in)?$/;
const BETWEEN = /^(of|in|the|cu|ci|il|ilin|yilinin|yili)$/;

/** @returns undefined where there is none; two where it depends on the language */
export function seasonIn(
  text: string,
  locale: Locale,
): Season | { readonly examples: readonly string[] } | undefined {
  const tokens = tokensOf(text);
  const at = tokens.findIndex(({ folded }) => YAZ.test(folded) || placeOf(folded) >= 0);
  const year = tokens.findIndex(({ typed }) => /^\d{4}$/.test(typed));
  if (at < 0 || year < 0) return undefined;
  const [first, last] = [Math.min(at, year), Math.max(at, year)];
  if (!tokens.slice(first + 1, last).every(({ folded }) => BETWEEN.test(folded))) return undefined;
  const of = (place: number) => `${tokens[year]!.typed}-${21 + place}`;
  const { folded } = tokens[at]!;
  if (YAZ.test(folded) && locale !== 'az' && locale !== 'tr') return { examples: [of(0), of(1)] };
  const place = YAZ.test(folded) ? (locale === 'az' ? 0 : 1) : placeOf(folded);
  const when = parseWhen(of(place));
  return when && { when, from: tokens[first]!.from, to: tokens[last]!.to };
}

const placeOf = (folded: string): number => NAMES.findIndex((pattern) => pattern.test(folded));
