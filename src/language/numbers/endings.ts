/** What stands behind a number and makes another thing of it: a rank, a part, a case. */
import type { Locale } from '../../knowledge/model/schema.ts';
import type { Token } from '../tokens.ts';
import type { Lexicon, ReadNumber } from './lexicon.ts';
import { LEXICONS } from './lexicons.ts';

/** Tokens of one number have spaces or a hyphen between them. */
export const JOINED = /^[\s\-‐‑]*$/;
const HYPHEN = /^[-‐‑'’ʼ]$/;

/** "Two thirds", "две трети"; "üçdə iki", two of three. */
export function isPart(
  tokens: readonly Token[],
  at: number,
  end: number,
  { fraction, wordOf }: Lexicon,
): boolean {
  const [before, after] = [tokens[at - 1], tokens[end]];
  if (after && JOINED.test(after.before) && fraction?.test(after.folded)) return true;
  const stem = before?.folded.match(/^(\p{L}+)[dt][ae]$/u)?.[1];
  // "Yüzde kırk" is a percentage.
  const word =
    stem === undefined || stem === 'yuz' || fraction ? undefined : wordOf(stem, before!.typed);
  return word !== undefined;
}

/** The endings behind figures: of an ordinal ("38-ci", "38. gün"), or of a case ("38-i", "67'den"). */
export function ended(tokens: readonly Token[], read: ReadNumber, locale: Locale): ReadNumber {
  const { ordinalEnding } = LEXICONS[locale];
  const [last, next] = [tokens[read.end - 1]!, tokens[read.end]];
  const turkic = locale === 'az' || locale === 'tr';
  if (!last.figures) {
    const ending = turkic ? /[dt][ae]n$/.exec(last.folded)?.[0] : undefined;
    return ending ? { ...read, ending } : read;
  }
  if (!next || next.figures) return read;
  const glued = next.before === '' || HYPHEN.test(next.before);
  if (glued && ordinalEnding(next.folded, last.typed))
    return { ...read, kind: 'ordinal', end: read.end + 1 };
  if (turkic && /^\.\s?$/.test(next.before) && /^\p{Ll}/u.test(next.typed))
    return { ...read, kind: 'ordinal' };
  if (HYPHEN.test(next.before) && isCaseEnding(next.folded, locale))
    return { ...read, end: read.end + 1, ...(turkic && { ending: next.folded }) };
  return read;
}

function isCaseEnding(ending: string, locale: Locale): boolean {
  if (locale === 'ru') return /^(kh|ukh|ekh|ti|mi|mya|i|yu|tyu|ti)$/.test(ending);
  return (
    locale !== 'en' &&
    /^(y?[aeiu]|s[iu]n?[aeiu]?n?|n[iu]n|[iu]n[iu]?n?|n?[dt][ae]n?|[iu]nd[ae]n?|n[aeiu])$/.test(
      ending,
    )
  );
}
