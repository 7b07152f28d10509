/**
 * Whether two wordings ask the same in other words: beside what `alike.ts` has, a headline for a question, and one of two
 * that leaves out where it is. Two different names, numbers, dates or kinds of question are never the same.
 */
import type { LikeName, LikeWord } from '../answer/types.ts';
import { areAlike } from './alike.ts';
import type { Plain, PlainName } from './plainly.ts';

/** With fewer telling words, a place left out may be anywhere: "is the mayor old?" */
const LEAST_WORDS = 2;

/** The same, with the same names. */
export function isReworded(a: Plain, b: Plain): boolean {
  return areAlike(asLike(withNamesOf(a, b)), asLike(withNamesOf(b, a)));
}

/** The same, and one of them leaves out the only name of the other, which says no more than where it is. */
export function leavesOutWhere(a: Plain, b: Plain): boolean {
  const [bare, named] = a.names.length < b.names.length ? [a, b] : [b, a];
  const [name] = named.names;
  if (bare.names.length > 0 || named.names.length !== 1 || !name!.where) return false;
  if (bare.words.length < LEAST_WORDS || !TELLS_WHERE.has(bare.asks)) return false;
  // Passive or not, it is the same thing that is opened; of somebody, it is done by or to another.
  const passive = bare.asks === 'who' ? named.passive : bare.passive;
  const without = { ...named, names: [], passive };
  return areAlike(asLike(bare), asLike(without));
}

/** What a town's reader asks without its name; how many were hurt is asked of one accident and of another. */
const TELLS_WHERE: ReadonlySet<string> = new Set(['who', 'when', 'where', 'why', 'money']);

/** A name typed in small letters is a word that nobody knows. */
function withNamesOf(a: Plain, { names }: Plain): Plain {
  const isNamed = (word: LikeWord) =>
    word.concepts.length === 0 &&
    names.find(({ words }) => words.length === 1 && words[0]!.folded === word.folded);
  const found = a.words.flatMap((word) => isNamed(word) || []);
  if (found.length === 0) return a;
  return {
    ...a,
    words: a.words.filter((word) => !isNamed(word)),
    names: [...a.names, ...(found as readonly PlainName[])],
  };
}

const asLike = (plain: Plain) => ({
  ...plain,
  names: plain.names as readonly LikeName[],
  doer: undefined,
});
