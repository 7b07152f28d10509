/** One number written in figures, with the marks that a language puts into it. */
import type { Token } from '../tokens.ts';
import type { Lexicon } from './lexicon.ts';

export type Figure = {
  /** A label is part of a name, a time, an address: "Su-35", "10:30", "9/11", "25.12.2024". */
  readonly kind: 'number' | 'label';
  readonly value: number;
  /** The other number that it may be: "1.512" is 1512 or a little more than one and a half. */
  readonly other?: number;
  /** What its last figure counts: 0.1 of "7.4"; 1 where left out. */
  readonly step?: number;
  /** Whether it is figures alone, without a mark between them. */
  readonly plain: boolean;
  /** The token after it. */
  readonly end: number;
};

/** More figures than that, and no number of a newsroom's is meant. */
const MOST_FIGURES = 15;
const MOST_PARTS = 6;
/** What parts the groups or the decimals of one number, and nothing else beside it. */
const INSIDE = /^[., '’]$/;

export function readFigure(
  tokens: readonly Token[],
  at: number,
  { groups }: Pick<Lexicon, 'groups'>,
): Figure {
  const [first, previous] = [tokens[at]!, tokens[at - 1]];
  const glued = first.before === '' || first.before === '-';
  // "Mid-19th" is no name, nor is "4th-5th".
  const joined =
    previous?.folded === 'mid' ||
    (tokens[at - 2]?.figures && /^(st|nd|rd|th)$/.test(previous?.folded ?? ''));
  if (previous && !previous.figures && glued && !joined) return label(tokens, at, /^[-./:]?$/);
  const next = tokens[at + 1];
  if (next?.figures && /^[:/]$/.test(next.before)) return label(tokens, at, /^[:/.]$/);

  const parts = [first.typed];
  const marks: string[] = [];
  for (let end = at + 1; parts.length < MOST_PARTS; end += 1) {
    const token = tokens[end];
    if (!token?.figures || !INSIDE.test(token.before)) break;
    const spaced = token.before === ' ';
    // "25 2024" are two numbers, and so are "38, 67" and "2 000 12".
    if (spaced && !(isGroup(token.typed) && startsGroups(first.typed))) break;
    if (marks.length > 0 && spaced !== (marks[0] === ' ')) break;
    parts.push(token.typed);
    marks.push(token.before);
  }
  const end = at + parts.length;
  const whole = Number(parts.join(''));
  if (parts.join('').length > MOST_FIGURES) return { kind: 'label', value: 0, plain: true, end };
  if (marks.length === 0) return { kind: 'number', value: whole, plain: true, end };

  const part = 10 ** -parts.at(-1)!.length;
  const number = (value: number, other?: number): Figure => ({
    kind: 'number',
    value,
    plain: false,
    end,
    ...(other !== undefined && { other }),
    ...(value === decimals && value !== whole && { step: part }),
  });
  const decimals = Number(`${parts.slice(0, -1).join('')}.${parts.at(-1)}`);
  const same = (some: readonly string[]) => some.every((mark) => mark === marks[0]);
  const grouped = startsGroups(first.typed) && parts.slice(1).every(isGroup) && same(marks);
  const mark = marks[0]!;
  if (grouped)
    return marks.length > 1 || groups.includes(mark === '’' ? "'" : mark)
      ? number(whole)
      : number(whole, decimals);
  if (marks.length === 1) return /[.,]/.test(mark) ? number(decimals) : single(tokens, at);
  const last = marks.at(-1)!;
  if (
    /[.,]/.test(last) &&
    last !== mark &&
    startsGroups(first.typed) &&
    parts.slice(1, -1).every(isGroup) &&
    same(marks.slice(0, -1))
  )
    return number(decimals);
  return mark === ' ' ? single(tokens, at) : { kind: 'label', value: whole, plain: false, end };
}

const isGroup = (part: string) => part.length === 3;
const startsGroups = (part: string) => part.length <= 3 && !part.startsWith('0');

function single(tokens: readonly Token[], at: number): Figure {
  return { kind: 'number', value: Number(tokens[at]!.typed), plain: true, end: at + 1 };
}

function label(tokens: readonly Token[], at: number, joins: RegExp): Figure {
  let end = at + 1;
  while (tokens[end]?.figures && joins.test(tokens[end]!.before)) end += 1;
  return { kind: 'label', value: Number(tokens[end - 1]!.typed), plain: true, end };
}
