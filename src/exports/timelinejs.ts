/** JSON for TimelineJS 3 (https://timeline.knightlab.com/docs/json-format.html), which newsrooms embed in stories. */
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

/** TimelineJS shows headlines and texts as HTML, so what facts and names hold is escaped. */
export function toTimelineJs({ title, range, rows }: ExportTimeline): TimelineJs {
  return {
    title: { text: { headline: html(title), ...(range && { text: html(range) }) } },
    events: rows.map((row) => {
      const { start, end } = spanOf(row.when);
      return {
        unique_id: row.id,
        start_date: start,
        ...(end && { end_date: end }),
        display_date: html(row.date),
        text: { headline: html(row.text), text: details(row) },
        ...(row.incident && { group: html(row.incident) }),
        autolink: false,
      };
    }),
  };
}

function details(row: ExportRow): string {
  return [
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
