/** The day an article is of, where its first lines say so: "BAKU, 3 May 2025 —", "Published: 3 May 2025". */
import { datesIn } from '../../answer/understanding/temporal-expression.ts';
import { plain } from '../../text/plain.ts';
import type { Article } from '../article.ts';

/** The date stands in one of so many blocks from the top, and so near its beginning, in characters. */
const FIRST_BLOCKS = 4;
const NEAR = 60;
/** A short line with a date in it is a dateline as a whole. */
const SHORT_LINE = 90;

/** Words before a date that say it is the day of publication. */
const PUBLISHED =
  /(published|posted|updated|date|dated|press release|опубликован\p{L}*|дата|пресс-релиз|dərc|yayın\p{L}*|yayım\p{L}*|tarix\p{L}*|tarih\p{L}*|basın bülteni|mətbuat)[^.]{0,40}$/iu;

export function withDate(article: Article): Article {
  if (article.date) return article;
  const date = article.blocks
    .slice(0, FIRST_BLOCKS)
    .map(({ from, to }) => dateline(plain(article.text.slice(from, to))))
    .find(Boolean);
  return date ? { ...article, date } : article;
}

function dateline(text: string): string | undefined {
  for (const { when, from, to, relative } of datesIn(text, new Date(0))) {
    if (relative || when.precision !== 'day' || when.anyYear || when.interval) continue;
    const before = text.slice(0, from);
    const after = text.slice(to);
    // "TORVIK, 14 March 2025 —": a place, the day, a dash.
    const isDateline =
      before.length <= NEAR && /^[.\s]*(\([^)]*\)\s*)?[—–:-]/u.test(after) && !/[.!?]/.test(before);
    const isLine = text.length <= SHORT_LINE && !/[.!?]$/.test(text) && /^\s*$/.test(after);
    if (isDateline || isLine || PUBLISHED.test(before)) return when.text;
  }
  return undefined;
}
