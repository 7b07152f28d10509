/** The numbers of a sentence that count something, as figures of a fact. */
import type { Figure, Locale } from '../knowledge/model/schema.ts';
import {
  analyse,
  fold,
  type NumberInText,
  numbersIn,
  placesOf,
  type Word,
} from '../language/index.ts';
import { plain } from '../text/plain.ts';
import { fateOf, unitBehind } from './units.ts';

const MOST_FIGURES = 6;
const LONGEST_WORDS = 120;

type Placed = NumberInText & { readonly at: number; readonly end: number };

/** @param dates where dates stand in the plain sentence: what is in them counts nothing */
export function figuresOf(
  sentence: string,
  locale: Locale,
  dates: readonly { readonly from: number; readonly to: number }[],
): Figure[] {
  const text = plain(sentence);
  const words = analyse(text, locale);
  const numbers = numbersIn(text, locale).flatMap((number): Placed[] => {
    const places = placesOf(words, number);
    const inDate = dates.some(({ from, to }) => number.from < to && number.to > from);
    return places && !inDate && number.kind === 'cardinal' && !isName(words, places.at)
      ? [{ ...number, ...places }]
      : [];
  });
  const figures: Figure[] = [];
  for (let place = 0; place < numbers.length && figures.length < MOST_FIGURES; place += 1) {
    const one = numbers[place]!;
    const next = numbers[place + 1];
    const part = next && isPartOf(one, next, words, text, locale);
    const range = next && !part && isRange(one, next, words);
    // "Between 60 and 80 million": both are millions.
    const scale = range && one.value < 1_000 && next.value >= 1_000 ? scaleOf(next) : 1;
    const value = round(one.value * scale);
    const end = part ? next.end : one.end;
    const figure = { value, ...(part && { of: next.value }) };
    const unit =
      unitBehind(words, range ? next.end : end, locale, one.unit ?? next?.unit) ??
      (part ? unitBehind(words, one.end, locale, one.unit) : undefined);
    const fate = fateOf(words, one.at, end);
    const qualifier = range ? 'at-least' : qualifierOf(one, words, text);
    // "Half a million people, though some estimates reach two million": of the same.
    const same = unit ? undefined : figures.at(-1)?.unit;
    if (unit || fate || same)
      figures.push({
        ...figure,
        unit: [unit?.text ?? same ?? '', same ? '' : (fate ?? '')]
          .filter(Boolean)
          .join(' ')
          .slice(0, 60),
        ...(qualifier && { qualifier }),
        words: {
          [locale]: phrase(text, words, one, Math.max(end, range ? next.end : 0, unit?.end ?? 0)),
        },
      });
    if (part) place += 1;
    if (range) {
      const behind = unitBehind(words, next.end, locale, next.unit);
      if (behind)
        figures.push({
          value: next.value,
          unit: behind.text.slice(0, 60),
          qualifier: 'at-most',
          words: { [locale]: phrase(text, words, one, behind.end) },
        });
      place += 1;
    }
  }
  return figures;
}

/** "Flight 8243", "Article 5", "Boeing 737". */
const NUMBERED =
  /^(flight|no|number|article|chapter|page|room|reys\w*|nomer|statya|stati\w*|boeing|airbus|route|channel|phase|act)$/;
const isName = (words: readonly Word[], at: number) => NUMBERED.test(words[at - 1]?.folded ?? '');

function isPartOf(
  one: Placed,
  next: Placed,
  words: readonly Word[],
  text: string,
  locale: Locale,
): boolean {
  if (next.at - one.end > 3 || next.value < one.value) return false;
  const between = words.slice(one.end, next.at).map(({ folded }) => folded);
  if (locale === 'en')
    return (
      between[0] === 'of' &&
      between.slice(1).every((word) => /^(the|its|their|his|her|all)$/.test(word))
    );
  if (locale === 'ru') return between.includes('iz');
  // "67'den 38'i", "67 nəfərdən 38-i" give the whole first; nothing here says so.
  return /^\s*(of|iz)\s*$/.test(text.slice(one.to, next.from));
}

const JOINS = /^(and|to|or|i|ili|do|ve|ile|ila|veya)$/;
const FROM = /^(between|from|ot|mezhdu)$/;

function isRange(one: Placed, next: Placed, words: readonly Word[]): boolean {
  if (next.value <= one.value) return false;
  const between = words.slice(one.end, next.at);
  const before = words.slice(Math.max(0, one.at - 2), one.at);
  if (between.length === 0)
    return next.at === one.end && /[-–]/.test(one.to < next.from ? '-' : '');
  return (
    between.length === 1 &&
    JOINS.test(between[0]!.folded) &&
    before.some(({ folded }) => FROM.test(folded))
  );
}

const scaleOf = ({ value }: Placed) => 1_000 ** Math.floor(Math.log10(value) / 3);
/** What is lost in decimals as a computer has them. */
const round = (value: number) => Number(value.toPrecision(12));

const QUALIFIERS: Readonly<Record<NumberInText['bound'], Figure['qualifier']>> = {
  exactly: undefined,
  about: 'about',
  'at-least': 'at-least',
  'more-than': 'at-least',
  'at-most': 'at-most',
  'less-than': 'at-most',
};

function qualifierOf(
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
function phrase(text: string, words: readonly Word[], { at }: Placed, end: number): string {
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
