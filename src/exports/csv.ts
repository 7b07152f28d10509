/** CSV (RFC 4180) for spreadsheets: a row a fact. */
import { stringify } from 'csv-stringify/sync';
import { daysOf } from './days.ts';
import { type ExportTimeline, sourceWords } from './rows.ts';
import { FOR_SPREADSHEETS } from './spreadsheet.ts';

const COLUMNS = [
  'id',
  'when',
  'earliest',
  'latest',
  'date',
  'status',
  'status_words',
  'text',
  'language',
  'attribution',
  'sources',
  'links',
  'incident',
  'notes',
] as const;

/**
 * @returns CSV with a header; cells that a spreadsheet would run as a formula start with an apostrophe,
 *   and a byte order mark tells Excel that it is UTF-8
 */
export function toCsv({ rows }: ExportTimeline): string {
  return stringify(
    rows.map((row): Record<(typeof COLUMNS)[number], string> => {
      const { first, last } = daysOf(row.when);
      return {
        id: row.id,
        when: row.when.text,
        earliest: Number.isFinite(row.when.start) ? isoDay(first) : '',
        latest: Number.isFinite(row.when.end) ? isoDay(last) : '',
        date: row.date,
        status: row.status,
        status_words: row.statusWords,
        text: row.text,
        language: row.lang,
        attribution: row.attribution ?? '',
        sources: row.sources.map(sourceWords).join('; '),
        links: row.sources.flatMap(({ url }) => url ?? []).join(' '),
        incident: row.incident ?? '',
        notes: row.notes.join(' '),
      };
    }),
    { ...FOR_SPREADSHEETS, columns: [...COLUMNS] },
  );
}

/** As EDTF has it: 15 March 44 BC is -0043-03-15, where JavaScript writes -000043. */
function isoDay(date: Date): string {
  return (date.toISOString().split('T')[0] ?? '').replace(/^([+-])00/, '$1');
}
