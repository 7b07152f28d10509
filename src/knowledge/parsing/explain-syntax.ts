/** Turns the JSON parser's errors into words for someone who has never heard of JSON. */

import { type ParseError, printParseErrorCode } from 'jsonc-parser';
import { truncate } from '../../text/truncate.ts';
import { lineOf, openBrackets, unclosed } from './brackets.ts';
import { bareDate, misspeltNumber } from './explain-number.ts';
import { endedByCurly, insideQuote, symbol } from './explain-symbol.ts';
import type { SyntaxProblem } from './syntax-problem.ts';

/** Words the first error of a text, of which the others may be mere consequences. */
export function explainSyntax(text: string, error: ParseError): SyntaxProblem {
  const date = bareDate(text, error.offset);
  if (date) {
    const said = `A date stands in double quotation marks: "${date.typed}".`;
    return { offset: date.from, said };
  }
  const number = misspeltNumber(text, error.offset);
  if (!number) return explain(text, error);
  const { from, to, typed, number: meant } = number;
  const room = to - from;
  return {
    offset: from,
    said: `“${cut(typed)}” is not how a number is written here. Write ${meant}${/^[~≈]|%$/.test(typed) ? '; what else is to be said of it belongs into “words”' : ''}.`,
    ...(meant.length <= room && { mended: [{ at: from, text: meant.padEnd(room) }] }),
  };
}

function explain(text: string, { error, offset, length }: ParseError): SyntaxProblem {
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
        ...(code === 'InvalidCommentToken' && {
          mended: [{ at: offset, text: ' '.repeat(length) }],
        }),
      };
    case 'UnexpectedEndOfString':
      return (
        endedByCurly(text, offset) ?? {
          offset,
          said: 'The text that begins here is not closed on its line. Add a " at its end; write a line break inside a text as \\n.',
        }
      );
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

function expected(
  code: 'PropertyNameExpected' | 'ValueExpected',
  text: string,
  offset: number,
  before: number,
): SyntaxProblem {
  const here = text[offset] ?? '';
  const previous = text[before] ?? '';
  if (previous === ',' && /[}\]]/.test(here)) {
    return {
      offset: before,
      said: `A comma stands before “${here}”, but nothing follows it. Remove the comma.`,
      mended: [{ at: before, text: ' ' }],
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

function comma(text: string, offset: number, here: string, before: number): SyntaxProblem {
  if (text[offset - 1] === '"' && /[\p{L}\p{N}]/u.test(here[0] ?? ''))
    return insideQuote(text, offset - 1);
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
    ...(before + 1 < offset && { mended: [{ at: before + 1, text: ',' }] }),
  };
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

function cut(text: string): string {
  return truncate(text, 40);
}
