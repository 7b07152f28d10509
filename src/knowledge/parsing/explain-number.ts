/** A number written as people write numbers, and not as JSON does: with marks between thousands, a sign, a percent sign. */

/** `from`, `to`: where it stands in the text. `number`: how to write it. */
export type MisspeltNumber = {
  readonly from: number;
  readonly to: number;
  readonly typed: string;
  readonly number: string;
};

/** How far before an error the value may begin that it is part of. */
const REACH = 60;
const SPACE = '[ \\u00a0\\u2007\\u2009\\u202f]';
const TYPED = new RegExp(
  `^[~≈+\\-−–]?\\.?\\d(?:[\\d'’_]|\\.(?=\\d|\\s*[,}\\]\\n])|,(?=\\d)|${SPACE}(?=\\d))*%?`,
  'u',
);
const JSON_NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?$/;
const THOUSANDS = new RegExp(`(?<=\\d)(?:['’_]|${SPACE})(?=\\d)`, 'gu');

/** The misspelt number that an offset of a text lies in, or that ends or begins there. */
export function misspeltNumber(text: string, offset: number): MisspeltNumber | undefined {
  const from = valueStart(text, offset);
  if (from === undefined) return undefined;
  const typed = TYPED.exec(text.slice(from, from + REACH))?.[0];
  if (!typed || from + typed.length < offset || JSON_NUMBER.test(typed)) return undefined;
  const number = spelt(typed);
  return number === undefined ? undefined : { from, to: from + typed.length, typed, number };
}

const DATE = /^\d{3,4}-\d\d?(-\d\d?)?(\/[\d-]*)?/;

/** The date without quotation marks that an offset of a text lies in. */
export function bareDate(
  text: string,
  offset: number,
): { from: number; typed: string } | undefined {
  const from = valueStart(text, offset);
  const typed = from === undefined ? undefined : DATE.exec(text.slice(from, from + REACH))?.[0];
  if (from === undefined || !typed || from + typed.length < offset) return undefined;
  return { from, typed };
}

/** Where the value begins that stands on both sides of an offset, or before it. */
function valueStart(text: string, offset: number): number | undefined {
  const start = Math.max(0, offset - REACH);
  const opened = /:\s*(?=[^:"]*$)/u.exec(text.slice(start, offset + 1));
  return opened ? start + opened.index + opened[0].length : undefined;
}

/** How to write what was typed; also of a number in quotation marks. */
export function spelt(typed: string): string | undefined {
  const sign = /^[-−–]/.test(typed) ? '-' : '';
  const bare = typed.replace(/^[~≈+\-−–]|%$/g, '').replace(THOUSANDS, '');
  const whole = withoutMarks(bare).replace(/\.$/, '').replace(/^\./, '0.');
  const number = `${sign}${whole.replace(/^0+(?=\d)/, '')}`;
  return JSON_NUMBER.test(number) ? number : undefined;
}

/** Of commas and points the last is the decimal mark, unless it parts thousands. */
function withoutMarks(digits: string): string {
  const marks = [...digits.matchAll(/[.,](?=\d)/g)];
  const last = marks.at(-1);
  if (!last) return digits;
  const kinds = new Set(marks.map(([mark]) => mark));
  const decimals = digits.length - last.index - 1;
  const isThousands =
    kinds.size === 1 &&
    (marks.length > 1 || (last[0] === ',' && decimals === 3)) &&
    /^\d{1,3}([.,]\d{3})+$/.test(digits);
  if (isThousands) return digits.replace(/[.,]/g, '');
  const whole = digits.slice(0, last.index);
  // "1.5.2" is no number at all.
  if (marks.length > 1 && !/^\d{1,3}([.,]\d{3})+$/.test(whole)) return digits;
  return `${whole.replace(/[.,]/g, '')}.${digits.slice(last.index + 1)}`;
}
