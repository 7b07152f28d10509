/** What somebody wrote, as plain words: without mentions, custom emoji and markup that is no part of it. */

type Written = {
  readonly content?: string;
  readonly embeds?: readonly { readonly title?: string; readonly description?: string }[];
  readonly mentions?: readonly {
    readonly id: string;
    readonly username: string;
    readonly global_name?: string | null;
  }[];
};

/**
 * A message's words, on one line.
 * @param own the bot's own id, whose mention is no part of the question
 */
export const textOf = (message: Written, own?: string): string =>
  linesOf(message, own).replace(/\s+/g, ' ');

/** The same with its lines kept: each states something of its own. */
export function linesOf(message: Written, own?: string): string {
  const written = message.content?.trim()
    ? message.content
    : (message.embeds ?? [])
        .flatMap(({ title, description }) => [title, description])
        .filter((text) => text !== undefined)
        .join('. ');
  const names = new Map(
    (message.mentions ?? []).map((user) => [user.id, user.global_name ?? user.username]),
  );
  return written
    .replace(/<@!?(\d+)>/g, (_whole, id: string) => (id === own ? ' ' : (names.get(id) ?? ' ')))
    .replace(/<(?:@&|#)\d+>|<a?:\w+:\d+>|<t:-?\d+(?::\w)?>|<\/[^:>]+:\d+>/g, ' ')
    .replace(/^\s*(?:>>>|>|#{1,3}|-#)\s/gm, '')
    .replace(/[*_~|`]{2,}|`/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}
