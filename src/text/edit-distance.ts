/** Damerau-Levenshtein (optimal string alignment), given up beyond `most`: then `most + 1`. */
export function editDistance(a: string, b: string, most: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > most) return most + 1;
  const ends = withoutCommonEnds(a, b);
  return most === 1 ? (isOneApart(...ends) ? 1 : 2) : between(...ends, most);
}

/** What both begin and end with costs nothing. */
function withoutCommonEnds(a: string, b: string): [string, string] {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
  let end = 0;
  while (
    end < shorter - start &&
    a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)
  )
    end += 1;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}

/** A letter more, another letter, or two swapped: of words that begin and end otherwise. */
const isOneApart = (a: string, b: string): boolean =>
  a.length + b.length === 1 ||
  (a.length === 1 && b.length === 1) ||
  (a.length === 2 && b.length === 2 && a[0] === b[1] && a[1] === b[0]);

function between(a: string, b: string, most: number): number {
  if (a.length === 0 || b.length === 0) return a.length + b.length;
  const width = b.length + 1;
  let [before, last, row] = [new Uint8Array(width), new Uint8Array(width), new Uint8Array(width)];
  for (let at = 0; at < width; at += 1) last[at] = at;
  for (let i = 1; i <= a.length; i += 1) {
    row[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same);
      const swapped =
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (swapped) cost = Math.min(cost, before[j - 2]! + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    [before, last, row] = [last, row, before];
  }
  return Math.min(last[b.length]!, most + 1);
}
