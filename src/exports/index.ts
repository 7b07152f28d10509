/** Timelines as files for other programs. Pure: nothing here writes a file. */
import { toCalendar } from './calendar.ts';
import { toCsv } from './csv.ts';
import { toMarkdown } from './markdown.ts';
import type { ExportTimeline } from './rows.ts';
import { toTimelineJs } from './timelinejs.ts';

export { correctionsToCsv } from './corrections.ts';
export { gapsToCsv, gapsToMarkdown } from './gaps.ts';
export { type ExportRow, type ExportTimeline, exportTimeline } from './rows.ts';

export const FORMATS = ['md', 'csv', 'ics', 'timelinejs'] as const;
export type Format = (typeof FORMATS)[number];

/** How a format is sent: its media type and the end of its file's name. */
export const MEDIA: Readonly<
  Record<Format, { readonly type: string; readonly extension: string }>
> = {
  md: { type: 'text/markdown; charset=utf-8', extension: 'md' },
  csv: { type: 'text/csv; charset=utf-8; header=present', extension: 'csv' },
  ics: { type: 'text/calendar; charset=utf-8', extension: 'ics' },
  timelinejs: { type: 'application/json', extension: 'json' },
};

/**
 * Writes a timeline in a format.
 * @param now when the file is made, which calendars record
 */
export function writeExport(format: Format, timeline: ExportTimeline, now: Date): string {
  switch (format) {
    case 'md':
      return toMarkdown(timeline);
    case 'csv':
      return toCsv(timeline);
    case 'ics':
      return toCalendar(timeline, now);
    case 'timelinejs':
      return `${JSON.stringify(toTimelineJs(timeline), null, 2)}\n`;
    default:
      return format satisfies never;
  }
}
