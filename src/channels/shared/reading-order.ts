/** The words of a message's parts, in reading order, none of them twice: texts and blocks are often twins. */

/** @param parts plain text, one part of the message each; a part may have several lines */
export function inReadingOrder(parts: readonly string[]): string {
  const read: { readonly line: string; readonly words: string }[] = [];
  for (const line of parts.flatMap((part) => part.split('\n'))) {
    const words = wordsOf(line);
    if (words === ' ' || read.some((other) => other.words.includes(words))) continue;
    // A line that says all of an earlier one, and more, takes its place.
    const twin = read.findIndex(
      (other) => words.includes(other.words) && isMost(other.words, words),
    );
    if (twin < 0) read.push({ line: line.trim(), words });
    else read[twin] = { line: line.trim(), words };
  }
  // Emoji and signs alone say something, too.
  if (read.length === 0) return parts.join('\n').trim();
  const all = read.map(({ line }) => line);
  return all.filter((line, at) => !isSaidBy(line, all.toSpliced(at, 1))).join('\n');
}

/** Whether other lines say it between them, as a text does that runs together what blocks part. */
function isSaidBy(line: string, others: readonly string[]): boolean {
  const words = wordsOf(line);
  const parts = others.map(wordsOf).filter((other) => words.includes(other));
  const left = parts.reduce((rest, part) => rest.replace(part, ' '), words);
  return parts.length > 1 && left.trim() === '';
}

/** "Yes" is no twin of a sentence that begins with it. */
const isMost = (part: string, whole: string): boolean => part.length * 2 > whole.length;

/** Whole words in small letters between single spaces, one at either end. */
const wordsOf = (line: string): string =>
  ` ${line
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `.replace(/^ +$/, ' ');
