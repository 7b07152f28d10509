/**
 * A local Slack for the unmodified Bolt: `emulate` holds the workspace, a front adds what it lacks
 * (Socket Mode, signed requests, slash commands, interactivity, `response_url`, limits on Block Kit),
 * judges every body, and records everything. People's acts are done by hand (`slash`, `press`, `say`,
 * …) and what comes of them is awaited.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Act, createActs, type Sent } from './slack-acts.ts';
import { createApi } from './slack-api.ts';
import { startDelivery } from './slack-delivery.ts';
import { entryOf, type Filled, stateOf, submitted } from './slack-forms.ts';
import { createRecords } from './slack-records.ts';
import {
  APP,
  APP_TOKEN,
  BOT_ID,
  BOT_TOKEN,
  BOT_USER,
  elementsOf,
  type From,
  type Json,
  json,
  labelOf,
  type Person,
  type Post,
  parseArgs,
  readBody,
  SIGNING_SECRET,
  TEAM,
  type View,
} from './slack-shapes.ts';
import { type NewPerson, startWorkspace } from './slack-workspace.ts';

export type { Sent } from './slack-acts.ts';
export type { Filled } from './slack-forms.ts';
export type { Block, Call, Failure, From, Person, Post, ShownView, View } from './slack-shapes.ts';

export type SlackServer = Awaited<ReturnType<typeof startSlackServer>>;

export type SlackServerOptions = {
  /** Judging may be switched off, for tests of what it would hide. */
  readonly judge?: boolean;
  /** Mentions that messages may carry, such as `<@U123>`. */
  readonly mentions?: readonly string[];
  /** Bot scopes: a method that needs another answers `missing_scope`. */
  readonly scopes?: readonly string[];
  /** More people than the usual. */
  readonly people?: readonly NewPerson[];
  /** User groups, by id, of the people with these names. */
  readonly groups?: Readonly<Record<string, readonly string[]>>;
  /** The events that the app subscribes to (`app_mention`, `message.im`, …); every one by default. */
  readonly events?: readonly string[];
};

/** A message that somebody wrote. */
export type Said = Sent & { readonly ts: string; readonly channel: string; readonly text: string };

/** The legacy verification token, which nobody reads. */
const TOKEN = 'legacy-verification-token';

