/** What the local Discord sends and takes: shapes, well-known ids, and JSON over HTTP. */
import type { IncomingMessage, ServerResponse } from 'node:http';

export const TOKEN = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.local.token';
export const APP = '123456789012345678';
export const GUILD = '223456789012345678';
export const CHANNEL = '323456789012345678';
/** The role that Discord made for the bot, and another. */
export const OWN_ROLE = '823456789012345678';
export const EDITORS_ROLE = '833456789012345678';
export const SOMEBODY = '423456789012345678';

export type SentMessage = {
  id: string;
  channel_id: string;
  content?: string;
  embeds: {
    title?: string;
    description?: string;
    color?: number;
    fields?: { name: string; value: string; inline?: boolean }[];
  }[];
  components: {
    type: number;
    components: {
      type: number;
      custom_id: string;
      label: string;
      style: number;
      options?: { label: string; value: string }[];
    }[];
  }[];
  flags: number;
  /** What was uploaded with it; a change that names none leaves these as they were. */
  attachments?: Attachment[];
  allowed_mentions?: object;
  /** On the answer to an interaction. */
  interaction_metadata?: { id: string; type: number; user: { id: string } };
  /** On a reply. */
  message_reference?: { message_id: string; fail_if_not_exists?: boolean };
  referenced_message?: object;
};

type Attachment = {
  id: string;
  filename: string;
  description?: string;
  content_type: string;
  size: number;
  /** What was uploaded, which the real Discord gives back by address. */
  bytes: Buffer;
};

/** A form that the bot opened. */
export type OpenedModal = {
  custom_id: string;
  title: string;
  components: {
    type: number;
    label: string;
    description?: string;
    component: Control;
  }[];
};

type Control = {
  type: number;
  custom_id: string;
  value?: string;
  options?: { label: string; value: string; default?: boolean }[];
  default_values?: { id: string; type: string }[];
};

/** An interaction that was sent to the bot. */
export type Sent = {
  readonly id: string;
  /** The callback's body, once it has come; rejects where none comes in time. */
  readonly callback: Promise<{ type: number; data: Record<string, unknown> }>;
  /** The message that the callback made or changed. */
  readonly message: Promise<SentMessage>;
  /** The new message that answers: the callback's, or what follows where that changes nothing. */
  readonly answer: Promise<SentMessage>;
  /** The form that the callback opened. */
  readonly modal: Promise<OpenedModal>;
  /** Autocomplete's choices. */
  readonly choices: Promise<{ name: string; value: string }[]>;
  /** Resolves with the nth follow-up, from 1. */
  readonly followUp: (number?: number) => Promise<SentMessage>;
  /** The original message once a deferred answer has taken its place. */
  readonly edited: Promise<SentMessage>;
};

export type From = {
  /** Who sends it. */
  readonly user?: string;
  readonly locale?: string;
  readonly guildLocale?: string;
  /** A direct message to the bot instead of a channel on a server. */
  readonly direct?: boolean;
  /** A group's direct messages, where only a reader's own installation works. */
  readonly group?: boolean;
  /** The app is installed by the reader, not on the server. */
  readonly carried?: boolean;
  readonly channel?: string;
  /** Another server than the usual one. */
  readonly guild?: string;
  /** In a thread of the channel. */
  readonly thread?: string;
  readonly roles?: readonly string[];
  /** May manage the server. */
  readonly manager?: boolean;
  /** Sent so long ago that Discord has given up on it. */
  readonly late?: boolean;
};

/** A message that somebody writes. */
export type Written = From & {
  readonly replyTo?: SentMessage | { id: string; author: object; content: string };
  /** Whether the reply mentions whom it replies to: Discord's own default. */
  readonly ping?: boolean;
  readonly bot?: boolean;
  readonly webhook?: boolean;
  /** 0 by default, 19 for a reply; 7 is "… joined the server". */
  readonly type?: number;
  readonly forward?: boolean;
  /** What the event has besides, or otherwise, as Discord writes it. */
  readonly as?: object;
};

