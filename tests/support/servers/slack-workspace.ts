/** The workspace behind the local Slack: people, channels and messages, kept by `emulate`. */
import { createEmulator } from 'emulate';
import { CLIENT } from './slack-installs.ts';
import { APP, BOT_ID, BOT_TOKEN, BOT_USER, type Json, type Person, TEAM } from './slack-shapes.ts';

export type NewPerson = Partial<Pick<Person, 'locale' | 'tz' | 'is_admin'>> & { name: string };

/** Who is always there. */
const PEOPLE = [
  { name: 'reader' },
  { name: 'neighbour' },
  { name: 'editor' },
  { name: 'admin', is_admin: true },
  { name: 'russian', locale: 'ru-RU', tz: 'Europe/Moscow' },
  { name: 'azerbaijani', locale: 'az-AZ', tz: 'Asia/Baku' },
  { name: 'turk', locale: 'tr-TR', tz: 'Europe/Istanbul' },
] as const satisfies readonly NewPerson[];

type Known = (typeof PEOPLE)[number]['name'];

/** The app is in all of these but `outside`. */
const CHANNELS = ['general', 'random', 'newsroom', 'editors', 'outside'] as const;

export type Workspace = Awaited<ReturnType<typeof startWorkspace>>;

export async function startWorkspace(more: readonly NewPerson[] = []) {
  const wanted: readonly NewPerson[] = [...PEOPLE, ...more];
  const tokenOf = (name: string) => `xoxp-${name}`;
  const emulator = await createEmulator({
    service: 'slack',
    port: 0,
    seed: {
      slack: {
        team: { name: 'Newsroom', domain: 'newsroom' },
        users: wanted.map(({ name, is_admin = false }) => ({ name, real_name: name, is_admin })),
        channels: CHANNELS.slice(2).map((name) => ({ name })),
        oauth_apps: [
          {
            app_id: APP,
            client_id: CLIENT.id,
            client_secret: CLIENT.secret,
            name: 'Dateline',
            redirect_uris: ['http://127.0.0.1/'],
            bot_id: BOT_ID,
            bot_user_id: BOT_USER,
            bot_name: 'dateline',
          },
        ],
        tokens: [
          {
            token: BOT_TOKEN,
            user_id: BOT_USER,
            bot_id: BOT_ID,
            bot_user_id: BOT_USER,
            app_id: APP,
          },
          ...wanted.map(({ name }) => ({ token: tokenOf(name), user: name })),
        ],
      },
    },
  });
  // It listens on the IPv4 address that `localhost` need not mean.
  const url = emulator.url.replace('localhost', '127.0.0.1');

  /** Calls `emulate` itself: nothing is judged, recorded or made to fail. */
  const call = async (method: string, args: Json, token = BOT_TOKEN): Promise<Json> => {
    const response = await fetch(`${url}/api/${method}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(args),
    });
    const answered = (await response.json()) as Json;
    return 'ok' in answered ? answered : { ok: false, error: 'unknown_method' };
  };
  const must = async (method: string, args: Json, token?: string): Promise<Json> => {
    const answer = await call(method, args, token);
    if (!answer.ok) throw new Error(`emulate refused ${method}: ${answer.error}`);
    return answer;
  };

  const users = (await must('users.list', {})).members as { id: string; name: string }[];
  const idOf = (name: string) => users.find((user) => user.name === name)!.id;
  const people = Object.fromEntries(
    wanted.map(({ name, locale = 'en-US', tz = 'Europe/London', is_admin = false }) => [
      name,
      { id: idOf(name), name, token: tokenOf(name), locale, tz, is_admin },
    ]),
  ) as Record<Known, Person> & Record<string, Person>;
  const listed = (await must('conversations.list', {})).channels as { id: string; name: string }[];
  const channels = Object.fromEntries(listed.map(({ id, name }) => [name, id])) as Record<
    (typeof CHANNELS)[number],
    string
  >;
  const somebody = Object.values(people)[0]!;
  for (const channel of [channels.general, channels.random]) {
    for (const { token } of Object.values(people))
      await must('conversations.join', { channel }, token);
  }
  const inside = new Set<string>();
  const invite = async (channel: string) => {
    inside.add(channel);
    await must('conversations.invite', { channel, users: BOT_USER }, somebody.token);
  };
  for (const [name, channel] of Object.entries(channels))
    if (name !== 'outside') await invite(channel);

  const directs = new Map<string, string>();
  return {
    url,
    call,
    must,
    people,
    channels,
    /** Adds the app to a channel. */
    invite,
    /** Whether the app may post there: it is a member, or it is a direct message. */
    mayPost: (channel: string) => !channel.startsWith('C') || inside.has(channel),
    team: { id: TEAM, domain: 'newsroom' },
    nameOf: (channel: string) =>
      Object.entries(channels).find(([, id]) => id === channel)?.[0] ?? 'directmessage',
    person: (id: string) => Object.values(people).find((person) => person.id === id),
    /** The direct message of the app with somebody. */
    async directWith(user: string): Promise<string> {
      const known = directs.get(user);
      if (known) return known;
      const { channel } = (await must('conversations.open', { users: user })) as {
        channel: { id: string };
      };
      directs.set(user, channel.id);
      return channel.id;
    },
    stop: () => emulator.close(),
  };
}
