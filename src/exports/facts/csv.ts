/** Facts as CSV (RFC 4180) for spreadsheets: a row a fact, a column a language. */
import { stringify } from 'csv-stringify/sync';
import { LOCALES } from '../../knowledge/model/schema.ts';
import { FOR_SPREADSHEETS } from '../spreadsheet.ts';
import { type FactRecord, namesIn } from './record.ts';

/**
 * @returns CSV with a header; cells that a spreadsheet would run as a formula start with an apostrophe,
 *   and a byte order mark tells Excel that it is UTF-8
 */
export function toFactsCsv(records: readonly FactRecord[]): string {
  const rows = records.map((fact) => ({
    id: fact.id,
    when: fact.when,
    status: fact.status,
    attribution: namesIn(fact.attribution),
    ...Object.fromEntries(LOCALES.map((one) => [`text_${one}`, fact.text[one] ?? ''])),
    incident: fact.incident ?? '',
    topics: fact.topics.join('; '),
    actors: namesIn(fact.actors),
    places: namesIn(fact.places),
    figures: fact.figures
      .map(({ value, of, unit }) => `${value}${of === undefined ? '' : ` of ${of}`} ${unit}`)
      .join('; '),
    sources: fact.sources
      .map(({ title, publisher }) => [title, publisher].filter(Boolean).join(', '))
      .join('; '),
    links: fact.sources.flatMap(({ url }) => url ?? []).join(' '),
    reviewed_by: fact.reviewed?.by ?? '',
    reviewed_on: fact.reviewed?.on ?? '',
    review_by: fact.reviewBy ?? '',
    page: fact.url ?? '',
  }));
  return stringify(rows, { ...FOR_SPREADSHEETS, columns: COLUMNS });
}

const COLUMNS = [
  'id',
  'when',
  'status',
  'attribution',
  ...LOCALES.map((one) => `text_${one}`),
  'incident',
  'topics',
  'actors',
  'places',
  'figures',
  'sources',
  'links',
  'reviewed_by',
  'reviewed_on',
  'review_by',
  'page',
];
