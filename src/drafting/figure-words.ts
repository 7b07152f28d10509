/** A number in a sentence: how exactly it is meant, and its words as written. */
import type { Figure } from '../knowledge/model/schema.ts';
import { fold, type NumberInText, type Word } from '../language/index.ts';

/** With the places of its words: from (inclusive) to (exclusive). */
export type Placed = NumberInText & { readonly at: number; readonly end: number };

const LONGEST_WORDS = 120;

const QUALIFIERS: Readonly<Record<NumberInText['bound'], Figure['qualifier']>> = {
  exactly: undefined,
  about: 'about',
  'at-least': 'at-least',
  'more-than': 'at-least',
  'at-most': 'at-most',
  'less-than': 'at-most',
};

export function qualifierOf(
  { bound, at }: Placed,
  words: readonly Word[],
  text: string,
): Figure['qualifier'] {
  const before = words
    .slice(Math.max(0, at - 4), at)
    .map(({ folded }) => folded)
    .join(' ');
  if (/\b(officially|ofitsialno|resmi olaraq|resmen)\b/.test(before)) return 'officially';
  if (
    /\b(some estimates|by some estimates|nekotorym otsenkam|bezi hesablamalara|bazi tahminlere)\b/.test(
      fold(text),
    ) &&
    /estimates|otsenk|hesabl|tahmin/.test(before)
  )
    return 'some-estimates';
  // "Over 23 days" is during them.
  if (
    bound === 'more-than' &&
    /\bover$/.test(before) &&
    /^(days?|weeks?|months?|years?|hours?)$/.test(words[at + 1]?.folded ?? '')
  )
    return undefined;
  return QUALIFIERS[bound];
}

/** As written, from the words for how exact it is to what it counts. */
export function phrase(text: string, words: readonly Word[], { at }: Placed, end: number): string {
  let from = at;
  const isQualifying = (place: number) =>
    QUALIFYING.test(words[place]!.folded) ||
    (words[place]!.folded === 'to' && words[place - 1]?.folded === 'up');
  while (from > 0 && at - from < 3 && isQualifying(from - 1)) from -= 1;
  const last = words[Math.max(end, at + 1) - 1]!;
  const signs = /^\s?[%$€£₽₺₼]/u.exec(text.slice(last.from + last.typed.length))?.[0] ?? '';
  const before = /[$€£₽₺₼]\s?$/u.exec(text.slice(0, words[from]!.from))?.[0] ?? '';
  return (before + text.slice(words[from]!.from, last.from + last.typed.length) + signs)
    .slice(0, LONGEST_WORDS)
    .trim();
}
const QUALIFYING =
  /^(about|around|some|nearly|almost|approximately|roughly|over|more|than|at|least|most|up|officially|only|less|fewer|okolo|primerno|pochti|bolee|menee|ne|do|ofitsialno|texminen|teqriben|en|az|azi|cox|coxu|yaklasik|fazla|yalniz|yalnizca)$/;
