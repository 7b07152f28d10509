/**
 * Posts in channels as each lets Dateline: where it may not show embeds, in words; where it may not refer to
 * the message it replies to, or that is gone, without it. What a channel did not take is not tried there again
 * for a while: Discord bans who is refused too often.
 */
import { randomUUID } from 'node:crypto';
import { DiscordAPIError, type REST } from 'discord.js';
import { RESTJSONErrorCodes, Routes } from 'discord-api-types/v10';
import { LRUCache } from 'lru-cache';
import { inWords } from '../render/in-words.ts';
import { patiently } from './patience.ts';
import type { Post } from './post.ts';

type Sent = { readonly id: string; readonly embeds?: readonly unknown[] };
type Way = { readonly embeds: boolean; readonly replies: boolean };

const FREELY: Way = { embeds: true, replies: true };
const REMEMBERED = { max: 10_000, ttl: 10 * 60_000 };
/** Discord knows a message by its nonce for "a few minutes"; within these trying again cannot post it twice. */
const NONCE_MS = 2 * 60_000;
const FIRST_PAUSE_MS = 200;
/** Three characters fewer than a nonce may have: these count the messages of one post. */
const NAME_LENGTH = 22;

/**
 * @returns a function that posts, and gives back the ids of the messages; a post of the same name is the same
 *   one, whichever process sends it
 */
export function createToChannel(rest: REST) {
  const ways = new LRUCache<string, Way>(REMEMBERED);

  async function send(
    channel: string,
    post: Post,
    way: Way,
    name: string,
  ): Promise<[string, ...string[]]> {
    let number = 0;
    const put = (body: object) => {
      // Discord then takes it once, however often the request reaches it.
      const nonce = `${name}${number.toString(36)}`;
      number += 1;
      const request = { body: { ...body, nonce, enforce_nonce: true } };
      return patiently(
        async () => (await rest.post(Routes.channelMessages(channel), request)) as Sent,
        NONCE_MS,
        FIRST_PAUSE_MS,
      );
    };
    const [first, ...more] = bodiesOf(post, way);
    const { id, embeds } = await put(first);
    if (way.embeds && post.embeds.length > 0 && embeds?.length === 0) {
      // Beside a name, embeds that may not be shown are dropped without a word.
      const inWordsOnly = { ...way, embeds: false };
      ways.set(channel, inWordsOnly);
      const [words, ...others] = bodiesOf(post, inWordsOnly);
      await rest.patch(Routes.channelMessage(channel, id), { body: words });
      more.push(...others);
    }
    const ids: [string, ...string[]] = [id];
    for (const body of more) ids.push((await put(body)).id);
    return ids;
  }

  /** @param name at most 22 characters; one that nobody else has where it is left out */
  return async (
    channel: string,
    post: Post,
    name: string = randomUUID().replaceAll('-', '').slice(0, NAME_LENGTH),
  ): Promise<readonly [string, ...string[]]> => {
    let way = ways.get(channel) ?? FREELY;
    let refused: unknown;
    for (;;) {
      try {
        const ids = await send(channel, post, way, name);
        // Not for the sake of one message that is gone.
        if (refused !== undefined && !isGone(refused)) {
          ways.set(channel, { ...way, embeds: way.embeds && ways.get(channel)?.embeds !== false });
        }
        return ids;
      } catch (error) {
        const other = otherWay(error, post, way);
        // Where words are not taken either, embeds were not what was wrong.
        if (!other) throw error;
        refused = error;
        way = other;
      }
    }
  };
}

function bodiesOf({ answers, ...post }: Post, { embeds, replies }: Way): [object, ...object[]] {
  const { message_reference: reference, ...alone } = post;
  const name = reference && answers && !replies ? `<@${answers}>` : undefined;
  const body = replies ? post : alone;
  if (!embeds) return inWords(body, name) as [object, ...object[]];
  return [{ ...body, ...(name && { content: name }) }];
}

/** @returns a way that may be open where this one was not */
function otherWay(error: unknown, post: Post, way: Way): Way | undefined {
  if (!(error instanceof DiscordAPIError)) return undefined;
  const refers = way.replies && post.message_reference !== undefined;
  if (refers && (NO_HISTORY.has(error.code) || isGone(error))) return { ...way, replies: false };
  const embeds = way.embeds && post.embeds.length > 0;
  // Discord does not say which permission is missing.
  if (embeds && error.code === RESTJSONErrorCodes.MissingPermissions)
    return { ...way, embeds: false };
  return undefined;
}

/** Read Message History is missing. */
const NO_HISTORY: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory,
  // Newer than the list: "Cannot reference a message without permission to read message history".
  160_009,
]);

/** Whether it is the message replied to that Discord does not take: it is gone, or no person's. */
function isGone(error: unknown): boolean {
  if (!(error instanceof DiscordAPIError)) return false;
  if (error.code !== RESTJSONErrorCodes.InvalidFormBodyOrContentType) return false;
  const { errors } = error.rawError as { errors?: object };
  return errors !== undefined && 'message_reference' in errors;
}
