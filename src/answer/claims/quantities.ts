/** The numbers of a statement that count something, with how exactly they are meant and of what they are the whole. */
import { type Bound, fold, type NumberInText, numbersIn, placesOf } from '../../language/index.ts';
import type { Statement } from './statement.ts';
import { PEOPLE, unitClassOf } from './unit-classes.ts';

export type Quantity = {
  /** Undefined for "everybody". */
  readonly value: number | undefined;
  /** The other number that its figures may mean: "1.512". */
  readonly other?: number;
  /** What its last figure counts; 1 where left out. */
  readonly step?: number;
  readonly bound: Bound;
  readonly unit?: NumberInText['unit'];
  /** "all 67", "все 67", "67 nəfərin hamısı". */
  readonly all: boolean;
  /** "of the 67", "из 67", "67 kişiden": the whole and not the part. */
  readonly whole: boolean;
  /** Four figures that may be a year. */
  readonly yearLike: boolean;
  /** The words it stands on, its qualifiers included: from (inclusive) to (exclusive). */
  readonly from: number;
  readonly to: number;
  /** The words of the number alone. */
  readonly at: number;
  readonly end: number;
};

const MORE_BEHIND = /^(\w*[dt][ae]n )(cox|artiq|fazla|az|yuxari|yukari)\b/;

const ALL = /\b(all|all of|all the|all of the|vse|vsekh|vsem|vsemi|butun|tum)$/;
const ALL_AFTER = /^(\w+ ){0,2}(hamisi\w*|hepsi\w*|tamami\w*|tumu|tumunun)\b/;
const WHOLE = /\b(of|of the|of all|of all the|out of|out of the|iz|iz vsekh)$/;
const WHOLE_AFTER = /^(\w+[dt][ea]n)\b/;
const EVERYBODY = /^(everyone|everybody)$/;
const NUMBERED = /^(flight|no|number|reys\w*|nomer|article|resolution|page|room|vol)$/;
/** Before a year in words: "in two thousand and twenty-four". */
const YEAR_BEFORE = /^(in|since|year|v|vo|s)$/;

/** @returns undefined where two numbers are offered to choose from ("38 or 39?"): nothing is asserted then */
export function quantitiesIn(statement: Statement): readonly Quantity[] | undefined {
  const { words, locale, text, dates } = statement;
  const found: Quantity[] = [];
  for (const number of numbersIn(text, locale)) {
    const places = placesOf(words, number);
    if (number.kind !== 'cardinal' || !places) continue;
    const before = words[places.at - 1]?.folded ?? '';
    const inDate = dates.some(({ from, to }) => number.from < to && number.to > from);
    const yearLike =
      number.value >= 1800 &&
      number.value < 2100 &&
      (number.plain || YEAR_BEFORE.test(before)) &&
      Number.isInteger(number.value);
    if ((inDate && !yearLike) || NUMBERED.test(before)) continue;
    found.push(qualified(statement, number, places, yearLike));
  }
  for (const [at, word] of words.entries())
    if (EVERYBODY.test(word.folded))
      found.push({
        value: undefined,
        bound: 'exactly',
        all: true,
        whole: false,
        yearLike: false,
        from: at,
        to: at + 1,
        at,
        end: at + 1,
      });
  return offersChoice(statement, found) ? undefined : found;
}

function qualified(
  { words }: Statement,
  { value, other, step, bound, unit, ending }: NumberInText,
  { at, end }: { readonly at: number; readonly end: number },
  yearLike: boolean,
): Quantity {
  const before = words
    .slice(Math.max(0, at - 4), at)
    .map((word) => word.folded)
    .join(' ');
  // An ending behind an apostrophe or a hyphen says what a Turkic case does: "67'den", "67-dən".
  const after = [
    ...(ending ? [`x${fold(ending)}`] : []),
    ...words.slice(end, end + 4).map((word) => word.folded),
  ].join(' ');
  const allBefore = ALL.exec(before)?.[0].split(' ').length ?? 0;
  const allAfter = ALL_AFTER.exec(after)?.[0].split(' ').length ?? 0;
  const all = allBefore > 0 || allAfter > 0;
  return {
    value,
    ...(other !== undefined && { other }),
    ...(step && { step }),
    ...(unit && { unit }),
    bound,
    all,
    // A share and a price are no whole that something is a part of.
    whole:
      !all &&
      !unit &&
      Number.isInteger(value) &&
      !MORE_BEHIND.test(after) &&
      (WHOLE.test(before) || WHOLE_AFTER.test(after)),
    yearLike,
    from: at - allBefore,
    to: Math.min(words.length, end + allAfter),
    at,
    end,
  };
}

const OR = /^(or|to|ili|libo|yoxsa|yoksa|veya)$/;
const AND = /^(and|i|ile|ve)$/;
const BETWEEN = /^(between|mezhdu|ot)$/;
const BETWEEN_BEHIND = /^(arasi\w*|arasinda\w*)$/;

/** "38 or 39?", "30 to 40", "30–40", "between 30 and 40". */
function offersChoice({ words }: Statement, numbers: readonly Quantity[]): boolean {
  const counted = numbers.filter(({ yearLike }) => !yearLike);
  return counted.some((one, place) => {
    const next = counted[place + 1];
    if (!next) return false;
    const between = words.slice(one.end, next.at).filter(({ folded }) => !PEOPLE.test(folded));
    if (between.length === 0) return next.at === one.end && one.value !== undefined;
    if (between.length > 3 || between.some((word) => unitClassOf(word))) return false;
    const isSpan =
      words.slice(Math.max(0, one.at - 2), one.at).some(({ folded }) => BETWEEN.test(folded)) ||
      words.slice(next.end, next.end + 3).some(({ folded }) => BETWEEN_BEHIND.test(folded));
    return between.some(
      ({ folded }) => OR.test(folded) || (isSpan && (AND.test(folded) || folded === 'do')),
    );
  });
}
