/** Plain text → its parts: empty lines part them, and a short line without a full stop is a heading. */
import { type Article, articleOf, type Part } from '../article.ts';

const LONGEST_HEADING = 120;
/** A line of a text that was broken at a column is a part of its paragraph. */
const BROKEN_AT = 60;

export function readText(text: string): Article {
  const parts = text
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .flatMap(paragraphs)
    .map((one): Part => ({ kind: kindOf(one), text: one }));
  const [first] = parts;
  return articleOf(parts, first?.kind === 'heading' ? { title: first.text.trim() } : {});
}

/** Lines that are long but for the last belong together; others each say something of their own. */
function paragraphs(block: string): string[] {
  const lines = block.split('\n').filter((line) => line.trim() !== '');
  const isBroken =
    lines.length > 1 &&
    lines
      .slice(0, -1)
      .every(
        (line) =>
          (line.length >= BROKEN_AT &&
            line.length < BROKEN_AT * 2 &&
            !/[.!?]["'”’»)]*\s*$/u.test(line)) ||
          (line.length >= BROKEN_AT && line.length <= 100),
      );
  return isBroken ? [lines.join(' ')] : lines;
}

function kindOf(text: string): Part['kind'] {
  const line = text.trim();
  if (/^[-*•–—]\s/u.test(line)) return 'item';
  return line.length <= LONGEST_HEADING && !/[.!?…:;,]["'”’»)]*$/u.test(line)
    ? 'heading'
    : 'paragraph';
}
