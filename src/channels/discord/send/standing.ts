/**
 * What stands already of a message that another process began and did not finish. Discord itself knows a message
 * by its nonce for some minutes only; after these it is found among what was written since.
 */
import type { REST } from 'discord.js';
import { Routes } from 'discord-api-types/v10';
import { editMessage } from './edit-message.ts';
import type { Post } from './post.ts';

type Words = { readonly title?: string; readonly description?: string };

type Written = {
  readonly id: string;
  readonly author: { readonly id: string };
  readonly embeds?: readonly Words[];
  readonly message_reference?: { readonly message_id?: string };
};

/** Whether words that stand are those of a message that may say something else by now. */
export type AreOf = (said: Words, stands: Words) => boolean;

/** As many as Discord gives at once. */
const MOST = 100;
/** So often is asked for more, where much was written since. */
const MOST_PAGES = 5;

/**
 * @param own the bot's own id
 * @param after what was written after that message is looked at
 * @param areOf how a message is known that refers to no other; by all its words where it is left out
 * @returns finds a post's message, each one once, which then says what the post says; rejects where Discord does not
 *   show what stands there
 */
export function createStanding(
  rest: REST,
  own: string,
  { channel_id, id: after }: { readonly channel_id: string; readonly id: string },
  areOf: AreOf = areSame,
): (post: Post) => Promise<string | undefined> {
  let since: Promise<Written[]> | undefined;
  async function written(): Promise<Written[]> {
    const all: Written[] = [];
    let last = after;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const query = new URLSearchParams({ after: last, limit: String(MOST) });
      const some = (await rest.get(Routes.channelMessages(channel_id), { query })) as Written[];
      all.push(...some.filter(({ author }) => author.id === own));
      // The newest comes first.
      if (some.length < MOST) break;
      last = some[0]!.id;
    }
    return all;
  }
  return async (post) => {
    since ??= written();
    const all = await since;
    const at = all.findIndex((message) => isOf(post, message, areOf));
    if (at < 0) return undefined;
    const [{ id, embeds: stand = [] }] = all.splice(at, 1) as [Written];
    const { embeds, components, allowed_mentions } = post;
    // Where a channel shows no embeds it stands in words, and is left as it is.
    if (stand.length > 0 && !isSaid(embeds, stand)) {
      const to = { embeds, components, allowed_mentions };
      await editMessage(rest, Routes.channelMessage(channel_id, id), to);
    }
    return id;
  };
}

/** The first message of an answer refers to the question, where it may; one that goes on with it says the same. */
function isOf(
  { message_reference: refers, embeds }: Post,
  written: Written,
  areOf: AreOf,
): boolean {
  if (written.message_reference)
    return refers !== undefined && written.message_reference.message_id === refers.message_id;
  const [said] = embeds;
  const [stands] = written.embeds ?? [];
  return said !== undefined && stands !== undefined && areOf(said, stands);
}

const isSaid = (said: readonly Words[], stand: readonly Words[]): boolean =>
  said.length === stand.length && said.every((words, at) => areSame(words, stand[at]!));

const areSame: AreOf = (said, stands) =>
  said.title === stands.title && said.description === stands.description;
