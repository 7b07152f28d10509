/** Reads the numbers in an English phrase: "about 2,000", "thirty-eight of the 67", "half a million". */

/**
 * Every number the phrase may mean. Generous: "2.000" is both two and two thousand, and "two thousand"
 * gives 2, 1000 and 2000, because the question is only whether a given number is among them.
 */
export function numbersIn(phrase: string): number[] {
  const text = phrase.normalize('NFKC').toLowerCase();
  const english = text.replace(/(?<=\d)[,\s'’](?=\d{3}(?!\d))/g, '');
  const continental = text
    .replace(/(?<=\d)[.\s](?=\d{3}(?!\d))/g, '')
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
