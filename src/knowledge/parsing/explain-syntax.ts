/** Turns the JSON parser's errors into words for someone who has never heard of JSON. */

import { type ParseError, printParseErrorCode } from 'jsonc-parser';
import { truncate } from '../../text/truncate.ts';

/** What is wrong at a place of the text, and what to do. */
export type SyntaxProblem = { readonly offset: number; readonly said: string };

/** More than these at once help nobody. */
const MOST = 5;

/**
 * Words the errors of one text.
 * @returns the first error and those after it that are not mere consequences; empty only where `errors` is.
 *   `readable`: the parser found its way through all of them
 */
export function explainSyntax(
  text: string,
  errors: readonly ParseError[],
): { readonly problems: readonly SyntaxProblem[]; readonly readable: boolean } {
  const problems: SyntaxProblem[] = [];
  let handled = -1;
  for (const error of errors) {
    if (error.offset <= handled) continue;
    const { goesOn = false, until = error.offset, ...problem } = explain(text, error);
    problems.push(problem);
    handled = until;
    if (!goesOn) return { problems, readable: false };
    if (problems.length === MOST) break;
  }
  return { problems, readable: problems.length > 0 };
}

/**
 * `goesOn`: the parser finds its way again after it, so what it reports next is worth saying too, unless
 * it stands before `until`.
 */
type Explained = SyntaxProblem & { readonly goesOn?: boolean; readonly until?: number };

function explain(text: string, { error, offset, length }: ParseError): Explained {
  const code = printParseErrorCode(error);
  const here = text.slice(offset, offset + Math.max(length, 1));
  const before = lastBefore(text, offset);
  if (text.trim() === '') {
    return { offset: 0, said: 'The file is empty. Write {} in it, or delete it.' };
  }
  switch (code) {
    case 'InvalidSymbol':
      return symbol(text, offset, here);
    case 'PropertyNameExpected':
    case 'ValueExpected':
      return expected(code, text, offset, before);
    case 'ColonExpected':
      return {
        offset,
        said: /[,}\]]/.test(here)
          ? `After the name ${wordBefore(text, before)} a colon and a value are missing, or a colon was meant instead of the comma before it.`
          : `A colon is missing after the name ${wordBefore(text, before)}.`,
      };
    case 'CommaExpected':
      return comma(text, offset, here, before);
    case 'CloseBraceExpected':
    case 'CloseBracketExpected':
      return unclosed(text);
    case 'EndOfFileExpected':
      return {
        offset,
        said: `Nothing may follow the end of the file's outermost { }. Remove what follows, or the “}” too many before it.`,
      };
    case 'InvalidCommentToken':
    case 'UnexpectedEndOfComment':
      return {
        offset,
        said: 'Comments are not allowed in these files. Remove it.',
        goesOn: code === 'InvalidCommentToken',
      };
    case 'UnexpectedEndOfString':
      return {
        offset,
        said: 'The text that begins here is not closed on its line. Add a " at its end; write a line break inside a text as \\n.',
      };
    case 'UnexpectedEndOfNumber':
    case 'InvalidNumberFormat':
      return { offset, said: `“${cut(here)}” is not a whole number form. Write it as 38 or 0.5.` };
    case 'InvalidUnicode':
    case 'InvalidEscapeCharacter':
      return {
        offset,
        said: 'This text has a backslash that means nothing here. Write \\\\ for a backslash, \\" for a quotation mark and \\n for a line break.',
      };
    case 'InvalidCharacter':
      return {
        offset,
        said: 'This text has a tab or another invisible control character. Replace it with a space.',
      };
    default:
      return { offset, said: 'This is not valid JSON here. Compare with the lines around it.' };
  }
}

