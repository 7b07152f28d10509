/** The words of a message's parts, in reading order, none of them twice: texts and blocks are often twins. */

type Line = { readonly line: string; readonly words: string };

/** @param parts plain text, one part of the message each; a part may have several lines */
export function inReadingOrder(parts: readonly string[]): string {
  const read: Line[] = [];
  // Of every line that was read: searched at once, as a message may have thousands.
  let said = '';
  for (const text of parts.flatMap((part) => part.split('\n'))) {
    const line = { line: text.trim(), words: wordsOf(text) };
    if (line.words === ' ' || said.includes(line.words)) continue;
    said += `\n${line.words}`;
    // A line that says all of an earlier one, and more, takes its place.
    const twin = read.findIndex(
      ({ words }) => isMost(words, line.words) && line.words.includes(words),
    );
    if (twin < 0) read.push(line);
    else read[twin] = line;
  }
  // Emoji and signs alone say something, too.
  if (read.length === 0) return parts.join('\n').trim();
  const beginnings = Map.groupBy(read, firstOf);
  return read
    .filter((line) => beginnings.get(firstOf(line))?.length === 1 || !isSaidBy(line, read))
    .map(({ line }) => line)
    .join('\n');
}

/** What says a line between them begins with another that has its first word. */
const firstOf = ({ words }: Line): string => words.slice(0, words.indexOf(' ', 1));

/** Whether other lines say it between them, as a text does that runs together what blocks part. */
function isSaidBy(line: Line, all: readonly Line[]): boolean {
  const parts = all.filter((other) => other !== line && line.words.includes(other.words));
  const left = parts.reduce((rest, { words }) => rest.replace(words, ' '), line.words);
  return parts.length > 1 && left.trim() === '';
}

/** "Yes" is no twin of a sentence that begins with it. */
const isMost = (part: string, whole: string): boolean =>
  part.length < whole.length && part.length * 2 > whole.length;

/** Whole words in small letters between single spaces, one at either end. */
const wordsOf = (line: string): string =>
  ` ${line
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `.replace(/^ +$/, ' ');
