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
      mended: [{ at: offset, text: ' ' }],
    };
  }
  if (text[offset - 1] === '"') return insideQuote(offset - 1);
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
  const said = 'A curly quotation mark cannot end a name or text. Use a straight one: "';
  return { offset: at, said, mended: [{ at, text: '"' }] };
}

export function insideQuote(offset: number): SyntaxProblem {
  return {
    offset,
    said: 'This quotation mark ends the text too early. Inside a text write \\" or a curly mark (“ ”).',
  };
}

function cut(text: string): string {
  return truncate(text, 40);
}
