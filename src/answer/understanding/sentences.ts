/** A message → its sentences, capitals or not: people rarely begin one with a capital. */

/** Abbreviations before which a stop ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:\p{Lu}|mr|mrs|ms|dr|prof|st|no|vs|etc|e\.g|i\.e|sgt|gen|col|lt|capt|u\.s|u\.k|a\.m|p\.m|г|гг|им|ул|т\.е|т\.к|т\.д|тыс|млн|млрд|руб|стр|чел|vb|vs|doç|av|sn|b\.e|m\.ö|c\.ü|e\.ə|i\.ə|b\.e\.ə)\.$/iu;
/** "14. Nisan": an ordinal. */
const ORDINAL = /(?:^|\s)\d{1,3}\.$/;

/** “And the others?” within a sentence. */
const QUOTED = /[.!?…]["'”’»)\]]+$/u;

/** In order, each with the signs that end it; a line always ends one. */
export function sentencesOf(text: string): string[] {
  return text.split(/[\r\n]+/).flatMap((line) => {
    const pieces = line.split(/(?<=[.!?…？؟]["'”’»)\]]*)\s+/u).filter(Boolean);
    const sentences: string[] = [];
    for (const piece of pieces) {
      const last = sentences.at(-1);
      const goesOn = last !== undefined && QUOTED.test(last) && /^\p{Ll}/u.test(piece);
      if (last !== undefined && (goesOn || ABBREVIATION.test(last) || ORDINAL.test(last)))
        sentences[sentences.length - 1] = `${last} ${piece}`;
      else sentences.push(piece.trim());
    }
    return sentences.filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
  });
}
