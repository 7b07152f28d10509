/** Before Christ or after, in words or letters, before a year or behind it. */
import type { Token } from '../../../language/index.ts';
import { lengthOf } from './date-reader.ts';

export type Era = { readonly beforeChrist: boolean; readonly end: number };

/** A word of an era as a part of a date: "BC", a letter of "B.C.", "AD", "MÖ", "MS". */
export const ERA_WORD = /^(bce?|ad|ce|m[öos]|[iİ]ö|[abcdem]|ö)$/iu;

const BEFORE_CHRIST =
  /^(before christ|before the common era|do nashey ery|do rozhdestva khristova|do r kh|do n e)\b/;
const AFTER_CHRIST = /^(anno domini|of the common era|nashey ery|ot rozhdestva khristova|n e)\b/;

/** The era behind a year or a century: "447 BC", "79 г. н. э.". */
export function eraAfter(tokens: readonly Token[], at: number): Era | undefined {
  const token = tokens[at];
  if (!token || !/^[\s.,]{0,3}$/.test(token.before)) return undefined;
  const letters = lettersAt(tokens, at);
  if (letters) {
    const small = letters.typed === letters.typed.toLowerCase();
    if (/^(BCE?|MÖ|İÖ)$/i.test(letters.typed)) return { beforeChrist: true, end: letters.end };
    // "ad" in small letters is short for something else.
    if (/^(AD|CE|MS)$/i.test(letters.typed) && (!small || letters.dots))
      return { beforeChrist: false, end: letters.end };
  }
  const before = lengthOf(BEFORE_CHRIST, tokens, at);
  if (before > 0) return { beforeChrist: true, end: at + before };
  const after = lengthOf(AFTER_CHRIST, tokens, at);
  return after > 0 ? { beforeChrist: false, end: at + after } : undefined;
}

const TURKIC_BEFORE =
  /^(((bizim )?era(miz)?dan|miladd?an|milattan|isadan) (evvel|once|qabaq)|b e e|e e|m e)\b/;
const TURKIC_AFTER =
  /^(miladd?an sonra|milattan sonra|isadan sonra|bizim eranin|eramizin|miladi|y e|b e)\b/;

/** The era before a year or a century: "AD 79", "MÖ 447", "e.ə. 447". */
export function eraBefore(tokens: readonly Token[], at: number): Era | undefined {
  const letters = lettersAt(tokens, at);
  if (letters && /^(MÖ|İÖ|MO|BCE?)$/u.test(letters.typed))
    return { beforeChrist: true, end: letters.end };
  if (letters && /^(AD|MS|İS)$/u.test(letters.typed))
    return { beforeChrist: false, end: letters.end };
  const before = lengthOf(TURKIC_BEFORE, tokens, at);
  if (before > 0 && abbreviated(tokens, at, before))
    return { beforeChrist: true, end: at + before };
  const after = lengthOf(TURKIC_AFTER, tokens, at);
  return after > 0 && abbreviated(tokens, at, after)
    ? { beforeChrist: false, end: at + after }
    : undefined;
}

/** Single letters are an abbreviation only with the full stops. */
function abbreviated(tokens: readonly Token[], at: number, length: number): boolean {
  const words = tokens.slice(at, at + length);
  return (
    words.some(({ folded }) => folded.length > 1) || words.every(({ after }) => /^\./.test(after))
  );
}

/** "BC", "B.C." and "B. C." as one. */
function lettersAt(
  tokens: readonly Token[],
  at: number,
): { readonly typed: string; readonly dots: boolean; readonly end: number } | undefined {
  const first = tokens[at];
  if (!first || first.figures) return undefined;
  if (first.typed.length > 1) return { typed: first.typed, dots: false, end: at + 1 };
  let typed = first.typed;
  let end = at + 1;
  while (end < at + 3 && tokens[end]?.typed.length === 1 && /^\.\s?$/.test(tokens[end]!.before)) {
    typed += tokens[end]!.typed;
    end += 1;
  }
  return end > at + 1 ? { typed, dots: true, end } : undefined;
}
