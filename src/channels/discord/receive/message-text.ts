/** What somebody wrote, as plain words: without mentions, custom emoji and markup that is no part of it. */

import { withoutLinks } from '../../../text/without-links.ts';
import { inReadingOrder } from '../../shared/reading-order.ts';
import { type Shown, shownParts, writtenParts } from './shown-words.ts';

type Written = Shown & {
  readonly mentions?: readonly {
    readonly id: string;
    readonly username: string;
    readonly global_name?: string | null;
  }[];
};

/**
 * What a message asks, on one line; Discord's previews of its links only where there is nothing else.
 * @param own the bot's own id, whose mention is no part of the question
 */
export function textOf(message: Written, own?: string): string {
  const written = plain(writtenParts(message), message, own);
  const isMore = /[\p{L}\p{N}]/u.test(withoutLinks(written));
  return (isMore ? written : linesOf(message, own)).replace(/\s+/g, ' ');
}

/** All that it shows, with its lines kept: each states something of its own. */
export const linesOf = (message: Written, own?: string): string =>
  plain(shownParts(message), message, own);

const plain = (parts: readonly string[], message: Written, own: string | undefined): string =>
  inReadingOrder(parts.map((part) => withoutMarks(part, message, own)));

function withoutMarks(written: string, message: Written, own: string | undefined): string {
  const names = new Map(
    (message.mentions ?? []).map((user) => [user.id, user.global_name ?? user.username]),
  );
  return withoutNumbers(written)
    .replace(/<@!?(\d+)>/g, (_whole, id: string) => (id === own ? ' ' : (names.get(id) ?? ' ')))
    .replace(/<(?:@&|#)\d+>|<a?:\w+:\d+>|<t:-?\d+(?::\w)?>|<\/[^:>]+:\d+>/g, ' ')
    .replace(/\[([^\][]+)\]\(<?(?:https?:\/\/)[^\s()<>]*>?\)/g, '$1')
    .replace(/<(https?:\/\/[^\s<>]+)>/g, '$1')
    .replace(/^\s*(?:>>>|>|#{1,3}|-#)\s/gm, '')
    .replace(/^\s*[-*+]\s+(?=\S)/gm, '')
    .replace(/[*_~|`]{2,}|`/g, '')
    .replace(/(^|[\s(«“"])([*_])(?=\S)([^*_\n]*?\S)\2(?=$|[\s).,!?:;»”"])/gm, '$1$3')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

const NUMBER = /^[^\S\n]*\d+\.[^\S\n]+(?=\S)/gm;

/** Of a list's items; in "3. gün ne oldu?" the number is a word of the question. */
function withoutNumbers(written: string): string {
  const items = written.match(/^[^\S\n]*(?:[-*+]|\d+\.)[^\S\n]+\S/gm) ?? [];
  return items.length > 1 ? written.replace(NUMBER, '') : written;
}
