/** Which of many texts somebody may be typing: those whose words begin as the words typed do. */
import { fold } from '../language/index.ts';

/** Something that can be picked by any of its texts. */
export type Searchable<T> = { readonly item: T; readonly texts: readonly string[] };

export type PrefixSearch<T> = (typed: string, limit: number) => T[];

/** More than this is no beginning of a title or a question any more. */
const LONGEST = 100;
const MOST_WORDS = 8;

/**
 * Looks through all texts, one after the other in one long string, which takes a millisecond or two for tens
 * of thousands; there is nothing to build but that string.
 * @param all in the order in which equals should come
 * @returns a function that finds at most `limit`, best first: what begins with what is typed, then what has
 *   it at the beginning of a later word, then what has each word typed at the beginning of some word
 */
export function createPrefixSearch<T>(all: readonly Searchable<T>[]): PrefixSearch<T> {
  const texts = all.flatMap(({ item, texts }) =>
    texts.map((text) => ({ item, text: spaced(text) })),
  );
  // A line each, with a space before each word, so that a word's beginning can be looked for as it stands.
  const whole = texts.map(({ text }) => text).join('\n');
  return (typed, limit) => {
    const wanted = spaced(typed.slice(0, LONGEST));
    if (!wanted.trim()) return [];
    const words = wanted.trim().split(' ').slice(0, MOST_WORDS);
    // The longest is the rarest.
    const [rarest = '', ...others] = words
      .sort((a, b) => b.length - a.length)
      .map((one) => ` ${one}`);
    const found = [new Set<T>(), new Set<T>(), new Set<T>()] as const;
    let [line, start] = [0, 0];
    for (let at = whole.indexOf(rarest); at >= 0; at = whole.indexOf(rarest, start)) {
      while (start + texts[line]!.text.length < at) start += texts[line++]!.text.length + 1;
      const { item, text } = texts[line]!;
      if (others.every((word) => text.includes(word))) {
        const rank = text.startsWith(wanted) ? 0 : text.includes(wanted) ? 1 : 2;
        if (found[rank].size < limit) found[rank].add(item);
        if (found[0].size === limit) break;
      }
      start += text.length + 1;
      line += 1;
    }
    return [...new Set(found.flatMap((some) => [...some]))].slice(0, limit);
  };
}

const spaced = (text: string): string =>
  ` ${fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()}`;
