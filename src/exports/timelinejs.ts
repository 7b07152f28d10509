/** JSON for TimelineJS 3 (https://timeline.knightlab.com/docs/json-format.html), which newsrooms embed in stories. */
import { splitText } from '../text/truncate.ts';
import { type CalendarDate, spanOf } from './days.ts';
import { type ExportRow, type ExportTimeline, sourceWords } from './rows.ts';

export type TimelineJs = {
  readonly title: { readonly text: { readonly headline: string; readonly text?: string } };
  readonly events: readonly {
    readonly unique_id: string;
    readonly start_date: CalendarDate;
    readonly end_date?: CalendarDate;
    /** The date in words: it alone can say "about" or "or later". */
    readonly display_date: string;
    readonly text: { readonly headline: string; readonly text: string };
    readonly group?: string;
    readonly autolink: false;
  }[];
};

/** Characters of a headline: two lines of a slide on a phone. */
const HEADLINE = 80;

/** TimelineJS shows headlines and texts as HTML, so what facts and names hold is escaped. */
export function toTimelineJs({ title, range, rows }: ExportTimeline): TimelineJs {
  return {
    title: { text: { headline: html(title), ...(range && { text: html(range) }) } },
    events: rows.map((row) => {
      const { start, end } = spanOf(row.when);
      const headline = headlineOf(row.text);
      return {
        unique_id: row.id,
        start_date: withoutYearZero(start),
        ...(end && { end_date: withoutYearZero(end) }),
        display_date: html(row.date),
        text: { headline: html(headline), text: details(row, headline) },
        ...(row.incident && { group: html(row.incident) }),
        autolink: false,
      };
    }),
  };
}

/** The fact, or as many of its words as a headline holds; the text below then has all of them. */
function headlineOf(text: string): string {
  const [beginning = '', ...rest] = splitText(text, HEADLINE);
  return rest.length > 0 ? `${beginning.replace(/[\s,;:–—-]+$/, '')}…` : text;
}

/** TimelineJS writes a year below zero without its sign and "BCE" behind it: 44 BC is -44 to it, and -0043 in EDTF. */
function withoutYearZero(date: CalendarDate): CalendarDate {
  return date.year > 0 ? date : { ...date, year: date.year - 1 };
}

function details(row: ExportRow, headline: string): string {
  return [
    ...(headline === row.text ? [] : [html(row.text)]),
    html(
      [
        ...(row.status === 'confirmed' && row.attribution ? [] : [row.statusWords]),
        ...(row.attribution ? [row.attribution] : []),
      ].join(' · '),
    ),
    ...row.sources.map((source) =>
      source.url
        ? `<a href="${html(source.url)}">${html(sourceWords(source))}</a>`
        : html(sourceWords(source)),
    ),
    ...row.notes.map(html),
  ]
    .map((line) => `<p>${line}</p>`)
    .join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function html(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
