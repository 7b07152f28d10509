/**
 * A local Slack for the unmodified Bolt: `emulate` holds the workspace, a front adds what it lacks
 * (Socket Mode, signed requests, slash commands, interactivity, `response_url`, limits on Block Kit),
 * judges every body, and records everything. People's acts are done by hand (`slash`, `press`, `say`,
 * …) and what comes of them is awaited.
 */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createActs } from './slack-acts.ts';
import { createApi } from './slack-api.ts';
import { startDelivery } from './slack-delivery.ts';
import { createEvents } from './slack-events.ts';
import { CLIENT, createInstalls } from './slack-installs.ts';
import { createInteractions } from './slack-interactions.ts';
import { createPayloads } from './slack-payloads.ts';
import { createRecords } from './slack-records.ts';
import {
  APP,
  APP_TOKEN,
  BOT_ID,
  BOT_TOKEN,
  BOT_USER,
  json,
  type Person,
  type Post,
  parseArgs,
  readBody,
  SIGNING_SECRET,
  TEAM,
} from './slack-shapes.ts';
import { receiveUpload } from './slack-uploads.ts';
import { type NewPerson, startWorkspace } from './slack-workspace.ts';

export type { Person, Post, View } from './slack-shapes.ts';

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
  const links = new Map<string, readonly string[]>();
  const close = (view: string) => closed.add(view);
  const handle: RequestListener = async (request, response) => {
    const path = (request.url ?? '').split('?')[0]!;
    if (path.startsWith('/api/')) return api.answer(request, response);
    const raw = await readBody(request);
    if (path.startsWith('/response/')) {
      const body = parseArgs(raw, request.headers['content-type']);
      return acts.respond(response, path.slice('/response/'.length), body);
    }
    if (path.startsWith('/upload/v1/')) {
      const type = request.headers['content-type'];
      return receiveUpload(response, { path, raw, type, workspace, records });
    }
    json(response, { ok: false, error: 'unknown_method' }, 404);
  };
  let stopped = false;
  const http = createServer(async (request, response) => {
    try {
      await handle(request, response);
    } catch (error) {
      // What comes after the end finds no workspace.
      if (!stopped) records.add('violations', `the local Slack failed: ${error}`);
      json(response, { ok: false, error: 'internal_error' }, 500);
    }
  });
  const delivery = startDelivery(http, records);
  const installs = createInstalls({ emulator: workspace.url, scopes: options.scopes });
  const shared = {
    workspace,
    records,
    judging: options.judge !== false,
    mentions: options.mentions ?? [],
    installs,
    groups,
    links,
    origin: () => `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    isClosed: (view: string) => closed.has(view),
    heard: (post: Post) => overhear(post),
    spend: (trigger: unknown) => acts.spend(trigger),
  };
  const api = createApi(shared);
  const acts = createActs({
    ...shared,
    judged: api.judged,
    send: (kind, payload, how) => delivery.send(kind, installs.placed(payload), how),
    close,
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));

  const payloads = createPayloads(workspace);
  const { overhear, ...events } = createEvents({
    acts,
    payloads,
    records,
    workspace,
    links,
    subscribed: options.events,
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
    client: CLIENT,
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
    directWith: (user: Person = people.reader) => workspace.directWith(user.id),
    invite: workspace.invite,
    fail: api.fail,
    revoke: api.revoke,
    goTo: installs.goTo,
    install: installs.install,
    expire: installs.expire,
    uninstall: installs.uninstall,
    placeOf: installs.placeOf,
    deliverTo: delivery.deliverTo,
    serve: delivery.serve,
    address: delivery.address,
    verifyUrl: delivery.verifyUrl,
    connections: delivery.connections,
    connected: delivery.connected,
    sendFrame: delivery.sendFrame,
    post: delivery.post,
    askToReconnect: delivery.askToReconnect,
    cut: delivery.cut,

    ...createInteractions({ acts, payloads, workspace, close }),
    ...events,

    stop: async () => {
      stopped = true;
      records.stop();
      await delivery.stop();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
      await workspace.stop();
    },
  };
}
