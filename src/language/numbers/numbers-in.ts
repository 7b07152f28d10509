/** Every number in a text, as people write it in a language. */
import type { Locale } from '../../knowledge/model/schema.ts';
import { type Token, tokensOf } from '../tokens.ts';
import { type Bound, boundOf } from './bounds.ts';
import type { ReadNumber } from './lexicon.ts';
import { readNumber } from './read-number.ts';

export type NumberInText = Omit<ReadNumber, 'end'> & {
  /** Where it stands in the text once that is `plain`, from (inclusive) to (exclusive). */
  readonly from: number;
  readonly to: number;
  readonly unit?: 'percent' | 'money';
  /** How exactly it is meant, by what stands beside it: "about 40", ">40". */
  readonly bound: Bound;
};

const CURRENCY = '[$€£₽₺₼¥₴₸]';
const MONEY_BEFORE = new RegExp(`${CURRENCY}\\s?$`, 'u');
const MONEY_AFTER = new RegExp(`^\\s?${CURRENCY}`, 'u');
/** Words for money with their endings, folded; Europe ("Avropa", "европейских") is none. */
export const MONEY_WORD =
  /^(usd|euros?|eur|roubles?|rub|rubl\w*|manat\w*|lira\w*|doll?ar\w*|evro|avro(?!p)\w*)$/;
const PERCENT = /^(percent\w*|pct|protsent\w*|faiz\w*)$/;

/**
 * Reads the numbers of a text: those that count something, and apart from them ranks, parts, years in words and the
 * figures of names and times. Dates are no numbers, but are read as such: take them out by their place.
 */
export function numbersIn(text: string, locale: Locale): readonly NumberInText[] {
  const tokens = tokensOf(text);
  const found: NumberInText[] = [];
  for (let at = 0; at < tokens.length; ) {
    const read = readNumber(tokens, at, locale);
    if (read) found.push(placed(tokens, at, read, locale));
    at = read?.end ?? at + 1;
  }
  return found;
}

function placed(
  tokens: readonly Token[],
  at: number,
  { end, ...read }: ReadNumber,
  locale: Locale,
): NumberInText {
  const [first, last] = [tokens[at]!, tokens[end - 1]!];
  const unit = unitOf(tokens, at, end);
  return {
    ...read,
    from: first.from,
    to: last.to,
    bound: boundOf(tokens, at, end, read.ending, locale),
    ...(unit && { unit }),
  };
}

function unitOf(tokens: readonly Token[], at: number, end: number): NumberInText['unit'] {
  const [previous, first, last, next] = [
    tokens[at - 1],
    tokens[at]!,
    tokens[end - 1]!,
    tokens[end],
  ];
  const percent =
    /^\s?%/.test(last.after) ||
    /(^|\s)%$/.test(first.before) ||
    previous?.folded === 'yuzde' ||
    (next && PERCENT.test(next.folded)) ||
    (next?.folded === 'per' && tokens[end + 1]?.folded === 'cent');
  if (percent) return 'percent';
  const money =
    MONEY_BEFORE.test(first.before) ||
    MONEY_AFTER.test(last.after) ||
    (next && MONEY_WORD.test(next.folded) && !/^[-‐]$/.test(next.after));
  return money ? 'money' : undefined;
}
