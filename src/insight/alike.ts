/**
 * Whether two questions ask the same thing. It is better to leave two wordings apart than to put two matters together:
 * every name, date, number and telling word of the one must have its like in the other, and whoever does it must be the same.
 */
import type { LikeName, Likeness, LikeWord } from '../answer/types.ts';
import { sameNameKey } from '../lexicon/index.ts';
import { editDistance } from '../text/edit-distance.ts';

export function areAlike(a: Likeness, b: Likeness): boolean {
  if (a.leans || b.leans || a.bare || b.bare) return false;
  return (
    a.asks === b.asks &&
    a.date === b.date &&
    a.negated === b.negated &&
    sameList(a.numbers, b.numbers) &&
    sameList(a.small, b.small) &&
    a.names.length === b.names.length &&
    sameParts(a, b) &&
    pairUp(a.words, b.words, (one, other) => sameWord(one, other, a.locale === b.locale))
  );
}

const sameList = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((value, at) => value === b[at]);

/** The same names, and those who do it and those it is done to not turned round. */
function sameParts(a: Likeness, b: Likeness): boolean {
  const near = a.locale === b.locale;
  if (a.names.length === 0) return !near || a.passive === b.passive || a.asks !== 'who';
  const same = (one: LikeName, other: LikeName) => sameName(one, other, near);
  if (a.passive !== b.passive) return false;
  if (a.names.length === 1) return same(a.names[0]!, b.names[0]!);
  // Of two names, one may do it to the other.
  return near
    ? a.names.every((name, at) => same(name, b.names[at]!) && name.ending === b.names[at]!.ending)
    : a.doer !== undefined && a.doer === b.doer && pairUp(a.names, b.names, same);
}

function sameName(a: LikeName, b: LikeName, near: boolean): boolean {
  if (a.refs.length > 0 && b.refs.length > 0) return sameRefs(a.refs, b.refs);
  // What one of them is known as, the other would be, too.
  if (a.refs.length > 0 || b.refs.length > 0) return false;
  return (
    a.words.length === b.words.length &&
    a.words.every((word, at) => {
      const other = b.words[at]!;
      if (word.folded === other.folded || word.stem === other.stem) return true;
      if (!sounds(word, other)) return false;
      return !near || isSlip(word.folded, other.folded, 1);
    })
  );
}

/** "Moscow" may stand for Russia, and is still another place where both are places of the world. */
function sameRefs(a: readonly string[], b: readonly string[]): boolean {
  const [inWorld, otherInWorld] = [a, b].map((refs) => refs.filter((ref) => WORLD.test(ref)));
  const both = inWorld!.length > 0 && otherInWorld!.length > 0;
  return (both ? inWorld! : a).some((ref) => (both ? otherInWorld! : b).includes(ref));
}
const WORLD = /^world:/;

const sounds = (a: { readonly sound: string }, b: { readonly sound: string }) =>
  a.sound === b.sound && sameNameKey(a.sound, b.sound);

function sameWord(a: LikeWord, b: LikeWord, near: boolean): boolean {
  if (a.folded === b.folded) return true;
  const [known, other] = [a.concepts.length > 0, b.concepts.length > 0];
  if (known && other && a.concepts.some((id) => b.concepts.includes(id))) return true;
  // What the editors call synonyms, or what one of them is a slip of.
  if (a.term !== undefined && b.near.includes(a.term)) return true;
  if (b.term !== undefined && a.near.includes(b.term)) return true;
  if (known && other) return false;
  return near && (a.stem === b.stem || isSlip(a.folded, b.folded, a.folded.length >= LONG ? 2 : 1));
}

/** A word that may have two slips. */
const LONG = 9;
/** Shorter words are other words by one letter. */
const SHORTEST_SLIP = 5;

/** One is the other mistyped; a slip hardly ever falls on the first letter, and a figure is no slip. */
function isSlip(a: string, b: string, most: number): boolean {
  return (
    Math.min(a.length, b.length) >= SHORTEST_SLIP &&
    a[0] === b[0] &&
    !/\d/.test(a + b) &&
    editDistance(a, b, most) <= most
  );
}

/** Whether each of the one has its like among the other, and the other way round. */
function pairUp<T>(a: readonly T[], b: readonly T[], same: (a: T, b: T) => boolean): boolean {
  return (
    a.every((one) => b.some((other) => same(one, other))) &&
    b.every((other) => a.some((one) => same(one, other)))
  );
}