/** Failures to answer with instead, each used once. */
export type Failure = {
  readonly status: number;
  readonly path: RegExp;
  readonly retryAfter?: number;
  /** Discord's own number for what is wrong. */
  readonly code?: number;
  /** The deed is done, and only the answer lost. */
  readonly done?: boolean;
  /** The connection is cut instead of an answer. */
  readonly cut?: boolean;
};

export type Values = Readonly<Record<string, string | boolean>>;

export const INVALID = { message: 'Invalid Form Body', code: 50035, errors: {} };

export const userOf = (id: string, bot = id === APP) => ({
  id,
  username: `user${id.slice(0, 3)}`,
  discriminator: '0',
  global_name: null,
  avatar: null,
  ...(bot && { bot }),
});

/** Where something happens: the channel, and how Discord describes it. */
export function placeOf(from: From) {
  const channel = from.channel ?? CHANNEL;
  if (from.thread) return { id: from.thread, type: 11, parent_id: channel };
  if (from.direct) return { id: directWith(from.user ?? SOMEBODY), type: 1 };
  return { id: channel, type: from.group ? 3 : 0 };
}

/** The channel of somebody's direct messages with the bot. */
export const directWith = (user: string): string => `7${user.slice(1)}`;

export const memberOf = (from: From) => ({
  roles: from.roles ?? [],
  joined_at: '2024-01-01T00:00:00Z',
  permissions: from.manager ? String(1 << 5) : '0',
  flags: 0,
  deaf: false,
  mute: false,
});

/** What every message has, whatever it says. */
export const ORDINARY = {
  timestamp: '2024-01-01T00:00:00Z',
  edited_timestamp: null,
  tts: false,
  mention_everyone: false,
  attachments: [],
  mentions: [],
  mention_roles: [],
  pinned: false,
};

export type Stored = {
  options?: Stored[];
  required?: boolean;
  default_member_permissions?: number | null;
};

/** A command as Discord gives it back. */
export function stored(command: Stored, id: string): object {
  return {
    id,
    application_id: APP,
    version: id,
    default_member_permissions: null,
    dm_permission: true,
    nsfw: false,
    ...command,
    ...(command.default_member_permissions !== undefined && {
      default_member_permissions: String(command.default_member_permissions),
    }),
    ...(command.options && {
      // `required: false` is not given back.
      options: command.options.map(({ required, ...option }) => ({
        ...(required && { required }),
        ...option,
      })),
    }),
  };
}

export type Upload = { readonly name: string; readonly type: string; readonly bytes: Buffer };

/** A body as JSON, or as a form with JSON in one part and files in the others, by their numbers. */
export async function readBody(
  request: IncomingMessage,
): Promise<{ readonly body: unknown; readonly files: ReadonlyMap<number, Upload> }> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  const files = new Map<number, Upload>();
  if (!type.startsWith('multipart/form-data')) {
    return { body: bytes.length ? JSON.parse(bytes.toString('utf8')) : undefined, files };
  }
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  for (const [name, part] of form) {
    const [, number] = /^files\[(\d+)\]$/.exec(name) ?? [];
    if (number === undefined || typeof part === 'string') continue;
    const { name: file, type: media } = part;
    files.set(Number(number), {
      name: file,
      type: media,
      bytes: Buffer.from(await part.arrayBuffer()),
    });
  }
  return { body: JSON.parse(String(form.get('payload_json'))), files };
}

/** A message's body with its uploads in the place of what the bot said about them. */
export function withUploads(body: object, files: ReadonlyMap<number, Upload>): object {
  const { attachments, ...rest } = body as { attachments?: Described[] };
  if (!attachments) return body;
  return {
    ...rest,
    attachments: attachments.flatMap(({ id, filename, description }): Attachment[] => {
      const file = files.get(Number(id));
      if (!file) return [];
      const attachment = {
        id: String(id),
        filename: filename ?? file.name,
        ...(description && { description }),
        content_type: file.type,
        size: file.bytes.length,
      };
      // For the tests alone: Discord never sends it back in JSON.
      Object.defineProperty(attachment, 'bytes', { value: file.bytes, enumerable: false });
      return [attachment as Attachment];
    }),
  };
}

export type Described = {
  readonly id: number | string;
  readonly filename?: string;
  readonly description?: string;
};

export function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
