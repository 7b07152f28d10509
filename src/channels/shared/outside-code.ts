/** What somebody says in a message, apart from what they show in it: code is no word of theirs. */

/** The text with a space in the place of `code` and of blocks of it, which the same run of backticks ends. */
export function outsideCode(text: string): string {
  // Runs of backticks at the odd places.
  const pieces = text.split(/(`+)/);
  const ends = endsOf(pieces);
  let said = '';
  for (let at = 0; at < pieces.length; at += 1) {
    const end = ends.get(at);
    said += end === undefined ? pieces[at] : ' ';
    at = end ?? at;
  }
  return said;
}

/** Where what is begun at a place is ended: at the next run of the same length. */
function endsOf(pieces: readonly string[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const next = new Map<number, number>();
  for (let at = pieces.length - 1 - (pieces.length % 2 === 0 ? 0 : 1); at > 0; at -= 2) {
    const { length } = pieces[at]!;
    const end = next.get(length);
    if (end !== undefined) ends.set(at, end);
    next.set(length, at);
  }
  return ends;
}
