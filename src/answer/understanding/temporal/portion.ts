/** Parts of a decade or century: "early", "mid", "late". */
import type { Token } from '../../../language/index.ts';
import { type DateRead, dated, edtfYear, phraseAt, phraseBefore, two } from './date-reader.ts';

export type Portion = 'early' | 'middle' | 'late';

const EARLY = /(^| )(early|beginning of|start of|nachal[aeou]m?|rann\w+)( the)?$/;
const LATE = /(^| )(late|end of|kon(ets|tse|tsa|tsu)|pozdn\w+)( the)?$/;
const MIDDLE = /(^| )(mid|middle of|seredin\w+)( the)?$/;
const EARLY_BEHIND = /^(evvel(i|inde|ler\w*)|bas(i|inda|lari\w*))\b/;
const LATE_BEHIND = /^(son(u|unda|lari\w*)|axir\w*)\b/;
const MIDDLE_BEHIND = /^(orta(si|sinda|lari\w*))\b/;

export function portionOf(tokens: readonly Token[], at: number, end: number): Portion | undefined {
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

/** So many years from a first one, or a part of them. */
export function spanned(
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
