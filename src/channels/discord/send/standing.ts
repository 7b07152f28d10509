/**
 * What stands already of an answer that another process began and did not finish. Discord itself knows a message
 * by its nonce for some minutes only; after these it is found among what was written since.
 */
import type { REST } from 'discord.js';
import { Routes } from 'discord-api-types/v10';
import type { Post } from './post.ts';

type Written = {
  readonly id: string;
  readonly author: { readonly id: string };
  readonly embeds?: readonly { readonly title?: string; readonly description?: string }[];
  readonly message_reference?: { readonly message_id?: string };
};

/** As many as Discord gives at once. */
const MOST = '100';

/**
 * @param own the bot's own id
 * @returns finds a post's message, each one once; rejects where Discord does not show what stands there
 */
export function createStanding(
  rest: REST,
  own: string,
  { channel_id, id: asked }: { readonly channel_id: string; readonly id: string },
): (post: Post) => Promise<string | undefined> {
  let since: Promise<Written[]> | undefined;
  async function written(): Promise<Written[]> {
    const query = new URLSearchParams({ after: asked, limit: MOST });
    const all = (await rest.get(Routes.channelMessages(channel_id), { query })) as Written[];
    return all.filter(({ author }) => author.id === own);
  }
  return async (post) => {
    since ??= written();
    const own = await since;
    const found = own.findIndex((message) => isOf(post, message));
    return found < 0 ? undefined : own.splice(found, 1)[0]?.id;
  };
}

/** The first message of an answer refers to the question, where it may; one that goes on with it says the same. */
function isOf({ message_reference: refers, embeds }: Post, written: Written): boolean {
  if (written.message_reference)
    return refers !== undefined && written.message_reference.message_id === refers.message_id;
  const [said] = embeds;
  const [stands] = written.embeds ?? [];
  return (
    said !== undefined && said.title === stands?.title && said.description === stands?.description
  );
}
