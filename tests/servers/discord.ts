/**
 * A local Discord: the gateway and the part of the REST API that a bot for interactions needs, for the
 * unmodified discord.js client. It answers as Discord does, judges every body it is sent, and can fail
 * on demand. Interactions are sent by hand (`slash`, `autocomplete`, `button`) and their answers awaited.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { judgeCallback, judgeCommands, judgeEdit, judgeMessage } from './discord-rules.ts';

export type SentMessage = {
  id: string;
  embeds: {
    title?: string;
    description?: string;
    color?: number;
    fields?: { name: string; value: string; inline?: boolean }[];
  }[];
  components: {
    type: number;
    components: { type: number; custom_id: string; label: string; style: number }[];
  }[];
  flags: number;
  interaction_metadata: { id: string; type: number; user: { id: string } };
};

/** An interaction that was sent to the bot. */
export type Sent = {
  readonly id: string;
  /** The callback's body, once it has come; rejects where none comes in time. */
  readonly callback: Promise<{ type: number; data: Record<string, unknown> }>;
  /** The message that the callback made or changed. */
  readonly message: Promise<SentMessage>;
  /** Autocomplete's choices. */
  readonly choices: Promise<{ name: string; value: string }[]>;
  /** Resolves with the nth follow-up, from 1. */
  readonly followUp: (number?: number) => Promise<SentMessage>;
};

export type From = {
  /** Who sends it. */
  readonly user?: string;
  readonly locale?: string;
  readonly guildLocale?: string;
  /** A direct message to the bot instead of a channel on a server. */
  readonly direct?: boolean;
  /** Sent so long ago that Discord has given up on it. */
  readonly late?: boolean;
};

/** Failures to answer with instead, each used once. */
export type Failure = {
  readonly status: number;
  readonly path: RegExp;
  readonly retryAfter?: number;
};

export type DiscordServer = Awaited<ReturnType<typeof startDiscordServer>>;

const TOKEN = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.local.token';
const APP = '123456789012345678';
const GUILD = '223456789012345678';
const CHANNEL = '323456789012345678';
const PRIVILEGED_INTENTS = (1 << 1) | (1 << 8) | (1 << 15);
/** Discord waits this long for a callback. */
const EXPIRY_MS = 3000;

