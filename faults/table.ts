/** The table of docs/faults.md: one row a fault, as it was counted last. */
import type { Fault } from './fault.ts';

const BEGIN = '<!--faults-->';
const END = '<!--/faults-->';
const HEAD = [
  '| fault | what is done, and what must hold | counted | on |',
  '| --- | --- | --- | --- |',
];

/** @throws where the document has no place for the table */
export function withRow(
  document: string,
  { name, what }: Pick<Fault, 'name' | 'what'>,
  counted: string,
  day: string,
): string {
  const from = document.indexOf(BEGIN) + BEGIN.length;
  const to = document.indexOf(END);
  if (from < BEGIN.length || to < from) throw new Error(`the table has no ${BEGIN} … ${END}`);
  const rows = document
    .slice(from, to)
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  const row = `| \`${name}\` | ${what} | ${counted} | ${day} |`;
  // The row may have been lined up with others since.
  const at = rows.findIndex((line) => line.split('|')[1]?.trim() === `\`${name}\``);
  const now = at < 0 ? [...rows, row] : rows.with(at, row);
  return [document.slice(0, from), ...HEAD, ...now, document.slice(to)].join('\n');
}
