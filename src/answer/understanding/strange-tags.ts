/** Hashtags behind a question: those with words that no fact has, "#breaking", are no part of it. */
import { LOCALES } from '../../knowledge/model/schema.ts';
import { analyse } from '../../language/index.ts';
import type { Index } from '../../search/index.ts';
import { withoutLinks } from '../../text/without-links.ts';

/** No pattern has two ways through it: the text may be of any length. */
const TAGS = /(?:(?<=\s)#\p{L}[\p{L}\p{N}_]*\s*)+$/u;

/** @returns the message unchanged where hashtags are all it has */
export function withoutStrangeTags(message: string, index: Index): string {
  const [tags] = message.match(TAGS) ?? [];
  if (tags === undefined) return message;
  const isKnown = (tag: string) =>
    LOCALES.some((locale) => {
      const words = analyse(withoutLinks(tag), locale);
      const names = index.linker.mentions(words, () => true);
      return names.length > 0 || words.some(({ stem }) => index.termOf(stem) !== undefined);
    });
  const kept = tags.split(/\s+/).filter((tag) => tag && isKnown(tag));
  return [message.slice(0, -tags.length).trimEnd(), ...kept].join(' ');
}