export async function startSlackServer(options: SlackServerOptions = {}) {
  const workspace = await startWorkspace(options.people);
  const records = createRecords();
  const { people, channels } = workspace;
  const groups = new Map(
    Object.entries(options.groups ?? {}).map(([id, names]) => [
      id,
      names.map((name) => people[name]?.id ?? name),
    ]),
  );
  const closed = new Set<string>();
  const http = createServer(async (request, response) => {
    const path = (request.url ?? '').split('?')[0]!;
    if (path.startsWith('/api/')) return api.answer(request, response);
    const raw = await readBody(request);
    if (path.startsWith('/response/')) {
      const body = parseArgs(raw, request.headers['content-type']);
      return acts.respond(response, path.slice('/response/'.length), body);
    }
    if (path.startsWith('/upload/v1/')) {
      const type = request.headers['content-type'] ?? 'application/octet-stream';
      const passed = await fetch(workspace.url + path, {
        method: 'POST',
        headers: { 'content-type': type },
        body: new Uint8Array(raw),
      });
      const file = records.files.find(({ id }) => path.endsWith(id));
      if (file) file.bytes = await bytesOf(raw, type);
      records.look();
      response.writeHead(passed.status).end(await passed.text());
      return;
    }
    json(response, { ok: false, error: 'unknown_method' }, 404);
  });
  const delivery = startDelivery(http, records);
  const shared = {
    workspace,
    records,
    judging: options.judge !== false,
    mentions: options.mentions ?? [],
    scopes: options.scopes,
    groups,
    origin: () => `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    isClosed: (view: string) => closed.has(view),
    heard: (post: Post) => overhear(post),
    spend: (trigger: unknown) => acts.spend(trigger),
  };
  const api = createApi(shared);
  const acts = createActs({
    ...shared,
    judged: api.judged,
    send: delivery.send,
    close: (view) => closed.add(view),
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));

  // What everything that Slack sends has in common.

  const somebody = people.reader;
  const team = { id: TEAM, domain: workspace.team.domain };
  const userOf = ({ id, name }: Person) => ({ id, username: name, name, team_id: TEAM });
  const placeOf = (channel: string) => ({ id: channel, name: workspace.nameOf(channel) });
  const about = (from: From, more: Partial<Act> = {}): Omit<Act, 'id'> => ({
    user: from.user ?? somebody,
    channel: from.channel ?? channels.general,
    source: undefined,
    view: undefined,
    thread: from.thread,
    ...more,
  });
  const common = (act: Omit<Act, 'id'>) => ({
    user: userOf(act.user),
    api_app_id: APP,
    token: TOKEN,
    team,
    enterprise: null,
    is_enterprise_install: false,
  });
  let moments = 0;
  const moment = () => `${Math.floor(Date.now() / 1000)}.${String(++moments).padStart(6, '0')}`;

  const event = (inner: Json, from: From = {}, more: Partial<Act> = {}): Sent => {
    const { id } = acts.begin(about(from, more));
    const payload = {
      token: TOKEN,
      team_id: TEAM,
      api_app_id: APP,
      event: { event_ts: moment(), ...inner },
      type: 'event_callback',
      event_id: `Ev${id.toUpperCase()}`,
      event_time: Math.floor(Date.now() / 1000),
      authorizations: [
        {
          enterprise_id: null,
          team_id: TEAM,
          user_id: BOT_USER,
          is_bot: true,
          is_enterprise_install: false,
        },
      ],
      is_ext_shared_channel: false,
      event_context: `4-${id}`,
    };
    return acts.deliver(id, 'events_api', payload, from.tamper);
  };
  const hears = (name: string) => options.events === undefined || options.events.includes(name);
  const kindOf = (channel: string) => (channel.startsWith('D') ? 'im' : 'channel');
  const messageEvent = (channel: string) =>
    kindOf(channel) === 'im' ? 'message.im' : 'message.channels';

  /** A bot hears itself, too. */
  const overhear = ({ channel, ts, thread_ts, text, blocks }: Post) => {
    if (!hears(messageEvent(channel))) return;
    void event(
      {
        type: 'message',
        ...(thread_ts && { thread_ts }),
        user: BOT_USER,
        bot_id: BOT_ID,
        app_id: APP,
        bot_profile: { id: BOT_ID, app_id: APP, name: 'dateline' },
        channel,
        channel_type: kindOf(channel),
        ts,
        text,
        blocks,
        team: TEAM,
      },
      { channel },
    ).ack.catch(() => {});
  };

  const isView = (shown: Post | View): shown is View => 'private_metadata' in shown;

  /** Something is pressed or chosen in a message or a view. */
  const act = (
    shown: Post | View,
    which: string,
    chosen: string | readonly string[] | undefined,
    from: From,
  ): Sent => {
    const all = elementsOf(shown.blocks);
    const found =
      all.find(({ element }) => element.action_id === which) ??
      all.find(({ element }) => labelOf(element) === which);
    if (!found) {
      const names = all
        .map(({ element }) => `${labelOf(element)} (${element.action_id})`)
        .join(', ');
      throw new Error(`Nothing there is called ${which}; there is ${names || 'nothing to press'}.`);
    }
    const { block, element } = found;
    const view = isView(shown) ? shown : undefined;
    const source = isView(shown) ? undefined : shown;
    const doing = about(source ? { channel: source.channel, ...from } : from, {
      source,
      view,
      thread: source?.thread_ts,
      ...(view && { channel: undefined }),
    });
    const { id, trigger_id, response_url } = acts.begin(doing);
    const { text, value, style } = element;
    return acts.deliver(
      id,
      'interactive',
      {
        type: 'block_actions',
        ...common(doing),
        trigger_id,
        actions: [
          {
            type: element.type,
            action_id: element.action_id,
            block_id: block.block_id,
            ...(text !== undefined && { text }),
            ...(value !== undefined && { value }),
            ...(style !== undefined && { style }),
            ...entryOf(element, chosen),
            action_ts: moment(),
          },
        ],
        ...(source && {
          container: {
            type: 'message',
            message_ts: source.ts,
            channel_id: source.channel,
            is_ephemeral: source.ephemeral,
            ...(source.thread_ts && { thread_ts: source.thread_ts }),
          },
          channel: placeOf(source.channel),
          // Slack keeps no ephemeral message, so it cannot send one along.
          ...(!source.ephemeral && { message: messageOf(source) }),
          state: {
            values: stateOf(
              shown.blocks,
              chosen === undefined ? {} : { [element.action_id!]: chosen },
            ),
          },
          response_url,
        }),
        ...(view && {
          container: { type: 'view', view_id: view.id },
          view: submittedLoosely(view),
        }),
      },
      from.tamper,
    );
  };
  const submittedLoosely = (view: View) => {
    try {
      return submitted(view, {});
    } catch {
      return view;
    }
  };
  const messageOf = ({
    ts,
    text,
    blocks,
    thread_ts,
  }: Pick<Post, 'ts' | 'text' | 'blocks' | 'thread_ts'>) => ({
    type: 'message',
    user: BOT_USER,
    bot_id: BOT_ID,
    app_id: APP,
    ts,
    text,
    blocks,
    ...(thread_ts && { thread_ts }),
    team: TEAM,
  });

  return {
    /** As `SLACK_API_URL` takes it. */
    url: `${shared.origin()}/api/`,
    botToken: BOT_TOKEN,
    appToken: APP_TOKEN,
    signingSecret: SIGNING_SECRET,
    teamId: TEAM,
    botUser: BOT_USER,
    botId: BOT_ID,
    appId: APP,
    people,
    channels,
    posts: records.posts,
    views: records.views,
    calls: records.calls,
    files: records.files,
    unfurls: records.unfurls,
    violations: records.violations,
    acks: records.acks,
    /** Resolves once `find` finds something, looking again at everything that arrives. */
    until: records.until,
    /** The next message, or the nth from now, that `which` accepts. */
    next: (which: (post: Post) => boolean = () => true, number = 1): Promise<Post> => {
      const after = records.posts.length;
      return records.until(
        () => records.posts.slice(after).filter(which)[number - 1],
        `message ${number} from now`,
      );
    },
    /** The calls of one method. */
    called: (method: string) => records.calls.filter((call) => call.method === method),
    /** What stands at a message's place now. */
    shown: ({ ts, channel }: Post) =>
      records.posts.findLast((post) => post.ts === ts && post.channel === channel),
    directWith: (user: Person = somebody) => workspace.directWith(user.id),
    invite: workspace.invite,
    fail: api.fail,
    revoke: api.revoke,
    deliverTo: delivery.deliverTo,
    serve: delivery.serve,
    verifyUrl: delivery.verifyUrl,
    connections: delivery.connections,
    connected: delivery.connected,
    askToReconnect: delivery.askToReconnect,
    cut: delivery.cut,

    /** Somebody types a command: `slash('/ask', 'how many?')`. */
    slash(command: string, text = '', from: From = {}): Sent {
      const doing = about(from);
      const { id, trigger_id, response_url } = acts.begin(doing);
      const channel = doing.channel!;
      return acts.deliver(
        id,
        'slash_commands',
        {
          token: TOKEN,
          team_id: TEAM,
          team_domain: team.domain,
          channel_id: channel,
          channel_name: workspace.nameOf(channel),
          user_id: doing.user.id,
          user_name: doing.user.name,
          command,
          text,
          api_app_id: APP,
          is_enterprise_install: 'false',
          response_url,
          trigger_id,
        },
        from.tamper,
      );
    },

    /** Presses a button in a message or a view, by its action id or its label. */
    press: (shown: Post | View, which: string, from: From = {}) =>
      act(shown, which, undefined, from),

    /** Chooses in a select in a message or a view. */
    choose: (
      shown: Post | View,
      which: string,
      chosen: string | readonly string[],
      from: From = {},
    ) => act(shown, which, chosen, from),

    /** Uses the app's shortcut on a message: one of the app's, or one that somebody wrote. */
    shortcut(callbackId: string, message: Post | Said, from: From = {}): Sent {
      const { channel, ts, text } = message;
      const doing = about({ ...from, channel });
      const { id, trigger_id, response_url } = acts.begin(doing);
      return acts.deliver(
        id,
        'interactive',
        {
          type: 'message_action',
          ...common(doing),
          callback_id: callbackId,
          trigger_id,
          response_url,
          action_ts: moment(),
          message_ts: ts,
          channel: placeOf(channel),
          message:
            'blocks' in message
              ? messageOf(message)
              : { type: 'message', user: people.neighbour.id, ts, text, team: TEAM },
        },
        from.tamper,
      );
    },

    /** Uses a shortcut from anywhere. */
    globalShortcut(callbackId: string, from: From = {}): Sent {
      const doing = about(from, { channel: undefined });
      const { id, trigger_id } = acts.begin(doing);
      const payload = {
        type: 'shortcut',
        ...common(doing),
        callback_id: callbackId,
        trigger_id,
        action_ts: moment(),
      };
      return acts.deliver(id, 'interactive', payload, from.tamper);
    },

    /** Sends a form. What is not given stays as the form had it; what its client would not send throws. */
    submit(view: View, filled: Filled = {}, from: From = {}): Sent {
      const doing = about(from, { view, channel: undefined });
      const { id, trigger_id } = acts.begin(doing);
      const payload = {
        type: 'view_submission',
        ...common(doing),
        trigger_id,
        view: submitted(view, filled),
        response_urls: [],
      };
      return acts.deliver(id, 'interactive', payload, from.tamper);
    },

    /** Closes a form without sending it. */
    dismiss(view: View, from: From = {}): Sent {
      const doing = about(from, { view, channel: undefined });
      closed.add(view.id);
      const { id } = acts.begin(doing);
      const payload = { type: 'view_closed', ...common(doing), view, is_cleared: false };
      return acts.deliver(id, 'interactive', payload, from.tamper);
    },

    /** Types into a select whose options the app suggests. */
    suggest(shown: Post | View, actionId: string, typed: string, from: From = {}): Sent {
      const found = elementsOf(shown.blocks).find(({ element }) => element.action_id === actionId);
      if (!found) throw new Error(`Nothing there is called ${actionId}.`);
      const view = isView(shown) ? shown : undefined;
      const doing = about(from, { view });
      const { id } = acts.begin(doing);
      const payload = {
        type: 'block_suggestion',
        ...common(doing),
        action_id: actionId,
        block_id: found.block.block_id,
        value: typed,
        container: view ? { type: 'view', view_id: view.id } : { type: 'message' },
        ...(view ? { view } : { channel: placeOf(doing.channel!) }),
      };
      return acts.deliver(id, 'interactive', payload, from.tamper);
    },

    /**
     * Somebody writes a message: `<@${botUser}>` in it mentions the app, which then hears of it twice,
     * as from Slack: by `app_mention` and by `message`.
     */
    async say(
      text: string,
      from: From & { readonly bot?: boolean; readonly subtype?: string } = {},
    ): Promise<Said> {
      const user = from.user ?? somebody;
      const channel = from.channel ?? channels.general;
      const { ts } = (await workspace.must(
        'chat.postMessage',
        { channel, text, ...(from.thread && { thread_ts: from.thread }) },
        user.token,
      )) as { ts: string };
      const inner = {
        user: user.id,
        ...(from.bot && { bot_id: 'B0SOMEBODY', app_id: 'A0SOMEBODY' }),
        ...(from.subtype && { subtype: from.subtype }),
        text,
        ts,
        event_ts: ts,
        channel,
        team: TEAM,
        client_msg_id: `client-${ts}`,
        ...(from.thread && { thread_ts: from.thread, parent_user_id: BOT_USER }),
      };
      const mentions = text.includes(`<@${BOT_USER}>`) && kindOf(channel) !== 'im';
      const kinds: Json[] = [];
      if (mentions && hears('app_mention')) kinds.push({ ...inner, type: 'app_mention' });
      if (hears(messageEvent(channel))) {
        kinds.push({ ...inner, type: 'message', channel_type: kindOf(channel) });
      }
      const [first, ...others] = kinds.map((one) => event(one, { ...from, user, channel }));
      if (!first) throw new Error('The app subscribes to no event that tells of this message.');
      const acks = Promise.all([first, ...others].map(({ ack }) => ack));
      acks.catch(() => {});
      return { ...first, ack: acks.then(([ack]) => ack!), ts, channel, text };
    },

    /** Somebody changes what they wrote. */
    edit({ channel, ts }: Said, text: string, from: From = {}): Sent {
      const user = from.user ?? somebody;
      return event(
        {
          type: 'message',
          subtype: 'message_changed',
          hidden: true,
          channel,
          channel_type: kindOf(channel),
          ts: moment(),
          message: {
            type: 'message',
            user: user.id,
            text,
            ts,
            edited: { user: user.id, ts: moment() },
          },
          previous_message: { type: 'message', user: user.id, ts },
        },
        { ...from, channel },
      );
    },

    /** Opens the app's Home tab. */
    async openHome(user: Person = somebody): Promise<Sent> {
      const channel = await workspace.directWith(user.id);
      const view = records.views.findLast(
        (one) => one.user === user.id && one.view.type === 'home',
      )?.view;
      return event(
        { type: 'app_home_opened', user: user.id, channel, tab: 'home', ...(view && { view }) },
        { user, channel },
      );
    },

    /** Opens the app's assistant, from a channel where one is given. */
    async openAssistant(
      from: From = {},
    ): Promise<Sent & { readonly thread: string; readonly channel: string }> {
      const user = from.user ?? somebody;
      const channel = await workspace.directWith(user.id);
      const { ts } = (await workspace.must('chat.postMessage', { channel, text: 'New chat' })) as {
        ts: string;
      };
      const context = from.channel
        ? { channel_id: from.channel, team_id: TEAM, enterprise_id: null }
        : {};
      const sent = event(
        {
          type: 'assistant_thread_started',
          assistant_thread: { user_id: user.id, context, channel_id: channel, thread_ts: ts },
        },
        { user, channel, thread: ts },
      );
      return { ...sent, thread: ts, channel };
    },

    /** Somebody writes a message with links of a domain that the app unfurls. */
    async linkShared(urls: readonly string[], from: From = {}): Promise<Said> {
      const user = from.user ?? somebody;
      const channel = from.channel ?? channels.general;
      const text = urls.map((url) => `<${url}>`).join(' ');
      const { ts } = (await workspace.must('chat.postMessage', { channel, text }, user.token)) as {
        ts: string;
      };
      const sent = event(
        {
          type: 'link_shared',
          user: user.id,
          channel,
          message_ts: ts,
          is_bot_user_member: workspace.mayPost(channel),
          unfurl_id: `${channel}-${ts}`,
          source: 'conversations_history',
          links: urls.map((url) => ({ url, domain: new URL(url).hostname })),
          ...(from.thread && { thread_ts: from.thread }),
        },
        { ...from, user, channel },
      );
      return { ...sent, ts, channel, text };
    },

    /** Any other event, as its page describes it. */
    event,

    stop: async () => {
      await delivery.stop();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
      await workspace.stop();
    },
  };
}

/** An upload's bytes: sent bare, or as the one file of a form. */
async function bytesOf(raw: Buffer, type: string): Promise<Buffer> {
  if (!type.startsWith('multipart/')) return raw;
  const form = await new Response(new Uint8Array(raw), {
    headers: { 'content-type': type },
  }).formData();
  const file = [...form.values()].find((value) => typeof value !== 'string');
  return file ? Buffer.from(await (file as File).arrayBuffer()) : Buffer.alloc(0);
}
