/** Brackets that are not closed. */
import type { SyntaxProblem } from './syntax-problem.ts';

export function unclosed(text: string): SyntaxProblem {
  const open = openBrackets(text, text.length).at(-1);
  if (!open) return { offset: text.length, said: 'The file ends too early. Complete it.' };
  const closes = open.bracket === '[' ? ']' : '}';
  return {
    offset: open.offset,
    said: `The “${open.bracket}” here is never closed. Add the “${closes}” that belongs to it.`,
  };
}

/** The brackets still open before an offset, outermost first. Quotation marks close at the end of their line. */
export function openBrackets(
  text: string,
  until: number,
): { bracket: '{' | '['; offset: number }[] {
  const open: { bracket: '{' | '['; offset: number }[] = [];
  let quoted = false;
  for (let offset = 0; offset < until; offset++) {
    const char = text[offset];
    if (quoted) {
      if (char === '\\') offset++;
      else if (char === '"' || char === '\n') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === '{' || char === '[') open.push({ bracket: char, offset });
    else if (char === '}' || char === ']') open.pop();
  }
  return open;
}

export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
