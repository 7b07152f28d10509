/** What stands where no JSON can: other quotation marks, words without any, characters that nobody sees. */
import { truncate } from '../../text/truncate.ts';
import type { SyntaxProblem } from './syntax-problem.ts';

export function symbol(text: string, offset: number, here: string): SyntaxProblem {
  const first = here[0] ?? '';
  if (/[“”„«»‟]/.test(first)) {
    return {
      offset,
      said: 'Curly quotation marks cannot stand around a name or text. Use straight ones: "',
      ...requoted(text, offset, CURLY),
    };
  }
  if (/['‘’`]/.test(first)) {
    return {
      offset,
      said: 'Single quotation marks cannot stand around a name or text. Use double ones: "',
      ...requoted(text, offset, SINGLE),
    };
  }
  if (/[\p{Z}\p{C}]/u.test(first)) {
    const code = first.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return {
      offset,
      said: `Here is an invisible character (U+${code}), not a plain space. Delete it.`,
      ...(!/\p{Cc}/u.test(first) && { mended: [{ at: offset, text: ' ' }] }),
    };
  }
  if (text[offset - 1] === '"') return insideQuote(text, offset - 1);
  if (first === ';') {
    const mended = [{ at: offset, text: ',' }];
    return { offset, said: 'Here is a semicolon. Use a comma.', mended };
  }
  if (/^(true|false|null)$/i.test(here)) {
    const small = here.toLowerCase();
    return {
      offset,
      said: `Write ${small} in small letters.`,
      mended: [{ at: offset, text: small }],
    };
  }
  if (/^[-+.]?\d|^[-+.]/.test(here)) {
    return { offset, said: `“${cut(here)}” is not a number form. Write it as 38, -3 or 0.5.` };
  }
  const number = /:\s*(-?\d[\d.]*)\s+$/.exec(text.slice(Math.max(0, offset - 40), offset))?.[1];
  if (number) {
    return {
      offset,
      said: `Only the number stands here: ${number}. What is counted belongs into “unit”, the whole phrase into “words”. Delete ${cut(here)}.`,
      mended: [{ at: offset, text: ' '.repeat(here.length) }],
    };
  }
  if (/^\s*:/.test(text.slice(offset + here.length))) {
    return {
      offset,
      said: `The name ${cut(here)} must stand in double quotation marks: "${cut(here)}".`,
    };
  }
  return {
    offset,
    said: `“${cut(here)}” means nothing here. If it is a text, put it in double quotation marks: "${cut(here)}".`,
  };
}

const ENDED_BY_CURLY = 'A curly quotation mark cannot end a name or text. Use a straight one: "';
const CURLY = /^[“”„«»‟][^“”„«»‟"\\\n]*([“”«»‟"])/;
const SINGLE = /^['‘’`][^'‘’`"\\\n]*(['‘’`"])/;

/** The same marks straight and double, where what stands between them is plain. */
function requoted(text: string, offset: number, quoted: RegExp): Partial<SyntaxProblem> {
  const [found] = quoted.exec(text.slice(offset, offset + LONGEST)) ?? [];
  if (!found) return { once: true };
  const last = offset + found.length - 1;
  const mended = [offset, last].map((at) => ({ at, text: '"' }));
  return { once: true, mended };
}

/** Longer than any text may be. */
const LONGEST = 1000;

/** A text that begins with a straight mark and ends with a curly one goes on to the end of its line. */
export function endedByCurly(text: string, offset: number): SyntaxProblem | undefined {
  const line = text.slice(offset).split('\n', 1)[0] ?? '';
  const end = /^"[^"]*?([“”«»])(?=\s*([:,}\]]|$))/.exec(line)?.[0];
  if (!end) return undefined;
  const at = offset + end.length - 1;
  return { offset: at, said: ENDED_BY_CURLY, mended: [{ at, text: '"' }] };
}

/** @param offset of the mark at which a text ended, though something like another text follows */
export function insideQuote(text: string, offset: number): SyntaxProblem {
  const line = text.slice(text.lastIndexOf('\n', offset) + 1, offset);
  const curly = /[“”«»]\s*[:,][^"“”«»]*$/.exec(line);
  if (curly) {
    const at = offset - line.length + curly.index;
    return { offset: at, said: ENDED_BY_CURLY, mended: [{ at, text: '"' }] };
  }
  return {
    offset,
    said: 'This quotation mark ends the text too early. Inside a text write \\" or a curly mark (“ ”).',
  };
}

function cut(text: string): string {
  return truncate(text, 40);
}
