/**
 * A local Discord: the gateway and the part of the REST API that a bot for interactions needs, for the
 * unmodified discord.js client. It answers as Discord does, judges every body it is sent, and can fail
 * on demand. Interactions are sent by hand (`slash`, `autocomplete`, `button`) and their answers awaited.
 */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startChannels } from './discord-channels.ts';
import { startGateway } from './discord-gateway.ts';
import { createPermissions } from './discord-permissions.ts';
import {
  judgeCallback,
  judgeCommands,
  judgeEdit,
  judgeFiles,
  judgeMessage,
} from './discord-rules.ts';
import {
  APP,
  CHANNEL,
  EDITORS_ROLE,
  type Failure,
  type From,
  GUILD,
  INVALID,
  json,
  memberOf,
  type OpenedModal,
  ORDINARY,
  OWN_ROLE,
  placeOf,
  readBody,
  type Sent,
  type SentMessage,
  SOMEBODY,
  type Stored,
  stored,
  TOKEN,
  type Upload,
  userOf,
  type Values,
  withUploads,
} from './discord-shapes.ts';
import { deliver, PUBLIC_KEY, proveEndpoint } from './discord-webhook.ts';

export type { Failure, From, OpenedModal, Sent, SentMessage, Written } from './discord-shapes.ts';

export type DiscordServer = Awaited<ReturnType<typeof startDiscordServer>>;

/** "Thinking…" */
const LOADING = 1 << 7;
const DISCORD_EPOCH_MS = 1_420_070_400_000;
/** Discord waits this long for a callback. */
const EXPIRY_MS = 3000;

