/** iCalendar (RFC 5545): an all-day event a fact, as long as the date is inexact. */
import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { translate } from '../i18n/translate.ts';
import { daysOf } from './days.ts';
import { type ExportRow, type ExportTimeline, sourceWords } from './rows.ts';

const DAY_MS = 86_400_000;

/**
 * A calendar knows no open end: such an event lasts as long as its known end, and its text says "or later".
 * Facts before the year 1 or after 9999, which a calendar cannot hold, are left out, and its description says so.
 * @param now when the file is made
 */
export function toCalendar(timeline: ExportTimeline, now: Date): string {
  const { title, locale } = timeline;
  const rows = timeline.rows.filter(fits);
  const leftOut = timeline.rows.length - rows.length;
  const about = [
    timeline.range,
    leftOut ? translate(locale, 'export.not-in-calendar', { count: leftOut }) : '',
  ]
    .filter(Boolean)
    .join(' · ');
  const calendar = ical({
    // The library escapes an event's texts, but not these.
    name: escaped(title),
    ...(about && { description: escaped(about) }),
    prodId: { company: 'Dateline', product: 'timeline', language: locale.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const row of rows) {
    const { first, last } = daysOf(row.when);
    const link = row.sources.find(({ url }) => url)?.url;
    calendar.createEvent({
      id: `${row.id}@dateline`,
      stamp: now,
      allDay: true,
      // Without a zone the library writes the UTC day, which is what a fact's date is.
      start: first,
      // RFC 5545 counts the end day out.
      end: new Date(Math.floor(last.getTime() / DAY_MS) * DAY_MS + DAY_MS),
      summary: clean(row.status === 'confirmed' ? row.text : `${row.statusWords}: ${row.text}`),
      description: clean(describe(row)),
      categories: [{ name: row.statusWords }],
      // A fact of the past keeps nobody from a meeting.
      transparency: ICalEventTransparency.TRANSPARENT,
      // And it escapes addresses as if they were texts, so nothing in them may need it.
      ...(link && { url: link.replace(/[,;\\]/g, encodeURIComponent) }),
      x: [
        { key: 'X-DATELINE-WHEN', value: row.when.text },
        { key: 'X-DATELINE-STATUS', value: row.status },
      ],
    });
  }
  // The library leaves the last line open; RFC 5545 ends every line with CRLF.
  return `${calendar.toString().trimEnd()}\r\n`;
}

function fits({ when }: ExportRow): boolean {
  const { first, last } = daysOf(when);
  return first.getUTCFullYear() >= 1 && last.getUTCFullYear() <= 9998;
}

function describe(row: ExportRow): string {
  return [
    `${row.date} · ${row.statusWords}`,
    row.text,
    ...(row.attribution ? [row.attribution] : []),
    ...row.sources.map((source) =>
      source.url ? `${sourceWords(source)}: ${source.url}` : sourceWords(source),
    ),
    ...row.notes,
  ].join('\n');
}

/** RFC 5545 allows no control characters in a text but the tab; line ends are escaped by the library. */
function clean(text: string): string {
  return text.replace(/[\p{Cc}--[\t\n]]/gv, ' ');
}

function escaped(text: string): string {
  return clean(text)
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}
