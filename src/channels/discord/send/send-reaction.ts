/** Posts what a message asks for, each of it once. */

import { factsOf } from '../errors.ts';
import type { Message } from '../receive/addressing.ts';
import type { Post } from './post.ts';
import type { MessageServices, Reaction } from './reaction.ts';

/** @returns how many messages everyone there sees */
export async function sendReaction(
  { posts, privately = [], noted }: Reaction,
  message: Message,
  { send, own, log, service, delivery }: MessageServices,
): Promise<number> {
  const { channel_id: channel, author } = message;
  const find = delivery?.again ? send.standing(own, message) : undefined;
  const standing = async (post: Post): Promise<string | undefined> => {
    try {
      return await find?.(post);
    } catch (error) {
      log.info(factsOf(error), 'Whether a Discord message stands already could not be looked up');
      return undefined;
    }
  };
  const sent: string[] = [];
  await service.remembered();
  try {
    for (const post of posts) {
      const name = delivery?.part(channel);
      const stands = await standing(post);
      sent.push(...(stands ? [stands] : await send.toChannel(channel, post, name)));
    }
  } finally {
    await noted?.(sent);
  }
  for (const post of privately) await send.toUser(author.id, post, delivery?.part(author.id));
  return sent.length;
}