export async function startDiscordServer(
  options: {
    /** Judging takes longer than answering; benchmarks do without. */
    readonly judge?: boolean;
    /** The application's owner has switched on the message-content intent. */
    readonly messageContent?: boolean;
    /** How long Discord takes to read the answer to an interaction that it sent over HTTP. */
    readonly readsAfterMs?: number;
    /** How many times the bot may log in today; 1,000 by default, as most may. */
    readonly logins?: number;
    /** Ids say when something was written, as Discord's do; else they count from some day of 2021. */
    readonly dated?: boolean;
  } = {},
) {
  /** Everything Discord would have refused. */
  const violations: string[] = [];
  const requests: { method: string; path: string; body: unknown }[] = [];
  const failures: Failure[] = [];
  const oddities: { path: RegExp; text: string }[] = [];
  const messages = new Map<string, SentMessage>();
  const interactions = new Map<string, Kept>();
  /** People who have left the servers, and servers that have removed the bot. */
  const removed = new Set<string>();
  const permissions = createPermissions();
  let commands: object[] = [];
  let endpoint: string | undefined;
  let last = 900_000_000_000_000_000n;
  const snowflake = () => {
    const now = options.dated ? BigInt(Date.now() - DISCORD_EPOCH_MS) << 22n : 0n;
    last = now > last ? now : last + 1n;
    return String(last);
  };

  type Kept = {
    id: string;
    token: string;
    sentAt: number;
    answered: boolean;
    /** Its acknowledgement was taken, and the bot was told otherwise. */
    lost: boolean;
    user: string;
    /** The message a button stands under. */
    source: SentMessage | undefined;
    original: SentMessage | undefined;
    callback: PromiseWithResolvers<{ type: number; data: Record<string, unknown> }>;
    message: PromiseWithResolvers<SentMessage>;
    followUps: PromiseWithResolvers<SentMessage>[];
    followed: number;
    edited: PromiseWithResolvers<SentMessage>;
    from: From;
  };

  const judge = (found: string[], what: string) => {
    if (found.length > 0) violations.push(...found.map((one) => `${what}: ${one}`));
    return found.length === 0;
  };

  /** Whatever is answered, this is what arrives. */
  const loseAnswer = (response: ServerResponse, { status, cut }: Failure) => {
    const { writeHead, end } = response;
    response.writeHead = () => response;
    response.end = (() => {
      Object.assign(response, { writeHead, end });
      if (cut) return response.destroy();
      return response.writeHead(status).end();
    }) as typeof response.end;
  };

  // REST.

  const http = createServer(async (request, response) => {
    const path = decodeURI(request.url ?? '')
      .replace('%40', '@')
      .replace(/^\/api\/v10/, '')
      .replace(/\?.*$/, '');
    const method = request.method ?? 'GET';
    const { body, files } = await readBody(request);
    requests.push({ method, path, body });
    const odd = oddities.findIndex((one) => one.path.test(path));
    if (odd >= 0) {
      const [one] = oddities.splice(odd, 1);
      return response.writeHead(200, { 'content-type': 'application/json' }).end(one?.text);
    }
    const failing = failures.findIndex((failure) => failure.path.test(path));
    const [failure] = failing >= 0 ? failures.splice(failing, 1) : [];
    if (failure?.done) {
      loseAnswer(response, failure);
      const asked = interactions.get(path.split('/')[3] ?? '');
      if (asked) asked.lost = true;
    } else if (failure?.cut) {
      response.destroy();
      return;
    } else if (failure) {
      const { status = 500, retryAfter, code = 0 } = failure;
      if (retryAfter !== undefined) response.setHeader('retry-after', retryAfter);
      return json(response, status, {
        message: 'injected',
        code,
        retry_after: retryAfter,
        global: false,
      });
    }
    const [, first, id = '', token = '', last, messageId = ''] = path.split('/');
    if (first === 'interactions') {
      const told = new URL(request.url ?? '', 'http://local').searchParams.get('with_response');
      return onCallback(response, token, body as { type: number }, told === 'true');
    }
    if (first === 'webhooks')
      return onWebhook(response, method, token, last ? messageId : undefined, body, files);
    if (request.headers.authorization !== `Bot ${gateway.settings.token}`) {
      return json(response, 401, { message: '401: Unauthorized', code: 0 });
    }
    if (path === '/gateway/bot') {
      return json(response, 200, {
        url: gateway.url(),
        shards: gateway.settings.shards,
        session_start_limit: {
          total: 1000,
          remaining: Math.max((options.logins ?? 1000) - gateway.logins(), 0),
          reset_after: 14_400_000,
          max_concurrency: 16,
        },
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
    if (path === '/applications/@me') {
      return json(response, 200, {
        id: APP,
        name: 'Dateline',
        bot: userOf(APP),
        verify_key: PUBLIC_KEY,
        flags: gateway.settings.content ? 1 << 19 : 0,
        interactions_endpoint_url: endpoint ?? null,
      });
    }
    if (first === 'guilds' && token === 'roles') {
      return json(response, 200, [
        { id: EDITORS_ROLE, name: 'Editors' },
        { id: OWN_ROLE, name: 'Dateline', managed: true, tags: { bot_id: APP } },
      ]);
    }
    if (first === 'guilds' && token === 'members') {
      if (removed.has(id)) return json(response, 404, { message: 'Unknown Guild', code: 10004 });
      if (removed.has(last ?? ''))
        return json(response, 404, { message: 'Unknown Member', code: 10007 });
      return json(response, 200, { user: userOf(last ?? ''), roles: [] });
    }
    if (path === '/users/@me/guilds') return json(response, 200, [{ id: GUILD, name: 'Brill' }]);
    if (path === '/users/@me/channels') return channels.openDirect(response, body);
    if (first === 'channels') {
      const query = new URL(request.url ?? '', 'http://local').searchParams;
      return channels.answer(
        response,
        method,
        { channel: id, part: token, message: last, query },
        body,
        files,
      );
    }
    return json(response, 404, { message: '404: Not Found', code: 0 });
  });
  const gateway = startGateway(http, snowflake, options.messageContent ?? false);
  const channels = startChannels({
    gateway,
    snowflake,
    judge,
    judging: options.judge !== false,
    permissions,
    answered: (id) => messages.get(id),
  });

  const onCallback = (
    response: ServerResponse,
    token: string,
    body: { type: number; data?: object },
    told: boolean,
  ) => {
    const kept = interactions.get(token);
    if (!kept || Date.now() - kept.sentAt > EXPIRY_MS) {
      kept?.callback.reject(new Error('the interaction had expired'));
      return json(response, 404, { message: 'Unknown interaction', code: 10062 });
    }
    if (kept.answered) {
      if (!kept.lost) violations.push('an interaction was acknowledged twice');
      return json(response, 400, {
        message: 'Interaction has already been acknowledged.',
        code: 40060,
      });
    }
    if (!acknowledge(kept, body)) return json(response, 400, INVALID);
    if (told) {
      const { original } = kept;
      json(response, 200, {
        interaction: { id: kept.id, type: 2 },
        ...(original && { resource: { type: body.type, message: original } }),
      });
    } else response.writeHead(204).end();
  };

  /** The acknowledgement, whichever way it came. @returns whether it is one that Discord takes */
  const acknowledge = (kept: Kept, body: { type: number; data?: object }): boolean => {
    if (options.judge !== false && !judge(judgeCallback(body), 'callback')) {
      kept.callback.reject(new Error(violations.at(-1)));
      return false;
    }
    kept.answered = true;
    const data = (body.data ?? {}) as Record<string, unknown>;
    const there = permissions.shown(placeOf(kept.from).id, data);
    if (body.type === 4) kept.original = keep(there, kept);
    else if (body.type === 5) {
      const { flags = 0 } = data as { flags?: number };
      kept.original = keep({ ...data, flags: flags | LOADING }, kept);
    } else if (kept.source) {
      kept.original = Object.assign(kept.source, body.type === 7 ? there : {});
    }
    kept.callback.resolve({ type: body.type, data });
    if (kept.original && body.type !== 5 && body.type !== 9) kept.message.resolve(kept.original);
    return true;
  };

  /** Sends an interaction over HTTP; what the bot answers with acknowledges it. */
  const post = async (url: string, kept: Kept, interaction: object): Promise<void> => {
    const answered = (await deliver(url, interaction)) as { type: number } | undefined;
    if (!answered) return;
    // Discord has read it a moment later than the bot has sent it.
    await new Promise((resolve) => setTimeout(resolve, options.readsAfterMs ?? 0));
    acknowledge(kept, answered);
  };

  const keep = (data: object, kept: Kept): SentMessage => {
    const message = {
      id: snowflake(),
      channel_id: placeOf(kept.from).id,
      embeds: [],
      components: [],
      flags: 0,
      author: userOf(APP),
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
    files: ReadonlyMap<number, Upload>,
  ) => {
    const kept = interactions.get(token);
    if (!kept?.answered) return json(response, 404, { message: 'Unknown Webhook', code: 10015 });
    if (method === 'POST') {
      const found = [...judgeMessage(body), ...judgeFiles(body, files)];
      if (!judge(found, 'follow-up')) return json(response, 400, INVALID);
      const there = permissions.shown(placeOf(kept.from).id, body as object);
      const message = keep(withUploads(there, files), kept);
      json(response, 200, { ...message, channel_id: CHANNEL, author: userOf(APP) });
      const number = kept.followed++;
      kept.followUps[number] ??= Promise.withResolvers();
      return kept.followUps[number].resolve(message);
    }
    const message = target === '@original' ? kept.original : messages.get(target ?? '');
    if (!message) return json(response, 404, { message: 'Unknown Message', code: 10008 });
    if (method === 'PATCH') {
      const found = [...judgeEdit(body), ...judgeFiles(body, files)];
      if (!judge(found, 'edit')) return json(response, 400, INVALID);
      const there = permissions.shown(placeOf(kept.from).id, body as object);
      const flags = message.flags & ~LOADING;
      Object.assign(message, withUploads(there, files), { flags });
      kept.edited.resolve(message);
    }
    return json(response, 200, { ...message, channel_id: CHANNEL, author: userOf(APP) });
  };

  // Interactions.

  const interact = (type: number, data: object, from: From, source?: SentMessage): Sent => {
    const user = from.user ?? SOMEBODY;
    const home = !from.carried && !from.group;
    const kept: Kept = {
      id: snowflake(),
      token: `interaction-token-${snowflake()}`,
      sentAt: from.late ? Date.now() - EXPIRY_MS - 1 : Date.now(),
      answered: false,
      lost: false,
      user,
      source,
      original: undefined,
      callback: Promise.withResolvers(),
      message: Promise.withResolvers(),
      followUps: [],
      followed: 0,
      edited: Promise.withResolvers(),
      from,
    };
    kept.edited.promise.catch(() => {});
    kept.callback.promise.catch((error) => kept.message.reject(error));
    kept.message.promise.catch(() => {});
    interactions.set(kept.token, kept);
    const guild = from.direct || from.group ? undefined : (from.guild ?? GUILD);
    const interaction = {
      id: kept.id,
      application_id: APP,
      type,
      token: kept.token,
      version: 1,
      data,
      channel_id: placeOf(from).id,
      channel: placeOf(from),
      locale: from.locale ?? 'en-US',
      entitlements: [],
      authorizing_integration_owners: {
        ...(home && { 0: guild ?? '0' }),
        ...((from.carried || from.group) && { 1: user }),
      },
      attachment_size_limit: 1,
      app_permissions: permissions.bits(placeOf(from).id),
      ...(from.direct || from.group
        ? { context: from.group ? 2 : 1, user: userOf(user) }
        : {
            context: 0,
            guild_id: guild,
            guild: { id: guild, locale: from.guildLocale ?? 'en-US', features: [] },
            guild_locale: from.guildLocale ?? 'en-US',
            member: { user: userOf(user), ...memberOf(from) },
          }),
      ...(source && {
        message: { ...ORDINARY, author: userOf(APP), type: 20, ...source },
      }),
    };
    // One way or the other, never both.
    if (endpoint) post(endpoint, kept, interaction).catch(kept.callback.reject);
    else gateway.dispatch('INTERACTION_CREATE', interaction, guild);
    const modal = kept.callback.promise.then(({ data }) => data as unknown as OpenedModal);
    modal.catch(() => {});
    const choices = kept.callback.promise.then(
      ({ data }) => data.choices as { name: string; value: string }[],
    );
    choices.catch(() => {});
    const followUp = (number = 1) => {
      kept.followUps[number - 1] ??= Promise.withResolvers();
      return (kept.followUps[number - 1] as PromiseWithResolvers<SentMessage>).promise;
    };
    const answer = kept.callback.promise.then(({ type, data }) =>
      type === 7 && Object.keys(data).length === 0 ? followUp() : kept.message.promise,
    );
    answer.catch(() => {});
    return {
      id: kept.id,
      callback: kept.callback.promise,
      message: kept.message.promise,
      answer,
      modal,
      choices,
      edited: kept.edited.promise,
      followUp,
    };
  };

  const picked = (
    message: SentMessage,
    customId: string,
    values: readonly string[],
    from: From = {},
  ) => interact(3, { component_type: 3, custom_id: customId, id: 1, values }, from, message);

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
    publicKey: PUBLIC_KEY,
    /** Has interactions sent to this address from now on, as the field in the developer portal does. */
    sendTo: async (url: string | undefined) => {
      if (url) await proveEndpoint(url);
      endpoint = url;
    },
    violations,
    requests,
    commands: () => commands,
    /** What may change while a bot is connected: its token, its intent, how many shards it needs. */
    settings: gateway.settings,
    intents: gateway.intents,
    identified: gateway.identified,
    connected: gateway.connected,
    frame: gateway.frame,
    dispatch: gateway.dispatch,
    logins: gateway.logins,
    loggedIn: gateway.loggedIn,
    resumes: gateway.resumes,
    /** Everything the bot has posted in channels and direct messages, in order. */
    posts: channels.posts,
    shut: channels.shut,
    /** Somebody leaves the servers, or the bot is removed from one. */
    remove: (id: string) => removed.add(id),
    forget: channels.forget,
    forbid: permissions.forbid,
    allow: permissions.allow,
    /** A message of the bot's as it stands now. */
    standing: (id: string) => channels.posts.find((post) => post.id === id) ?? messages.get(id),
    next: channels.next,
    /** The minutes pass within which Discord knows a message by its nonce. */
    forgetNonces: channels.forgetNonces,
    /** Delivers anew the last so many things that happened, as Discord may after a resume. */
    replay: gateway.replay,
    /** Somebody writes a message: `<@${appId}>` in it mentions the bot. */
    write: channels.write,
    /** The next request to such a path fails so. */
    fail: (failure: Failure) => failures.push(failure),
    /** The next request to such a path is answered with this, whatever it is. */
    say: (path: RegExp, text: string) => oddities.push({ path, text }),
    /** How many of these are not said yet. */
    said: () => oddities.length,
    slash: (name: string, values: Values = {}, from: From = {}) =>
      interact(2, { id: snowflake(), type: 1, name, options: typed(values) }, from),
    autocomplete: (name: string, values: Values, focused: string, from: From = {}) =>
      interact(4, { id: snowflake(), type: 1, name, options: typed(values, focused) }, from),
    /** Presses the button with this label or custom_id, or picks the option with this label. */
    button: (message: SentMessage, which: string, from: From = {}) => {
      const all = message.components.flatMap((row) => row.components);
      const found = all.find((button) => button.label === which);
      for (const { custom_id, options = [] } of found ? [] : all) {
        const option = options.find(({ label }) => label === which);
        if (option) return picked(message, custom_id, [option.value], from);
      }
      return interact(
        3,
        { component_type: 2, custom_id: found?.custom_id ?? which, id: 1 },
        from,
        message,
      );
    },
    /** Uses a command in the menu of a person, of which Dateline has none. */
    userMenu: (name: string, from: From = {}) =>
      interact(2, { id: snowflake(), type: 2, name, target_id: SOMEBODY, resolved: {} }, from),
    /** Uses a command in the menu of a message. */
    menu: (
      name: string,
      message: { id: string; content: string; [more: string]: unknown },
      from: From = {},
    ) => {
      const target = { ...ORDINARY, embeds: [], components: [], ...message };
      const data = { id: snowflake(), type: 3, name, target_id: message.id };
      return interact(2, { ...data, resolved: { messages: { [message.id]: target } } }, from);
    },
    /** Picks values in a select. */
    select: picked,
    /** Sends a form: what is not given stays as the form had it. */
    submit: (
      form: OpenedModal,
      values: Readonly<Record<string, string | readonly string[]>>,
      from: From = {},
      source?: SentMessage,
    ) => interact(5, { custom_id: form.custom_id, components: filled(form, values) }, from, source),
    cut: gateway.cut,
    askToReconnect: gateway.askToReconnect,
    endSession: gateway.endSession,
    close: gateway.close,
    stop: async () => {
      gateway.terminate();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}

/** A form's controls as Discord sends them back. */
function filled(
  form: OpenedModal,
  values: Readonly<Record<string, string | readonly string[]>>,
): object[] {
  return form.components.map(({ component }, index) => {
    const { type, custom_id, value, options, default_values } = component;
    const given = values[custom_id];
    const before =
      options?.flatMap((option) => (option.default ? [option.value] : [])) ??
      default_values?.map(({ id }) => id) ??
      [];
    const answer =
      type === 4
        ? { value: given ?? value ?? '' }
        : { values: given === undefined ? before : [given].flat() };
    return {
      type: 18,
      id: 2 * index + 1,
      component: { type, id: 2 * index + 2, custom_id, ...answer },
    };
  });
}
