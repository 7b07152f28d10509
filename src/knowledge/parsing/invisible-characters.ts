/** Characters that nobody sees: pasted along from elsewhere, they part words for whoever searches or copies. */
import type { Finding } from '../model/knowledge.ts';
import { finding } from './findings.ts';
import { positions } from './parse-json.ts';

/** What none of our languages is written with; spaces that look like the plain one among them. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['\u00ad', 'SOFT HYPHEN'],
  ['\u034f', 'COMBINING GRAPHEME JOINER'],
  ['\u061c', 'ARABIC LETTER MARK'],
  ['\u115f', 'HANGUL CHOSEONG FILLER'],
  ['\u1160', 'HANGUL JUNGSEONG FILLER'],
  ['\u180e', 'MONGOLIAN VOWEL SEPARATOR'],
  ['\u200b', 'ZERO WIDTH SPACE'],
  ['\u200c', 'ZERO WIDTH NON-JOINER'],
  ['\u200d', 'ZERO WIDTH JOINER'],
  ['\u200e', 'LEFT-TO-RIGHT MARK'],
  ['\u200f', 'RIGHT-TO-LEFT MARK'],
  ['\u2028', 'LINE SEPARATOR'],
  ['\u2029', 'PARAGRAPH SEPARATOR'],
  ['\u202a', 'LEFT-TO-RIGHT EMBEDDING'],
  ['\u202b', 'RIGHT-TO-LEFT EMBEDDING'],
  ['\u202c', 'POP DIRECTIONAL FORMATTING'],
  ['\u202d', 'LEFT-TO-RIGHT OVERRIDE'],
  ['\u202e', 'RIGHT-TO-LEFT OVERRIDE'],
  ['\u2060', 'WORD JOINER'],
  ['\u2061', 'FUNCTION APPLICATION'],
  ['\u2062', 'INVISIBLE TIMES'],
  ['\u2063', 'INVISIBLE SEPARATOR'],
  ['\u2064', 'INVISIBLE PLUS'],
  ['\u2066', 'LEFT-TO-RIGHT ISOLATE'],
  ['\u2067', 'RIGHT-TO-LEFT ISOLATE'],
  ['\u2068', 'FIRST STRONG ISOLATE'],
  ['\u2069', 'POP DIRECTIONAL ISOLATE'],
  ['\u2800', 'BRAILLE PATTERN BLANK'],
  ['\u3164', 'HANGUL FILLER'],
  ['\ufeff', 'ZERO WIDTH NO-BREAK SPACE'],
  ['\uffa0', 'HALFWIDTH HANGUL FILLER'],
  ['\ufff9', 'INTERLINEAR ANNOTATION ANCHOR'],
  ['\ufffc', 'OBJECT REPLACEMENT CHARACTER'],
  ['\u00a0', 'NO-BREAK SPACE'],
  ['\u1680', 'OGHAM SPACE MARK'],
  ['\u2000', 'EN QUAD'],
  ['\u2001', 'EM QUAD'],
  ['\u2002', 'EN SPACE'],
  ['\u2003', 'EM SPACE'],
  ['\u2004', 'THREE-PER-EM SPACE'],
  ['\u2005', 'FOUR-PER-EM SPACE'],
  ['\u2006', 'SIX-PER-EM SPACE'],
  ['\u2007', 'FIGURE SPACE'],
  ['\u2008', 'PUNCTUATION SPACE'],
  ['\u2009', 'THIN SPACE'],
  ['\u200a', 'HAIR SPACE'],
  ['\u202f', 'NARROW NO-BREAK SPACE'],
  ['\u205f', 'MEDIUM MATHEMATICAL SPACE'],
  ['\u3000', 'IDEOGRAPHIC SPACE'],
]);
/** As itself, or as JSON may write it: "\u00ad". */
const ONE = new RegExp(
  `[${[...NAMES.keys()].join('')}]|\\\\u(${[...NAMES.keys()].map(hex).join('|')})`,
  'giu',
);
const SPACE = /\p{Zs}/u;
/** Spaces that keep a number, a unit or a short word from parting at the end of a line. */
const KEEPS_TOGETHER = /[\u00a0\u202f\u2007\u2009]/u;

/** One warning for each of them in each text of a file, with how many there are, at the first. */
export function invisibleCharacters(path: string, text: string): readonly Finding[] {
  const body = text.replace(/^\ufeff/, '');
  // One look is enough for nearly every file.
  if (body.search(ONE) < 0) return [];
  const spotAt = positions(path, body);
  const textAt = createTextFinder(body);
  const found = new Map<
    string,
    { readonly offset: number; readonly char: string; count: number }
  >();
  for (const { 0: typed, 1: code, index: offset } of body.matchAll(ONE)) {
    const char = code ? String.fromCharCode(Number.parseInt(code, 16)) : typed;
    const start = textAt(offset);
    // Between the texts it is the JSON that is wrong, and that is said.
    if (start === undefined || belongs(body, offset, typed, char)) continue;
    const key = `${start} ${char}`;
    const before = found.get(key);
    if (before) before.count += 1;
    else found.set(key, { offset, char, count: 1 });
  }
  return [...found.values()].map(({ offset, char, count }) => {
    const name = `U+${hex(char).toUpperCase()} ${NAMES.get(char) ?? ''}`;
    return finding('invisible-character', spotAt(offset), {
      name,
      count,
      before: wordBefore(body, offset),
      isSpace: SPACE.test(char),
    });
  });
}

/** A space that may not break is right between two things; a joiner between the parts of an emoji. */
function belongs(text: string, offset: number, typed: string, char: string): boolean {
  const before = text.slice(Math.max(0, offset - 2), offset);
  const after = text.slice(offset + typed.length, offset + typed.length + 2);
  if (char === '\u200d')
    return (
      /(\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)$/u.test(before) &&
      /^\p{Extended_Pictographic}/u.test(after)
    );
  if (!KEEPS_TOGETHER.test(char)) return false;
  return /[^\s"\\]$/u.test(before) && /^[^\s"]/u.test(after);
}

function hex(char: string): string {
  return char.charCodeAt(0).toString(16).padStart(4, '0');
}

/**
 * @returns a function: an offset, none before the last one asked for → where the text begins in which it lies, if in any.
 *   No text goes over the end of its line, and all of the file may stand on one.
 */
function createTextFinder(body: string): (offset: number) => number | undefined {
  let at = 0;
  let start: number | undefined;
  return (offset) => {
    for (; at < offset; at += 1) {
      const char = body[at];
      if (char === '\\') at += 1;
      else if (char === '\n') start = undefined;
      else if (char === '"') start = start === undefined ? at : undefined;
    }
    return start;
  };
}

function wordBefore(text: string, offset: number): string {
  return /[\p{L}\p{N}]*$/u.exec(text.slice(Math.max(0, offset - 20), offset))?.[0] ?? '';
}
