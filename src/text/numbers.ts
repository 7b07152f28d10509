/** The numbers in a text: the one place that knows where a number written in figures begins and ends. */

/**
 * Thousands in groups: one to three figures, then groups of exactly three. "2,000", "2.000" and "2 000" are
 * one number; "25 2024" and "2024, 300" are two.
 */
export const GROUPED = /(?<!\d)\d{1,3}(?:[., ]\d{3})+(?!\d)/g;

/** Every number written in figures: "Of 2,000 on 25 December 2024" gives 2000, 25 and 2024. */
export function figuresIn(text: string): number[] {
  const plain = text.replace(GROUPED, (number) => number.replace(/\D/g, ''));
  return (plain.match(/\d+/g) ?? []).map(Number);
}

/** The same with the other marks that some languages and styles put between the groups. */
const grouped = (marks: string) => new RegExp(`(?<!\\d)\\d{1,3}(?:[${marks}]\\d{3})+(?!\\d)`, 'g');
const ENGLISH = grouped(",\\s'’");
const CONTINENTAL = grouped('.\\s');

/**
 * Every number that an English phrase may mean, in figures or words: "about 2,000", "thirty-eight of the
 * 67", "half a million". Generous: "2.000" is both two and two thousand, and "two thousand" gives 2, 1000
 * and 2000, because the question is only whether a given number is among them.
 */
export function numbersMeant(phrase: string): number[] {
  const text = phrase.normalize('NFKC').toLowerCase();
  const english = text.replace(ENGLISH, (number) => number.replace(/\D/g, ''));
  const continental = text
    .replace(CONTINENTAL, (number) => number.replace(/\D/g, ''))
    .replace(/(?<=\d),(?=\d)/g, '.');
  return [english, continental].flatMap(read);
}

function read(text: string): number[] {
  const tokens = text.match(/\d+(?:\.\d+)?|\p{L}+/gu) ?? [];
  return tokens.flatMap((_, from) => phrase(tokens.slice(from, from + LONGEST)));
}

/** "Nine hundred and ninety-nine thousand nine hundred and ninety-nine" has ten words. */
const LONGEST = 12;

/** The sums after each word, as long as the words go on making a number. */
function phrase(tokens: readonly string[]): number[] {
  const sums: number[] = [];
  let whole = 0;
  let part = 0;
  let begun = false;
  for (const token of tokens) {
    // "A million" begins with one; "half a million" does not have another one in it.
    const joins: boolean = begun && JOINTS.has(token);
    const small: number | undefined = /^\d/.test(token)
      ? Number(token)
      : joins
        ? undefined
        : SMALL.get(token);
    const scale = SCALES.get(token);
    if (small !== undefined) part += small;
    else if (scale === 100 || scale === 12) part = (begun ? part : 1) * scale;
    else if (scale !== undefined) {
      whole += (begun ? part : 1) * scale;
      part = 0;
    } else if (!joins) break;
    begun ||= small !== undefined || scale !== undefined;
    if (begun) sums.push(whole + part);
  }
  return sums;
}

const JOINTS: ReadonlySet<string> = new Set(['a', 'an', 'and', 'of']);

const SCALES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['dozens', 12],
  ['hundred', 100],
  ['hundreds', 100],
  ['thousand', 1e3],
  ['thousands', 1e3],
  ['k', 1e3],
  ['million', 1e6],
  ['millions', 1e6],
  ['m', 1e6],
  ['mn', 1e6],
  ['billion', 1e9],
  ['billions', 1e9],
  ['bn', 1e9],
  ['b', 1e9],
  ['trillion', 1e12],
  ['tn', 1e12],
]);

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';

const SMALL: ReadonlyMap<string, number> = new Map<string, number>([
  ...UNITS.split(' ').map((word, value) => [word, value] as const),
  ...ORDINALS.split(' ').map((word, value) => [word, value] as const),
  ...TENS.split(' ').map((word, tens) => [word, (tens + 2) * 10] as const),
  ...['no', 'none', 'nobody', 'nothing', 'never'].map((word) => [word, 0] as const),
  ...['a', 'an', 'once', 'single', 'sole', 'only'].map((word) => [word, 1] as const),
  ...['both', 'twice', 'pair', 'couple'].map((word) => [word, 2] as const),
  ['half', 0.5],
  ['quarter', 0.25],
]);
