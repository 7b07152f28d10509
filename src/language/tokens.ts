/** Text → runs of letters and of figures with what stands between them: what dates and numbers are read from. */
import { LONGEST_WORD } from '../text/lengths.ts';
import { plain } from '../text/plain.ts';
import { fold } from './normalise.ts';

export type Token = {
  /** As typed, in the form of `plain`. */
  readonly typed: string;
  readonly folded: string;
  /** Whether it is written in figures. */
  readonly figures: boolean;
  /** Where it stands in the text once that is `plain`, from (inclusive) to (exclusive). */
  readonly from: number;
  readonly to: number;
  /** What stands between the token before it, or the beginning, and this one. */
  readonly before: string;
  /** What stands between this one and the next, or the end. */
  readonly after: string;
};

const TOKEN = /\d+|[\p{L}\p{M}]+/gu;

/**
 * Splits a text at every change from letters to figures: "38-й", "25th" and "5k" have two tokens.
 * @param limit at most this many are read, so that a hostile text cannot cost more than a long one
 */
export function tokensOf(text: string, limit = 600): readonly Token[] {
  const read = plain(text);
  const tokens: Token[] = [];
  let last = 0;
  const found = [...read.matchAll(TOKEN).take(limit)];
  for (const [place, { 0: typed, index }] of found.entries()) {
    const to = index + typed.length;
    tokens.push({
      typed,
      folded: fold(typed.slice(0, LONGEST_WORD)),
      figures: /^\d/.test(typed),
      from: index,
      to,
      before: read.slice(last, index),
      after: read.slice(to, found[place + 1]?.index),
    });
    last = to;
  }
  return tokens;
}
