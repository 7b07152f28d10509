/** A date as an editor types it → EDTF: "25 December 2024", "about 2020", "since May 2025", or EDTF itself. Pure. */
import { findTemporalExpression } from '../answer/understanding/temporal-expression.ts';
import { parseWhen } from '../knowledge/model/edtf-date.ts';
import { fold } from '../language/normalise.ts';

/** As words have lost their accents; in Turkic languages they stand behind, and "since" is an ending: `mayindan`. */
const ABOUT =
  /^(about|around|approximately|circa|ca|c|okolo|primerno|texminen|yaklasik|taxminan|tahminen)\b\.?|\b(civari|civarinda|yaxin|radelerinde)$/;
const OPEN =
  /^(since|from)\b|^s\b|\b(or later|onwards?|ili pozzhe|ve ya daha sonra|veya sonrasi|beri)\b|[dt][ae]n$/;
const UNSURE = /\?\s*$|^(possibly|perhaps|maybe|vozmozhno|belke|belki)\b/;

/** @param now what "yesterday" counts from @returns undefined where no date with a year can be read */
export function readDate(typed: string, now: Date): string | undefined {
  const text = typed.trim();
  const own = parseWhen(text);
  if (own) return own.anyYear === undefined ? text : undefined;
  const found = findTemporalExpression(text, now)?.when;
  if (!found || found.anyYear !== undefined) return undefined;
  const words = fold(text);
  const mark = ABOUT.test(words) ? '~' : UNSURE.test(words) ? '?' : '';
  const plain = found.interval || !mark ? found.text : `${found.text}${mark}`;
  const open = OPEN.test(words) && !found.interval ? `${plain}/..` : plain;
  return parseWhen(open) ? open : found.text;
}
