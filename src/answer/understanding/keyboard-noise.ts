/** Letters struck at random, on Latin and Russian keyboards. */

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'йцукенгшщзхъ', 'фывапролджэ', 'ячсмитьбю'];
const SHORTEST = 4;
/** So many consonants in a row are in no word of four languages. */
const UNSPEAKABLE = /[bcdfghjklmnpqrstvwxzйцкнгшщзхфвпрлджчсмтб]{6,}/;
const VOWELS = /[aeiouyəıöüаеёиоуыэюя]/;
/** A short word in capitals alone is an abbreviation. */
const ABBREVIATION = /^\p{Lu}{2,7}$/u;

/** @param word as typed; a word that is known is never to be asked about */
export function isKeyboardNoise(word: string): boolean {
  if (ABBREVIATION.test(word)) return false;
  const small = word.toLowerCase();
  if (small.length < SHORTEST || !/^\p{L}+$/u.test(small)) return false;
  return (
    isRun(small) ||
    UNSPEAKABLE.test(small) ||
    (small.length > SHORTEST && !VOWELS.test(small)) ||
    /^(.{1,3})\1{2,}/.test(small)
  );
}

/** Whether every letter is near the one before in one row; in a longer word it may be a little further. */
function isRun(word: string): boolean {
  return ROWS.some((row) =>
    [...word].every((letter, at) => {
      const here = row.indexOf(letter);
      return (
        here >= 0 &&
        (at === 0 ||
          Math.abs(here - row.indexOf(word[at - 1]!)) <= (word.length > SHORTEST ? 3 : 2))
      );
    }),
  );
}
