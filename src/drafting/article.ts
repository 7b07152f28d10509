/** An article as plain text: what was read from a file or pasted, before anything is drafted from it. */
import type { Locale } from '../knowledge/model/schema.ts';

/** `item` is a point of a list. */
export type BlockKind = 'heading' | 'paragraph' | 'item';

type Block = {
  readonly kind: BlockKind;
  /** Where it stands in the text, from (inclusive) to (exclusive). */
  readonly from: number;
  readonly to: number;
};

export type Article = {
  /** All of it; its blocks are parted by an empty line, and spaces inside them are single. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly title?: string;
  /** The day it is of: 2025-03-14. */
  readonly date?: string;
  readonly url?: string;
  readonly publisher?: string;
  readonly language?: Locale;
};

/** What is known of an article besides its text; what is left out is read from it, where it says so. */
export type About = Pick<Article, 'title' | 'date' | 'url' | 'publisher' | 'language'>;

export type Part = { readonly kind: BlockKind; readonly text: string };

/** More of one text is not read, in characters. */
export const LONGEST_ARTICLE = 200_000;

/** Puts an article together from its parts in order. Parts without a letter or a figure are no parts. */
export function articleOf(parts: readonly Part[], about: About): Article {
  let text = '';
  const blocks: Block[] = [];
  for (const part of parts) {
    const words = tidy(part.text);
    if (!/[\p{L}\p{N}]/u.test(words)) continue;
    if (text.length + words.length > LONGEST_ARTICLE) break;
    if (text !== '') text += '\n\n';
    blocks.push({ kind: part.kind, from: text.length, to: text.length + words.length });
    text += words;
  }
  return { text, blocks, ...about };
}

/** Spaces single, and no character that is neither seen nor a space. */
function tidy(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .replace(/[\p{Cc}\p{Cn}\p{Co}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .normalize('NFC');
}
