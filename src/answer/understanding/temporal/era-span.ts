/** Two years before Christ under one era: "300–201 BC", "from 300 to 201 BC", "e.ə. 300–201". */
import type { Token } from '../../../language/index.ts';
import { type DateRead, type DateReader, dated, edtfYear, phraseBefore } from './date-reader.ts';
import { isPartOfOther, yearAt } from './year.ts';

const TO = /^(to|until|till|through|po|do)$/;
const AND = /^(and|i)$/;
const BETWEEN = /(^| )(between|mezhdu)( the)?( years?| godami)?$/;

/** The era stands behind the second year. */
export const readSpanBefore: DateReader = (tokens, at) => yearsBefore(tokens, at, false);

/**
 * @param said whether the era stands before the first year
 * @returns undefined where the years do not count down, as those before Christ do
 */
export function yearsBefore(
  tokens: readonly Token[],
  at: number,
  said: boolean,
): DateRead | undefined {
  const first = tokens[at];
  if (!first?.figures || first.typed.length > 4 || first.typed.startsWith('0')) return undefined;
  if (isPartOfOther(tokens, at)) return undefined;
  const place = secondOf(tokens, at);
  const second = place === undefined ? undefined : yearAt(tokens, place);
  if (!second || !(said || second.beforeChrist) || second.year >= Number(first.typed))
    return undefined;
  return dated(`${edtfYear(Number(first.typed), true)}/${edtfYear(second.year, true)}`, second.end);
}

/** Where the second year stands. */
function secondOf(tokens: readonly Token[], at: number): number | undefined {
  const next = tokens[at + 1];
  if (!next) return undefined;
  if (next.figures) return /^\s?[-‐–—]\s?$/.test(next.before) ? at + 1 : undefined;
  const joins =
    TO.test(next.folded) || (AND.test(next.folded) && BETWEEN.test(phraseBefore(tokens, at)));
  return joins && /^\s$/.test(next.before) ? at + 2 : undefined;
}
