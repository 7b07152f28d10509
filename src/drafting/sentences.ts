/** An article → its sentences, each with where it stands, so that its words are the article's own to the letter. */

import { sentencesOf } from '../answer/understanding/sentences.ts';
import { datesIn } from '../answer/understanding/temporal-expression.ts';
import type { Article, BlockKind } from './article.ts';

export type Sentence = {
  readonly from: number;
  readonly to: number;
  /** `article.text` from there to there. */
  readonly text: string;
  readonly kind: BlockKind;
  /** The place of its block among the article's. */
  readonly block: number;
};

/** In the order of the article. A heading is one sentence, whatever stands in it. */
export function sentencesIn(article: Article): Sentence[] {
  return article.blocks.flatMap(({ kind, from, to }, block): Sentence[] => {
    const whole = article.text.slice(from, to);
    if (kind === 'heading') return [{ from, to, text: whole, kind, block }];
    const start = block < FIRST_BLOCKS ? datelineLength(whole) : 0;
    let at = start;
    return sentencesOf(whole.slice(start))
      .flatMap(behindNumbers)
      .map((piece) => {
        const found = whole.indexOf(piece, at);
        const begin = found < 0 ? at : found;
        at = begin + piece.length;
        return { from: from + begin, to: from + at, text: whole.slice(begin, at), kind, block };
      });
  });
}

const FIRST_BLOCKS = 4;
const DATELINE = /^([\p{Lu}][^.!?—–]{1,60}?)\s*[—–-]+\s+(?=["“«]?[\p{Lu}\d])/u;

/** "TORVIK, 14 March 2025 — ": no part of what is stated. */
function datelineLength(text: string): number {
  const found = DATELINE.exec(text);
  if (!found) return 0;
  const [all, place] = found;
  const isPlace = /^[\p{Lu}\s.'’-]+(,|\s*\(|$)/u.test(place!);
  return isPlace || datesIn(place!, new Date(0)).length > 0 ? all.length : 0;
}

/** "… из 2 400. По данным …": a stop behind a number ends a sentence, unless it makes an ordinal of it: "14. Nisan". */
function behindNumbers(piece: string): string[] {
  const pieces: string[] = [];
  let begin = 0;
  for (const { index, 0: mark } of piece.matchAll(/(?<=\d\.)\s+(?=\p{Lu})/gu)) {
    const around = `${/\d+\.$/.exec(piece.slice(0, index))![0]} ${piece.slice(index + mark.length).split(/\s/)[0]}`;
    if (datesIn(around, new Date(0)).length > 0) continue;
    pieces.push(piece.slice(begin, index));
    begin = index + mark.length;
  }
  return [...pieces, piece.slice(begin)];
}
