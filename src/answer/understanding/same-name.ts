/** Whether one word is a slip of another, or the same name as another language or script spells it. */
import { sameNameKey } from '../../lexicon/index.ts';
import { editDistance } from '../../text/edit-distance.ts';
import type { KnownWord } from './entity-names.ts';

const ONE_SLIP = 5;
const TWO_SLIPS = 9;
/** Beside other words of the same name a shorter one may be a slip, too. */
const SHORTEST = 3;
/** Of the same sounds, so many letters may still differ: Xocalı and Khojaly. */
const MOST_RESPELT = 4;

/** @param withOthers whether other words of the name were typed, too */
export function isSameName(a: KnownWord, b: KnownWord, withOthers = false): boolean {
  const length = Math.min(a.folded.length, b.folded.length);
  const one = withOthers ? SHORTEST : ONE_SLIP;
  const most = length >= TWO_SLIPS ? 2 : length >= one ? 1 : 0;
  if (most === 0 || /\d/.test(a.folded)) return a.folded === b.folded;
  // A slip hardly ever falls on the first letter.
  if (a.folded[0] === b.folded[0] && editDistance(a.folded, b.folded, most) <= most) return true;
  return (
    sameNameKey(a.key, b.key) &&
    Math.abs(a.folded.length - b.folded.length) <= 2 &&
    editDistance(a.folded, b.folded, MOST_RESPELT) <= Math.min(MOST_RESPELT, Math.ceil(length / 2))
  );
}