function symbol(text: string, offset: number, here: string): Explained {
  const first = here[0] ?? '';
  if (/[“”„«»‟]/.test(first)) {
    return {
      offset,
      said: 'Curly quotation marks cannot stand around a name or text. Use straight ones: "',
    };
  }
  if (/['‘’`]/.test(first)) {
    return {
      offset,
      said: 'Single quotation marks cannot stand around a name or text. Use double ones: "',
    };
  }
  if (/[\p{Z}\p{C}]/u.test(first)) {
    const code = first.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return {
      offset,
      said: `Here is an invisible character (U+${code}), not a plain space. Delete it.`,
    };
  }
  if (text[offset - 1] === '"') return insideQuote(offset - 1);
  if (first === ';') return { offset, said: 'Here is a semicolon. Use a comma.' };
  if (/^(true|false|null)$/i.test(here)) {
    return { offset, said: `Write ${here.toLowerCase()} in small letters.` };
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

function expected(
  code: 'PropertyNameExpected' | 'ValueExpected',
  text: string,
  offset: number,
  before: number,
): Explained {
  const here = text[offset] ?? '';
  const previous = text[before] ?? '';
  if (previous === ',' && /[}\]]/.test(here)) {
    return {
      offset: before,
      said: `A comma stands before “${here}”, but nothing follows it. Remove the comma.`,
      goesOn: true,
    };
  }
  if (here === ',') {
    return {
      offset,
      said: `A comma too many${previous === ',' ? ': two follow one another' : ''}. Remove it, or write what belongs before it.`,
    };
  }
  if (previous === ':') {
    return {
      offset: before,
      said: 'After this colon a value is missing. Write it, or remove the field.',
    };
  }
  if (offset >= text.length) return unclosed(text);
  if (code === 'PropertyNameExpected') {
    const open = openBrackets(text, offset).at(-1);
    return {
      offset,
      said: `A field name in double quotation marks is expected here, not “${here}”.${
        here === '{' && open
          ? ` Perhaps a } is missing before it, for the { of line ${lineOf(text, open.offset)}.`
          : ''
      }`,
    };
  }
  return { offset, said: `A value is expected here, not “${here}”.` };
}

function comma(text: string, offset: number, here: string, before: number): Explained {
  if (text[offset - 1] === '"' && /[\p{L}\p{N}]/u.test(here[0] ?? ''))
    return insideQuote(offset - 1);
  if (/\d/.test(text[offset - 1] ?? '') && /\d/.test(here[0] ?? '')) {
    return { offset: before, said: 'A number cannot begin with 0. Write 5 instead of 05.' };
  }
  const open = openBrackets(text, offset).at(-1);
  if (/[}\]]/.test(here) && open) {
    const [closes, opened] = open.bracket === '[' ? [']', '['] : ['}', '{'];
    return {
      offset,
      said: `Here stands “${here}”, but the “${opened}” of line ${lineOf(text, open.offset)} must be closed with “${closes}” first.`,
    };
  }
  return {
    offset,
    said: `A comma is missing before ${cut(here)}: add it after the value that ends on line ${lineOf(text, before)}.`,
    goesOn: true,
  };
}

function insideQuote(offset: number): Explained {
  return {
    offset,
    said: 'This quotation mark ends the text too early. Inside a text write \\" or a curly mark (“ ”).',
  };
}

function unclosed(text: string): Explained {
  const open = openBrackets(text, text.length).at(-1);
  if (!open) return { offset: text.length, said: 'The file ends too early. Complete it.' };
  const closes = open.bracket === '[' ? ']' : '}';
  return {
    offset: open.offset,
    said: `The “${open.bracket}” here is never closed. Add the “${closes}” that belongs to it.`,
  };
}

/** The brackets still open before an offset, outermost first. Quotation marks close at the end of their line. */
function openBrackets(text: string, until: number): { bracket: '{' | '['; offset: number }[] {
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

function lastBefore(text: string, offset: number): number {
  let index = offset - 1;
  while (index >= 0 && /\s/.test(text[index] ?? '')) index--;
  return index;
}

function wordBefore(text: string, before: number): string {
  return cut(
    /"[^"\n]*"$/.exec(text.slice(Math.max(0, before - 100), before + 1))?.[0] ?? 'before it',
  );
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function cut(text: string): string {
  return truncate(text, 40);
}
