/** The ending of a Turkic name, which says what part it has. */
import { fold, type Word } from '../../language/index.ts';

/** What stands behind a name's apostrophe, or behind its stem; folded. */
export function endingOf({ typed, stem, folded }: Word): string {
  const behind = /['’ʼ](\p{L}+)$/u.exec(typed)?.[1];
  return behind ? fold(behind) : folded.startsWith(stem) ? folded.slice(stem.length) : '';
}
