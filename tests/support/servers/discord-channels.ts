/** The local Discord's channels: what people write there, and what the bot posts. */
import type { ServerResponse } from 'node:http';
import type { startGateway } from './discord-gateway.ts';
import type { Permissions } from './discord-permissions.ts';
import { judgeChannelMessage, judgeEdit, judgeFiles } from './discord-rules.ts';
import {
  APP,
  CHANNEL,
  directWith,
  GUILD,
  INVALID,
  json,
  memberOf,
  ORDINARY,
  placeOf,
  type SentMessage,
  SOMEBODY,
  type Upload,
  userOf,
  type Written,
  withUploads,
} from './discord-shapes.ts';

const UNKNOWN_REFERENCE = {
  ...INVALID,
  errors: {
    message_reference: {
      _errors: [{ code: 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE', message: 'Unknown message' }],
    },
  },
};

/** The flag of a message that one reader sees. */
const EPHEMERAL = 64;

/** A message of the bot's in a channel. */
export type Posted = SentMessage & { author: { id: string }; content: string };

/** What a request to a channel is about. */
type Asked = {
  readonly channel: string;
  readonly part: string | undefined;
  readonly message: string | undefined;
  readonly query: URLSearchParams;
};

/** What somebody wrote. */
export type Said = {
  readonly id: string;
  readonly channel_id: string;
  readonly content: string;
  readonly author: ReturnType<typeof userOf>;
  /** The bot's reply to it, the nth message in that channel since. */
  readonly reply: (number?: number) => Promise<Posted>;
};

export function startChannels(parts: {
  readonly gateway: ReturnType<typeof startGateway>;
  readonly snowflake: () => string;
  readonly judge: (found: string[], what: string) => boolean;
  readonly judging: boolean;
  readonly permissions: Permissions;
  /** A message that answers an interaction. */
  readonly answered: (id: string) => SentMessage | undefined;
}) {
  const { gateway, snowflake, judge, judging, permissions } = parts;
  const nonces = new Map<string, Posted>();
  const posts: Posted[] = [];
  const known = new Map<string, { channel: string; message: object }>();
  const closed = new Set<string>();
  const unknown = new Set<string>();
  const parents = new Map<string, string>();
  /** Who waits for a post in a channel, and for how many more there. */
  const waiting = new Map<string, { left: number; readonly resolve: (post: Posted) => void }[]>();

  const arrived = (channel: string, after: number, number: number) =>
    new Promise<Posted>((resolve) => {
      const since = posts.slice(after).filter((post) => post.channel_id === channel);
      const post = since[number - 1];
      if (post) return resolve(post);
      const others = waiting.get(channel) ?? [];
      waiting.set(channel, [...others, { left: number - since.length, resolve }]);
    });
  const arrive = (post: Posted) => {
    posts.push(post);
    const still = (waiting.get(post.channel_id) ?? []).filter((one) => {
      one.left -= 1;
      if (one.left === 0) one.resolve(post);
      return one.left > 0;
    });
    if (still.length > 0) waiting.set(post.channel_id, still);
    else waiting.delete(post.channel_id);
  };

  /** An answer to an interaction that everyone in the channel sees. */
  const visible = (id: string | undefined, channel: string) => {
    const message = parts.answered(id ?? '');
    const hidden = ((message?.flags ?? 0) & EPHEMERAL) !== 0;
    return message?.channel_id === channel && !hidden ? message : undefined;
  };

  /** What stands in a channel, the newest first; after a message, those that came next. */
  const written = (channel: string, query: URLSearchParams) => {
    const all = [...known.entries()].filter(([, one]) => one.channel === channel);
    const after = BigInt(query.get('after') ?? 0);
    const limit = Number(query.get('limit') ?? 50);
    const some = all.filter(([id]) => BigInt(id) > after).map(([, { message }]) => message);
    return (query.has('after') ? some.slice(0, limit) : some.slice(-limit)).reverse();
  };

  /** A guild's channel as Discord marks it on a message. */
  const where = (place: { id: string; type: number }) =>
    place.type === 1
      ? { channel_id: place.id, channel_type: 1 }
      : {
          channel_id: place.id,
          channel_type: place.type,
          guild_id: GUILD,
          ...(place.type === 11 && { position: posts.length }),
        };

  return {
    posts,
    /** Refuses the bot's messages there, as a channel it may not write in does. */
    shut: (channel: string) => closed.add(channel),
    /** A message that nobody can reply to any more. */
    forget: (id: string) => unknown.add(id),
    /** The next message of the bot's in that channel, or the nth from now. */
    next: (channel: string, number = 1) => arrived(channel, posts.length, number),
    known: (id: string) => known.get(id),

    /** Somebody writes. */
    write(content: string, from: Written = {}): Said {
      const user = from.user ?? SOMEBODY;
      const place = placeOf({ ...from, user });
      if (place.type === 11) parents.set(place.id, place.parent_id ?? CHANNEL);
      const id = snowflake();
      const author = userOf(user, from.bot ?? false);
      const replied = from.replyTo as (SentMessage & { author?: { id: string } }) | undefined;
      const mentioned = new Set([...content.matchAll(/<@!?(\d+)>/g)].map(([, one]) => one!));
      if (replied && from.ping !== false) mentioned.add(replied.author?.id ?? APP);
      const message = {
        ...ORDINARY,
        id,
        ...where(place),
        ...(from.guild && { guild_id: from.guild }),
        content,
        embeds: [],
        components: [],
        author,
        type: from.type ?? (replied ? 19 : 0),
        flags: 0,
        mentions: [...mentioned].map((one) => userOf(one)),
        mention_roles: [...content.matchAll(/<@&(\d+)>/g)].map(([, one]) => one!),
        ...(from.webhook && { webhook_id: snowflake() }),
        ...(replied && {
          message_reference: { type: 0, message_id: replied.id, channel_id: place.id },
          referenced_message: { ...ORDINARY, content: '', author: userOf(APP), ...replied },
        }),
        ...(from.forward && {
          message_reference: { type: 1, message_id: snowflake(), channel_id: CHANNEL },
        }),
        ...(place.type !== 1 && { member: memberOf(from) }),
        ...from.as,
      };
      known.set(id, { channel: place.id, message });
      const after = posts.length;
      gateway.dispatchMessage(message);
      return {
        id,
        channel_id: place.id,
        content,
        author,
        reply: (number = 1) => arrived(place.id, after, number),
      };
    },

    /** Discord knows a message by its nonce for some minutes. */
    forgetNonces: () => nonces.clear(),

    /** `POST`, `PATCH` and `GET /channels/…/messages`, `GET /channels/…`. */
    answer(
      response: ServerResponse,
      method: string,
      { channel, part, message: messageId, query }: Asked,
      body: unknown,
      files: ReadonlyMap<number, Upload> = new Map(),
    ) {
      if (method === 'GET' && part === 'messages') {
        if (!permissions.may(channel, 'ReadMessageHistory')) return json(response, 200, []);
        return json(response, 200, written(channel, query));
      }
      if (method === 'GET') {
        const parent = parents.get(channel);
        return json(response, 200, {
          id: channel,
          type: parent ? 11 : 0,
          ...(parent && { parent_id: parent }),
        });
      }
      if (closed.has(channel)) {
        return channel.startsWith('7')
          ? json(response, 403, { message: 'Cannot send messages to this user', code: 50007 })
          : json(response, 403, { message: 'Missing Access', code: 50001 });
      }
      if (method === 'PATCH') {
        const post: object | undefined =
          posts.find(({ id }) => id === messageId) ?? visible(messageId, channel);
        if (!post) return json(response, 404, { message: 'Unknown Message', code: 10008 });
        const findings = [...judgeEdit(body), ...judgeFiles(body, files)];
        if (!judge(findings, 'edit')) return json(response, 400, INVALID);
        const shown = permissions.shown(channel, body as object);
        const change = shown === body ? withUploads(shown, files) : shown;
        const left = { ...post, ...change } as Posted;
        if (!left.content && left.embeds.length === 0 && shown !== body) {
          return json(response, 400, { message: 'Cannot send an empty message', code: 50006 });
        }
        return json(response, 200, Object.assign(post, change));
      }
      if (judging && !judge(judgeChannelMessage(body), 'post')) {
        return json(response, 400, INVALID);
      }
      const refusal = permissions.refusal(channel, body as object);
      if (refusal) return json(response, refusal.status, refusal);
      const { nonce, enforce_nonce } = body as { nonce?: string; enforce_nonce?: boolean };
      const before = enforce_nonce ? nonces.get(nonce ?? '') : undefined;
      if (before) return json(response, 200, before);
      const gone = (body as Partial<SentMessage>).message_reference?.message_id ?? '';
      if (unknown.has(gone)) return json(response, 400, UNKNOWN_REFERENCE);
      const direct = channel.startsWith('7');
      const reference = (body as Partial<SentMessage>).message_reference;
      const post: Posted = {
        ...ORDINARY,
        id: snowflake(),
        channel_id: channel,
        content: '',
        embeds: [],
        components: [],
        flags: 0,
        author: userOf(APP),
        ...permissions.shown(channel, body as object),
        ...(reference && { referenced_message: known.get(reference.message_id)?.message ?? {} }),
      };
      known.set(post.id, { channel, message: post });
      if (nonce) nonces.set(nonce, post);
      json(response, 200, { ...post, type: reference ? 19 : 0 });
      arrive(post);
      // A bot hears itself, too.
      gateway.dispatchMessage({
        ...post,
        ...where({ id: channel, type: direct ? 1 : 0 }),
        mentions: [],
      });
    },

    /** `POST /users/@me/channels`. */
    openDirect(response: ServerResponse, body: unknown): void {
      const { recipient_id } = body as { recipient_id: string };
      const id = directWith(recipient_id);
      json(response, 200, { id, type: 1, recipients: [userOf(recipient_id)] });
    },
  };
}