export async function startDiscordServer(options: { readonly judge?: boolean } = {}) {
  /** Everything Discord would have refused. */
  const violations: string[] = [];
  const requests: { method: string; path: string; body: unknown }[] = [];
  const failures: Failure[] = [];
  const messages = new Map<string, SentMessage>();
  const interactions = new Map<string, Kept>();
  let commands: object[] = [];
  let last = 900_000_000_000_000_000n;
  const snowflake = () => String(++last);

  type Kept = {
    id: string;
    token: string;
    sentAt: number;
    answered: boolean;
    user: string;
    /** The message a button stands under. */
    source: SentMessage | undefined;
    original: SentMessage | undefined;
    callback: PromiseWithResolvers<{ type: number; data: Record<string, unknown> }>;
    message: PromiseWithResolvers<SentMessage>;
    followUps: PromiseWithResolvers<SentMessage>[];
    followed: number;
  };

  const judge = (found: string[], what: string) => {
    if (found.length > 0) violations.push(...found.map((one) => `${what}: ${one}`));
    return found.length === 0;
  };

  // REST.

  const http = createServer(async (request, response) => {
    const path = decodeURI(request.url ?? '')
      .replace('%40', '@')
      .replace(/^\/api\/v10/, '')
      .replace(/\?.*$/, '');
    const method = request.method ?? 'GET';
    const body = await readJson(request);
    requests.push({ method, path, body });
    const failing = failures.findIndex((failure) => failure.path.test(path));
    if (failing >= 0) {
      const [{ status, retryAfter } = { status: 500, retryAfter: undefined }] = failures.splice(
        failing,
        1,
      );
      if (retryAfter !== undefined) response.setHeader('retry-after', retryAfter);
      return json(response, status, {
        message: 'injected',
        code: 0,
        retry_after: retryAfter,
        global: false,
      });
    }
    const [, first, id = '', token = '', last, messageId = ''] = path.split('/');
    if (first === 'interactions') return onCallback(response, token, body as { type: number });
    if (first === 'webhooks')
      return onWebhook(response, method, token, last ? messageId : undefined, body);
    if (request.headers.authorization !== `Bot ${TOKEN}`) {
      return json(response, 401, { message: '401: Unauthorized', code: 0 });
    }
    if (path === '/gateway/bot') {
      return json(response, 200, {
        url: gatewayUrl(),
        shards: 1,
        session_start_limit: { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 16 },
      });
    }
    if (first === 'applications' && token === 'commands') {
      if (id !== APP) return json(response, 403, { message: 'Missing Access', code: 50001 });
      if (method === 'GET') return json(response, 200, commands);
      if (!judge(judgeCommands(body), 'commands')) return json(response, 400, INVALID);
      // As Discord answers: with its own keys, its defaults left out or written out, in its own order.
      commands = (body as Stored[]).map((command) => stored(command, snowflake())).reverse();
      return json(response, 200, commands);
    }
    return json(response, 404, { message: '404: Not Found', code: 0 });
  });

  const onCallback = (
    response: ServerResponse,
    token: string,
    body: { type: number; data?: object },
  ) => {
    const kept = interactions.get(token);
    if (!kept || Date.now() - kept.sentAt > EXPIRY_MS) {
      kept?.callback.reject(new Error('the interaction had expired'));
      return json(response, 404, { message: 'Unknown interaction', code: 10062 });
    }
    if (kept.answered) {
      violations.push('an interaction was acknowledged twice');
      return json(response, 400, {
        message: 'Interaction has already been acknowledged.',
        code: 40060,
      });
    }
    if (options.judge !== false && !judge(judgeCallback(body), 'callback')) {
      kept.callback.reject(new Error(violations.at(-1)));
      return json(response, 400, INVALID);
    }
    kept.answered = true;
    const data = (body.data ?? {}) as Record<string, unknown>;
    if (body.type === 4) kept.original = keep(data, kept);
    else if (kept.source) kept.original = Object.assign(kept.source, body.type === 7 ? data : {});
    response.writeHead(204).end();
    kept.callback.resolve({ type: body.type, data });
    if (kept.original) kept.message.resolve(kept.original);
  };

  const keep = (data: object, kept: Kept): SentMessage => {
    const message = {
      id: snowflake(),
      embeds: [],
      components: [],
      flags: 0,
      ...data,
      interaction_metadata: {
        id: kept.id,
        type: 2,
        user: userOf(kept.user),
        authorizing_integration_owners: { 0: GUILD },
      },
    };
    messages.set(message.id, message);
    return message;
  };

  const onWebhook = (
    response: ServerResponse,
    method: string,
    token: string,
    target: string | undefined,
    body: unknown,
  ) => {
    const kept = interactions.get(token);
    if (!kept?.answered) return json(response, 404, { message: 'Unknown Webhook', code: 10015 });
    if (method === 'POST') {
      if (!judge(judgeMessage(body), 'follow-up')) return json(response, 400, INVALID);
      const message = keep(body as object, kept);
      json(response, 200, { ...message, channel_id: CHANNEL, author: userOf(APP) });
      const number = kept.followed++;
      kept.followUps[number] ??= Promise.withResolvers();
      return kept.followUps[number].resolve(message);
    }
    const message = target === '@original' ? kept.original : messages.get(target ?? '');
    if (!message) return json(response, 404, { message: 'Unknown Message', code: 10008 });
    if (method === 'PATCH') {
      if (!judge(judgeEdit(body), 'edit')) return json(response, 400, INVALID);
      Object.assign(message, body);
    }
    return json(response, 200, { ...message, channel_id: CHANNEL, author: userOf(APP) });
  };

  // The gateway.

  let session: { id: string; log: { op: 0; s: number; t: string; d: unknown }[] } | undefined;
  let socket: WebSocket | undefined;
  let identified = 0;
  const waiting: { login: number; resolve: () => void }[] = [];
  let resumed = 0;
  const gateway = new WebSocketServer({ server: http });
  const gatewayUrl = () => `ws://127.0.0.1:${(http.address() as AddressInfo).port}`;

  gateway.on('connection', (connection) => {
    connection.on('error', () => {});
    const send = (packet: object) => connection.send(JSON.stringify(packet));
    send({ op: 10, d: { heartbeat_interval: 41_250 } });
    connection.on('message', (raw) => {
      const { op, d } = JSON.parse(String(raw));
      if (op === 1) return send({ op: 11 });
      if (op === 2) {
        if (d.token !== TOKEN) return connection.close(4004, 'Authentication failed.');
        if (d.intents & PRIVILEGED_INTENTS) return connection.close(4014, 'Disallowed intent(s).');
        session = { id: snowflake(), log: [] };
        socket = connection;
        identified += 1;
        dispatch('READY', {
          v: 10,
          user: userOf(APP),
          guilds: [],
          session_id: session.id,
          resume_gateway_url: gatewayUrl(),
          application: { id: APP, flags: 0 },
          shard: [0, 1],
        });
        for (const { login, resolve } of waiting) if (login <= identified) resolve();
        return;
      }
      if (op === 6) {
        if (d.session_id !== session?.id) return send({ op: 9, d: false });
        socket = connection;
        resumed += 1;
        for (const packet of session?.log.filter(({ s }) => s > d.seq) ?? []) send(packet);
        return dispatch('RESUMED', {});
      }
    });
  });

  /** Discord keeps what happens while a bot is away, and replays it when it resumes. */
  const dispatch = (t: string, d: unknown) => {
    if (!session) throw new Error('no bot is logged in');
    const packet = { op: 0 as const, s: session.log.length + 1, t, d };
    session.log.push(packet);
    if (socket?.readyState === 1) socket.send(JSON.stringify(packet));
  };

  // Interactions.

  const interact = (type: number, data: object, from: From, source?: SentMessage): Sent => {
    const user = from.user ?? '423456789012345678';
    const kept: Kept = {
      id: snowflake(),
      token: `interaction-token-${snowflake()}`,
      sentAt: from.late ? Date.now() - EXPIRY_MS - 1 : Date.now(),
      answered: false,
      user,
      source,
      original: undefined,
      callback: Promise.withResolvers(),
      message: Promise.withResolvers(),
      followUps: [],
      followed: 0,
    };
    kept.callback.promise.catch((error) => kept.message.reject(error));
    kept.message.promise.catch(() => {});
    interactions.set(kept.token, kept);
    dispatch('INTERACTION_CREATE', {
      id: kept.id,
      application_id: APP,
      type,
      token: kept.token,
      version: 1,
      data,
      channel_id: CHANNEL,
      channel: { id: CHANNEL, type: from.direct ? 1 : 0 },
      locale: from.locale ?? 'en-US',
      entitlements: [],
      authorizing_integration_owners: { 0: from.direct ? '0' : GUILD },
      attachment_size_limit: 1,
      app_permissions: '0',
      ...(from.direct
        ? { context: 1, user: userOf(user) }
        : {
            context: 0,
            guild_id: GUILD,
            guild: { id: GUILD, locale: from.guildLocale ?? 'en-US', features: [] },
            guild_locale: from.guildLocale ?? 'en-US',
            member: {
              user: userOf(user),
              roles: [],
              joined_at: '2024-01-01T00:00:00Z',
              permissions: '0',
              flags: 0,
              deaf: false,
              mute: false,
            },
          }),
      ...(source && {
        message: {
          ...source,
          channel_id: CHANNEL,
          author: userOf(APP),
          type: 20,
          timestamp: '2024-01-01T00:00:00Z',
          attachments: [],
          mentions: [],
          mention_roles: [],
        },
      }),
    });
    const choices = kept.callback.promise.then(
      ({ data }) => data.choices as { name: string; value: string }[],
    );
    choices.catch(() => {});
    return {
      id: kept.id,
      callback: kept.callback.promise,
      message: kept.message.promise,
      choices,
      followUp: (number = 1) => {
        kept.followUps[number - 1] ??= Promise.withResolvers();
        return (kept.followUps[number - 1] as PromiseWithResolvers<SentMessage>).promise;
      },
    };
  };

  const typed = (values: Values, focused?: string) =>
    Object.entries(values).map(([name, value]) => ({
      name,
      type: typeof value === 'boolean' ? 5 : 3,
      value,
      ...(name === focused && { focused: true }),
    }));

  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));

  return {
    token: TOKEN,
    appId: APP,
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}/api`,
    violations,
    requests,
    commands: () => commands,
    logins: () => identified,
    /** Resolves once the bot has logged in that many times. */
    loggedIn: (login: number) =>
      new Promise<void>((resolve) => {
        if (login <= identified) resolve();
        else waiting.push({ login, resolve });
      }),
    resumes: () => resumed,
    /** The next request to such a path fails so. */
    fail: (failure: Failure) => failures.push(failure),
    slash: (name: string, values: Values = {}, from: From = {}) =>
      interact(2, { id: snowflake(), type: 1, name, options: typed(values) }, from),
    autocomplete: (name: string, values: Values, focused: string, from: From = {}) =>
      interact(4, { id: snowflake(), type: 1, name, options: typed(values, focused) }, from),
    /** Presses the button with this label, or with this custom_id. */
    button: (message: SentMessage, which: string, from: From = {}) => {
      const all = message.components.flatMap((row) => row.components);
      const found = all.find((button) => button.label === which);
      return interact(
        3,
        { component_type: 2, custom_id: found?.custom_id ?? which, id: 1 },
        from,
        message,
      );
    },
    /** Cuts the connection as a broken network does. */
    cut: () => socket?.terminate(),
    /** Asks the bot to reconnect (op 7). */
    askToReconnect: () => socket?.send(JSON.stringify({ op: 7, d: null })),
    /** Ends the session (op 9): the bot must log in anew. */
    endSession: () => {
      session = undefined;
      socket?.send(JSON.stringify({ op: 9, d: false }));
    },
    /** Closes with one of the gateway's codes. */
    close: (code: number) => socket?.close(code),
    stop: async () => {
      for (const client of gateway.clients) client.terminate();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}

type Values = Readonly<Record<string, string | boolean>>;

const INVALID = { message: 'Invalid Form Body', code: 50035, errors: {} };

const userOf = (id: string) => ({
  id,
  username: `user${id.slice(0, 3)}`,
  discriminator: '0',
  global_name: null,
  avatar: null,
});

type Stored = { options?: Stored[]; required?: boolean };

/** A command as Discord gives it back. */
function stored(command: Stored, id: string): object {
  return {
    id,
    application_id: APP,
    version: id,
    default_member_permissions: null,
    dm_permission: true,
    nsfw: false,
    ...command,
    ...(command.options && {
      // `required: false` is not given back.
      options: command.options.map(({ required, ...option }) => ({
        ...(required && { required }),
        ...option,
      })),
    }),
  };
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk;
  return text ? JSON.parse(text) : undefined;
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
