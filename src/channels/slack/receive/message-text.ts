/** What somebody wrote in Slack, as a question: without mentions and the marks of Slack's own. */
import { LONGEST_MESSAGE, LONGEST_QUESTION } from '../../../text/lengths.ts';
import { unescapeTyped } from '../render/escape.ts';

/**
 * A message's words: links by what they say, channels by name, without mentions.
 * @param own the bot's own id, whose mention is no part of the question
 */
export function wordsOf(text: string, own?: string): string {
  const shown = text
    .replace(/<([^<>|]*)(?:\|([^<>]*))?>/g, (whole, target: string, label?: string) => {
      if (target === `@${own}`) return ' ';
      if (target.startsWith('@') || target.startsWith('!')) return label ? ` ${label} ` : ' ';
      if (target.startsWith('#')) return label ? `#${label}` : ' ';
      return target ? (label ?? target.replace(/^mailto:/, '')) : whole;
    })
    .replace(/[ \t]+/g, ' ');
  return unescapeTyped(shown).trim();
}

/** The same, no longer than a question may be, without marks of formatting around words. */
export const questionIn = (text: string, own?: string): string =>
  unmarked(text, LONGEST_QUESTION, own);

/** A whole message in the same way, its lines kept. */
export const messageIn = (text: string, own?: string): string =>
  unmarked(text, LONGEST_MESSAGE, own);

const unmarked = (text: string, longest: number, own?: string): string =>
  wordsOf(text, own)
    .replace(/(^|[\s(«“"])([*_~`]{1,3})(?=\S)([^*_~`\n]*?\S)\2(?=$|[\s).,!?:;»”"])/g, '$1$3')
    .replace(/^[^\S\n]*>\s?/gm, '')
    .slice(0, longest)
    .toWellFormed()
    .trim();
