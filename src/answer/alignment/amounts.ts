/** Numbers of a text with what they count, and whether one agrees with another. */
import type { Locale } from '../../knowledge/model/schema.ts';
import { type Bound, mayBeRounded, numbersIn, placesOf, type Word } from '../../language/index.ts';
import { sensesIn } from '../../lexicon/index.ts';
import { range } from '../../text/range.ts';

export type Amount = {
  /** An ordinal is a rank: the 94th minute. */
  readonly kind: 'cardinal' | 'ordinal';
  readonly value: number;
  /** What its last figure counts; 1 where left out. */
  readonly step?: number;
  readonly bound: Bound;
  readonly unit: 'percent' | 'money' | undefined;
  /** The words it stands on: from (inclusive) to (exclusive). */
  readonly at: number;
  readonly end: number;
  /** Stems and concepts of the telling words after it and before it: what it counts is among them. */
  readonly after: ReadonlySet<string>;
  readonly before: ReadonlySet<string>;
};

/** So many telling words on either side may say what a number counts. */
const REACH = { after: 3, before: 2 };

/** @param inDates places of the words that are part of dates */
export function amountsIn(
  text: string,
  words: readonly Word[],
  locale: Locale,
  inDates: ReadonlySet<number>,
): Amount[] {
  const keys = keysOf(words, locale);
  return numbersIn(text, locale).flatMap((number): Amount[] => {
    const { kind, value, step, bound, unit } = number;
    const places = placesOf(words, number);
    if (!places || (kind !== 'cardinal' && kind !== 'ordinal')) return [];
    const { at, end } = places;
    if (range(at, end).some((place) => inDates.has(place))) return [];
    const telling = (some: readonly number[], most: number) =>
      new Set(
        some
          .filter((place) => !words[place]!.stop && !inDates.has(place))
          .slice(0, most)
          .flatMap((place) => keys[place]!),
      );
    const after = telling(range(end, words.length), REACH.after);
    const before = telling(range(0, at).reverse(), REACH.before);
    return [{ kind, value, ...(step && { step }), bound, unit, at, end, after, before }];
  });
}

function keysOf(words: readonly Word[], locale: Locale): string[][] {
  const keys = words.map(({ stem }) => [stem]);
  for (const { value, from, to } of sensesIn(words, locale))
    for (let at = from; at < to; at += 1) keys[at]!.push(`#${value.concept.id}`);
  return keys;
}

/** How far a number that is meant roughly may be off and still be the same. */
const ROUGH = 0.1;
/** How far a fact's number may lie beyond a bound for the bound to be worth saying of it. */
const BEYOND = 2;

/** Whether a number, as exactly as it is meant, says what another does. */
export function amountFits(
  { value, bound }: Pick<Amount, 'value' | 'bound'>,
  own: { readonly value: number; readonly rough: boolean },
): boolean {
  if (value === own.value) return bound !== 'more-than' && bound !== 'less-than';
  const off = Math.abs(value - own.value) / (Math.abs(own.value) || 1);
  switch (bound) {
    case 'exactly':
      return own.rough && off <= ROUGH / 2;
    case 'about':
      return off <= ROUGH;
    case 'at-least':
    case 'more-than':
      return own.value > value && own.value < value * BEYOND;
    case 'at-most':
      return false;
    case 'less-than':
      return own.value < value && own.value > value / BEYOND;
  }
}

/** Whether a number gainsays another of the same thing: not where both leave room for it. */
export function amountDiffers(
  { value, step, bound }: Pick<Amount, 'value' | 'step' | 'bound'>,
  own: { readonly value: number; readonly step?: number; readonly rough: boolean },
): boolean {
  const off = Math.abs(value - own.value) / (Math.abs(own.value) || 1);
  switch (bound) {
    case 'exactly':
      if (own.rough) return off > 2 * ROUGH;
      return !mayBeRounded({ value, ...(step && { step }) }, own);
    case 'about':
      return off > 2 * ROUGH;
    case 'at-least':
    case 'more-than':
      return own.value < value;
    case 'at-most':
    case 'less-than':
      return own.value > value;
  }
}
