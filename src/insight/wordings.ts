/** Rows of the log → wordings: what was asked in the same words, whatever its capitals and signs, counted. */
import type { Likeness } from '../answer/types.ts';
import { LOCALES, type Locale } from '../knowledge/model/schema.ts';
import { foldedWords } from '../language/index.ts';
import { truncate } from '../text/truncate.ts';
import { withoutLinks } from '../text/without-links.ts';
import type { UnansweredRow } from './repository.ts';
import { createTurns } from './turns.ts';

/** Reads a question as asked at a moment, for "yesterday"; undefined for what asks nothing of the facts. */
export type ReadQuestion = (question: string, locale: Locale, at: Date) => Likeness | undefined;

export type Wording = {
  /** Its words alone, with the language: two wordings with the same are the same. */
  readonly key: string;
  /** As the reader typed it, without mentions and addresses. */
  readonly question: string;
  /** What it asks: the same, with what it left out where it went on with a conversation. */
  readonly asks: string;
  readonly locale: Locale;
  readonly like: Likeness;
  readonly rows: readonly UnansweredRow[];
};

export type Wordings = {
  readonly wordings: readonly Wording[];
  /** How often was said what asks nothing: greetings, insults, commands, nothing at all. */
  readonly talk: number;
  /** How often was asked what only the talk before it explains, and nobody knows what that was: "and when did he?" */
  readonly leaning: number;
};

/** The longest that is shown of a question, in UTF-16 units. */
const LONGEST_SHOWN = 300;

export async function wordingsOf(
  rows: readonly UnansweredRow[],
  read: ReadQuestion,
): Promise<Wordings> {
  const turn = createTurns();
  const byWords = new Map<string, UnansweredRow[]>();
  for (const row of rows.toSorted(mostAsked)) {
    await turn();
    const key = `${localeOf(row.locale)} ${wordsOf(asksIn(row))}`;
    const same = byWords.get(key);
    if (same) same.push(row);
    else byWords.set(key, [row]);
  }
  const wordings: Wording[] = [];
  let [talk, leaning] = [0, 0];
  for (const [key, same] of byWords) {
    await turn();
    for (const [moment, own] of byMoment(same, read)) {
      const [first] = own as [UnansweredRow];
      const locale = localeOf(first.locale);
      const question = shownWording(first.question);
      const asks = shownWording(asksIn(first));
      const like = asks ? readOnItsDay(read, asks, locale, first.first) : undefined;
      const times = own.reduce((sum, row) => sum + row.times, 0);
      if (!like) talk += times;
      else if (like.leans && !first.readAs) leaning += times;
      else
        wordings.push({
          key: moment ? `${key} ${moment}` : key,
          question,
          asks,
          locale,
          // What it leans on is named.
          like: first.readAs ? { ...like, leans: false } : like,
          rows: own,
        });
    }
  }
  return { wordings, talk, leaning };
}

/** Which of the same words is shown does not depend on the order of the rows. */
const mostAsked = (a: UnansweredRow, b: UnansweredRow): number =>
  b.times - a.times ||
  a.first.getTime() - b.first.getTime() ||
  (a.question < b.question ? -1 : a.question > b.question ? 1 : 0);

/** "What happened yesterday?" asks something else each day. */
function byMoment(
  rows: readonly UnansweredRow[],
  read: ReadQuestion,
): Iterable<readonly [string, readonly UnansweredRow[]]> {
  const [row] = rows as [UnansweredRow];
  const asks = shownWording(asksIn(row));
  const locale = localeOf(row.locale);
  const date = read(asks, locale, row.first)?.date;
  if (date === undefined || isFixed(date, read, asks, locale, row.first)) return [['', rows]];
  return Map.groupBy(rows, ({ first }) => readOnItsDay(read, asks, locale, first)?.date ?? '');
}

/** Reads a question as asked on a day. "The weather today" asks the same every day, so its date is none of the calendar. */
export function readOnItsDay(
  read: ReadQuestion,
  question: string,
  locale: Locale,
  at: Date,
): Likeness | undefined {
  const like = read(question, locale, at);
  if (like?.date === undefined || isFixed(like.date, read, question, locale, at)) return like;
  const [start, end] = JSON.parse(like.date) as readonly [number, number];
  const isToday = start <= at.getTime() && at.getTime() <= end && end - start < DAY_MS;
  return isToday ? { ...like, date: 'today' } : like;
}

const isFixed = (date: string, read: ReadQuestion, question: string, locale: Locale, at: Date) =>
  read(question, locale, new Date(at.getTime() + LATER_MS))?.date === date;

const DAY_MS = 86_400_000;
const LATER_MS = 400 * 86_400_000;

const asksIn = ({ question, readAs }: UnansweredRow): string => readAs ?? question;

/** A question without mentions of people and addresses, on one line. */
export const shownWording = (question: string): string =>
  truncate(withoutLinks(question).replace(/\s+/g, ' ').trim(), LONGEST_SHOWN);

/** Its words alone. */
const wordsOf = (question: string): string => foldedWords(withoutLinks(question));

export const localeOf = (text: string): Locale => LOCALES.find((locale) => locale === text) ?? 'en';
