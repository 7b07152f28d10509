/** What stands already of what Dateline began to say of its own accord before: what answers nobody's message. */
import { DiscordAPIError } from 'discord.js';
import { factsOf } from '../errors.ts';
import type { DiscordServices } from '../receive/interaction-context.ts';
import type { Post } from './post.ts';
import type { AreOf } from './standing.ts';

const DISCORD_EPOCH_MS = 1_420_070_400_000;
/** Discord's clock may be another. */
const EARLIER_MS = 60_000;

/** Looks in a channel among what was written since then. */
export type Stood = (
  channel: string,
  since: Date,
  areOf?: AreOf,
) => (post: Post) => Promise<string | undefined>;

/** @param own the bot's own id, once it is known */
export function createStood(
  { send, log }: Pick<DiscordServices, 'log' | 'send'>,
  own: () => string | undefined,
): Stood {
  return (channel, since, areOf) => {
    const self = own();
    if (!self) throw new Error('Discord has not said yet who Dateline is');
    const find = send.standing(self, { channel_id: channel, id: snowflakeAt(since) }, areOf);
    return async (post) => {
      try {
        return await find(post);
      } catch (error) {
        if (!(error instanceof DiscordAPIError)) throw error;
        log.info(factsOf(error), 'Whether a Discord message stands already could not be looked up');
        return undefined;
      }
    };
  };
}

/** The id that a message of that moment would have. */
const snowflakeAt = (date: Date): string =>
  String(BigInt(Math.max(0, date.getTime() - EARLIER_MS - DISCORD_EPOCH_MS)) << 22n);
