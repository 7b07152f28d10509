/** The dates of one sentence as EDTF, counted from the day the article is of. */
import { datesIn } from '../answer/understanding/temporal-expression.ts';
import { parseWhen, type When } from '../knowledge/model/edtf-date.ts';
import type { Locale } from '../knowledge/model/schema.ts';
import { fold } from '../language/index.ts';
import { plain } from '../text/plain.ts';
import { seasonsIn } from './seasons.ts';
import { dayOf, weekdaysIn } from './weekdays.ts';

export type SentenceDate = {
  /** EDTF, with a year of its own. */
  readonly when: string;
  /** Where it stands in the sentence once that is `plain`. */
  readonly from: number;
  readonly to: number;
  /** Whether year, day or both were counted from the article's day and not written. */
  readonly counted: boolean;
  /** How it stands to what is told: then, from then on, until then. */
  readonly side: 'at' | 'since' | 'until';
};

/** As `SentenceDate`, before a year was found for it. */
type Found = {
  readonly when: When;
  readonly from: number;
  readonly to: number;
  readonly counted: boolean;
};

/**
 * @param article the day it is of; without it, what counts from it is no date
 * @param ahead whether what is told is still to come: then "on Monday" and "in October" are the next
 * @returns in the order of the text
 */
export function datesOf(
  sentence: string,
  locale: Locale,
  article: string | undefined,
  ahead: boolean,
): SentenceDate[] {
  const text = plain(sentence);
  const written: Found[] = datesIn(text, new Date(`${article ?? '2000-01-01'}T12:00:00Z`))
    .filter(({ relative }) => !relative || article !== undefined)
    .map(({ when, from, to, relative }) => ({ when, from, to, counted: relative }));
  const seasons = seasonsIn(text, locale, article).map((one) =>
    found(one.when, one.from, one.to, false),
  );
  const days = article
    ? weekdaysIn(text, locale).map((one) =>
        found(dayOf(one, article, ahead), one.from, one.to, true),
      )
    : [];
  const all: Found[] = [];
  // A season has its year, and "Friday, 2 May" its date.
  for (const one of [...seasons, ...written, ...days]) {
    const beside = all.some(
      (other) =>
        (one.from < other.to && one.to > other.from) ||
        (days.includes(one) &&
          text.slice(one.to, other.from).trim().replace(',', '') === '' &&
          one.to <= other.from),
    );
    if (!beside) all.push(one);
  }
  return all
    .flatMap((one) => finished(one, text, article, ahead) ?? [])
    .sort((a, b) => a.from - b.from);
}

const found = (when: string, from: number, to: number, counted: boolean): Found => ({
  when: parseWhen(when)!,
  from,
  to,
  counted,
});

function finished(
  { when, from, to, counted }: Found,
  text: string,
  article: string | undefined,
  ahead: boolean,
): SentenceDate | undefined {
  const year = when.anyYear ? withYear(when.anyYear, article, ahead) : when.text;
  if (year === undefined) return undefined;
  const before = fold(text.slice(Math.max(0, from - 40), from));
  const after = fold(text.slice(to, to + 40));
  const side =
    SINCE_BEFORE.test(before) || SINCE_BEHIND.test(after)
      ? 'since'
      : UNTIL_BEFORE.test(before) || UNTIL_BEHIND.test(after)
        ? 'until'
        : 'at';
  const about = ABOUT.test(before) && !year.includes('/') ? `${year}~` : year;
  const open = about.includes('/')
    ? about
    : side === 'since'
      ? `${about}/..`
      : side === 'until'
        ? `../${about}`
        : about;
  if (!parseWhen(open)) return undefined;
  return { when: open, from, to, counted: counted || when.anyYear !== undefined, side };
}

/** Folded, at the end of what stands before the date. */
const SINCE_BEFORE = /(^|\W)(since|starting|s|so|nachinaya s|effective)( the| early| late)? $/;
const UNTIL_BEFORE =
  /(^|\W)(until|till|by|before|do|k|ko)( the)?( end of| kontsa| at least)?( the)? $/;
const SINCE_BEHIND = /^['’]?[a-z]*( \w+)? (beri|itibaren|etibaren|baslayaraq)\b/;
const UNTIL_BEHIND = /^['’]?[a-z]*( sonuna| sonunadek| \w+na)? ?(kadar|qeder|dek)\b/;
const ABOUT =
  /(^|\W)(about|around|circa|roughly|approximately|okolo|primerno|texminen|teqriben|yaklasik)( the)? $/;

/** The last such day or month, or the next where it is still to come. */
function withYear(
  { month, day }: { readonly month: number; readonly day?: number },
  article: string | undefined,
  ahead: boolean,
): string | undefined {
  if (!article) return undefined;
  const own = `${String(month).padStart(2, '0')}${day === undefined ? '' : `-${String(day).padStart(2, '0')}`}`;
  const now = article.slice(5, 5 + own.length);
  const year = Number(article.slice(0, 4));
  const of = ahead ? (own >= now ? year : year + 1) : own <= now ? year : year - 1;
  const text = `${of}-${own}`;
  // 29 February is of a leap year.
  return parseWhen(text) ? text : undefined;
}
