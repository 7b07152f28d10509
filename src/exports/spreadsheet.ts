/** How CSV for spreadsheets is written. */
import type { Options } from 'csv-stringify/sync';

/** RFC 4180 with a header; cells that a spreadsheet would run as a formula start with an apostrophe, and a byte order mark tells Excel that it is UTF-8. */
export const FOR_SPREADSHEETS = {
  header: true,
  bom: true,
  record_delimiter: 'windows',
  escape_formulas: true,
} satisfies Options;
