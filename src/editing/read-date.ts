/**
 * A date as an editor types it → EDTF: "25 December 2024", "about 2020", "before 1990", "spring 2027", or EDTF itself. Every
 * word and figure must be in what is read: a date that means something else is never taken for the one typed. Pure.
 */
import { datesIn, type TemporalExpression } from '../answer/understanding/temporal-expression.ts';
import { parseWhen } from '../knowledge/model/edtf-date.ts';
import type { Locale } from '../knowledge/model/schema.ts';
import { type Token, tokensOf } from '../language/index.ts';
import { plain } from '../text/plain.ts';
import { figuresLost, numericDay } from './date-figures.ts';
import { marksIn } from './date-marks.ts';
import { seasonIn } from './season.ts';
import type { ReadDate } from './typed-date.ts';

/**
 * @param now what "yesterday" counts from
 * @param locale of the page: `yaz` is spring in one language and summer in another
 */
export function readDate(typed: string, now: Date, locale: Locale = 'en'): ReadDate {
  const text = plain(typed).trim();
  const own = parseWhen(text);
  if (own && !own.anyYear) return { when: text };
  const numeric = numericDay(text, now);
  if (numeric) return numeric;
  const season = seasonIn(text, locale);
  if (season && 'examples' in season) return { why: 'ambiguous', examples: season.examples };
  const found = season ?? datesIn(text, now)[0];
  if (!found) return { why: 'unread', examples: examplesOf(now) };
  const lost = figuresLost(text, found);
  if (lost) return lost;
  if (found.when.anyYear) return { why: 'no-year', examples: [withYear(found, now)] };
  return withMarks(text, found);
}

type Found = Pick<TemporalExpression, 'when' | 'from' | 'to'> & { readonly relative?: boolean };

function withMarks(text: string, { when, from, to, relative = false }: Found): ReadDate {
  const tokens = tokensOf(text);
  const outside = (token: Token) => token.to <= from || token.from >= to;
  const last = tokens.findLast((token) => !outside(token))?.folded ?? '';
  const { marks, left } = marksIn(
    tokens.filter((token) => token.to <= from),
    tokens.filter((token) => token.from >= to),
    { when, last, relative, sure: !/\?\s*$/.test(text) },
  );
  if (left.length > 0) return { why: 'words', left: left.join(' '), examples: [when.text] };
  if (when.interval) return { when: when.text };
  const inside = `${when.text}${marks.about ? '~' : marks.unsure ? '?' : ''}`;
  const open = marks.until ? `../${inside}` : marks.since ? `${inside}/..` : inside;
  return parseWhen(open) ? { when: open } : { why: 'words', left: text, examples: [when.text] };
}

function withYear({ when }: Pick<TemporalExpression, 'when'>, now: Date): string {
  const [year, earlier] = [now.getUTCFullYear(), now.getUTCFullYear() - 1].map(
    (one) => `${one}${when.text.slice('XXXX'.length)}`,
  );
  // 29 February is of a leap year.
  return [year!, earlier!].find((one) => parseWhen(one)) ?? `2024${when.text.slice('XXXX'.length)}`;
}

const examplesOf = (now: Date): readonly string[] => {
  const day = now.toISOString().slice(0, 10);
  return [day, day.slice(0, 7), '1990~', '2020/..', '../1990'];
};
