/** A text as it comes back from a text field, with the line ends and the byte order mark that the file had. Pure. */
import { splitMark } from './text/tree.ts';

const LINE = /[^\r\n]*(?:\r\n|\n|\r|$)/g;

/** @param typed with `\n` alone, and without a mark */
export function withLineEnds(before: string, typed: string): string {
  const [mark, body] = splitMark(before);
  const own = linesOf(body);
  const lines = linesOf(typed.replace(/^\uFEFF/, ''));
  const crlf = own.filter(({ end }) => end === '\r\n').length;
  const usual = crlf > own.length / 2 ? '\r\n' : '\n';
  const same = (a: Line | undefined, b: Line | undefined) =>
    a?.words === b?.words && a?.end !== '' && b?.end !== '';
  let head = 0;
  while (head < own.length && head < lines.length && same(own[head], lines[head])) head += 1;
  let tail = 0;
  const most = Math.min(own.length, lines.length) - head;
  while (tail < most && own.at(-1 - tail)?.words === lines.at(-1 - tail)?.words) tail += 1;
  const ended = lines.map(({ words, end }, index) => {
    const from =
      index < head
        ? own[index]
        : index >= lines.length - tail
          ? own[own.length - (lines.length - index)]
          : undefined;
    return words + (end === '' ? '' : from?.end || usual);
  });
  return mark + ended.join('');
}

type Line = { readonly words: string; readonly end: string };

const linesOf = (text: string): readonly Line[] =>
  (text.match(LINE) ?? []).flatMap((line, index, all) => {
    if (line === '' && (index < all.length - 1 || all.length > 1)) return [];
    const words = line.replace(/[\r\n]+$/, '');
    return [{ words, end: line.slice(words.length) }];
  });
