/** Dates: does a statement name another time than the fact, each at its own precision? */

import { dateWords } from '../../i18n/date-words.ts';
import { liesIn, mustWhen, overlap, type When } from '../../knowledge/model/edtf-date.ts';
import { isReported } from '../../knowledge/model/is-reported.ts';
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import type { Fact, Incident } from '../../knowledge/model/schema.ts';
import { plain } from '../../text/plain.ts';
import { type Difference, type StatedDate, type Statement, typedWords } from './statement.ts';

/** What makes a date the edge of a span: "since 2020", "до 2023 года", "2020'den beri". */
const EDGE_BEFORE =
  /\b(since|until|till|before|after|by|from|to|between|s|so|do|posle|mezhdu|k|kontsa|nachala)( the)?( (early|late|end of|beginning of))?$/;
const EDGE_AFTER =
  /^(\S+ )?(beri|sonra|evvel|once|kimi|qeder|kadar|dek|itibaren|etibaren|arasinda)\b/;
/** A statement in the present tense may have been true before its date. */
const PRESENT = /\b(is|are|has been|have been|has grown|have turned|remains?|holds?|numbers?)\b/;
const YEAR = 366 * 86_400_000;

export type DateResult = {
  readonly difference?: Difference;
  /** Whether each date of the statement may be the fact's own. */
  readonly agrees: boolean;
};

export function compareDates(
  statement: Statement,
  fact: Fact,
  incident: Incident | undefined,
  inText: readonly When[],
  knowledge: Knowledge,
  counted: readonly string[] = [],
): DateResult {
  const dates = statement.dates.filter(
    ({ at, end }) => !statement.words.slice(at, end).every(({ typed }) => counted.includes(typed)),
  );
  const when = mustWhen(fact.when);
  const factDates = [when, ...inText];
  const fits = (date: StatedDate) => factDates.some((own) => overlap(widened(own), date.when));
  if (dates.every(fits)) return { agrees: dates.every((date) => within(date.when, factDates)) };
  const [date] = dates;
  const sure =
    date !== undefined &&
    dates.length === 1 &&
    // "Yesterday" and "this year" stand for news that the facts may not have yet.
    !date.relative &&
    !isEdge(statement, date) &&
    !isAside(statement, date) &&
    !when.uncertain &&
    !(incident && overlap(mustWhen(incident.when), date.when) && !incident.when.includes('..')) &&
    tells(fact, when, knowledge);
  return {
    agrees: false,
    ...(sure && {
      difference: {
        aspect: 'date',
        asserted: dateWords(date.when.text, statement.shown),
        approved: dateWords(fact.when, statement.shown),
        words: typedWords(statement, date.at, date.end),
      },
    }),
  };
}

/** An open date tells when something happened only where it is an event: part of an incident, told as past. */
function tells(fact: Fact, when: When, { actors }: Knowledge): boolean {
  if (Number.isFinite(when.start) && Number.isFinite(when.end)) return true;
  if (fact.status !== 'confirmed' && !isReported(fact, actors)) return false;
  // Whether it is told as past can be read from English alone.
  return (
    fact.incident !== undefined &&
    Number.isFinite(when.start) &&
    fact.text.en !== undefined &&
    !PRESENT.test(fact.text.en)
  );
}

/** "About 2020" may be a year off. */
function widened(when: When): When {
  return when.approximate ? { ...when, start: when.start - YEAR, end: when.end + YEAR } : when;
}

/** A statement may be less exact than the fact, but not more: "on 19 September" is more than "in September". */
function within(date: When, known: readonly When[]): boolean {
  return known.some((own) =>
    own.end === Number.POSITIVE_INFINITY ? overlap(own, date) : liesIn(own, date),
  );
}

function isEdge({ words, locale }: Statement, { at, end }: StatedDate): boolean {
  const phrase = (from: number, to: number) =>
    words
      .slice(Math.max(0, from), to)
      .map(({ folded }) => folded)
      .join(' ');
  // "1993-cü ildən": the case alone says since.
  const turkic = locale === 'az' || locale === 'tr';
  return (
    EDGE_BEFORE.test(phrase(at - 3, at)) ||
    EDGE_AFTER.test(phrase(end, end + 3)) ||
    (turkic && /[dt][ae]n$/.test(phrase(end - 1, end)))
  );
}

/** What begins a clause or an aside whose date is that of another event. */
const ASIDE =
  /\(|(?<!^)\b(who|whose|whom|after|before|because|while|although|born|elected|appointed)\b|(?<!^)(?<!\p{L})(после|до того|перед|потому|хотя|избран|родил)/iu;

/** "Aliyev, who took office in 2003, …", "after the war of 2020": the date belongs to that, and not to what is said. */
function isAside({ text }: Statement, { from }: StatedDate): boolean {
  const before = plain(text).slice(0, from);
  return ASIDE.test(before.slice(before.search(/[^.!?;]*$/)));
}
