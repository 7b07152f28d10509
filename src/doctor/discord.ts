/** Discord: whether the token works, and whether the application is as Dateline needs it. */
import { credentialProblem, credentialProblems } from '../channels/credentials.ts';
import { discordCommands } from '../channels/discord/command-definitions.ts';
import type { Config } from '../config.ts';
import { type Called, call } from './call.ts';
import { type Line, lines, wordsOf } from './line.ts';

const { ok, warn, bad } = lines('Discord');

/** The flags of an application that may read messages not meant for it, of few servers and of many. */
const MAY_READ = (1 << 18) | (1 << 19);
/** Logins left today, below which a crash that repeats would have the token taken away. */
const FEW_LOGINS = 50;

/** @param heard given every answer, for its clock */
export async function discordLines(
  config: Config,
  heard: (answer: Called) => void,
): Promise<Line[]> {
  const { DISCORD_TOKEN: token, DISCORD_APP_ID: appId, DISCORD_PUBLIC_KEY: key } = config;
  if (!token) return [ok('DISCORD_TOKEN is not set: Dateline does not connect to Discord.')];
  const malformed = new Set([
    ...credentialProblems(config).discord,
    ...(['DISCORD_APP_ID', 'DISCORD_PUBLIC_KEY'] as const).flatMap(
      (name) => credentialProblem(name, config[name]) ?? [],
    ),
  ]);
  if (malformed.size > 0) return [...malformed].map(bad);
  const base = `${(config.DISCORD_API_URL || 'https://discord.com/api').replace(/\/+$/, '').replace(/\/v\d+$/, '')}/v10`;
  const get = async (path: string) => {
    const answer = await call(base + path, { headers: { authorization: `Bot ${token}` } });
    heard(answer);
    return answer;
  };
  try {
    const { status, body: app } = await get('/applications/@me');
    if (status === 401)
      return [bad('Discord refuses DISCORD_TOKEN. Copy it anew from Bot in the developer portal.')];
    if (status !== 200) return [bad(`Discord answers ${status} to the token. Try again later.`)];
    const found = [ok(`The token works; it is of the application ${String(app.id)}.`)];
    if (appId && appId !== app.id)
      found.push(
        warn('DISCORD_APP_ID is of another application than DISCORD_TOKEN; the token decides.'),
      );
    if (key && key.toLowerCase() !== app.verify_key)
      found.push(
        bad(
          'DISCORD_PUBLIC_KEY is not this application’s. Copy it from General Information in the developer portal.',
        ),
      );
    found.push(...interactionLines(config, app), ...intentLines(config, app));
    found.push(...commandLines(await get(`/applications/${String(app.id)}/commands`)));
    if (config.DISCORD_GATEWAY === 'on')
      found.push(...(await gatewayLines(await get('/gateway/bot'))));
    return found;
  } catch (error) {
    return [
      bad(
        `Discord cannot be reached at ${base} (${wordsOf(error)}). Look at the network, a proxy or DISCORD_API_URL.`,
      ),
    ];
  }
}

function interactionLines(config: Config, app: Called['body']): Line[] {
  const address = app.interactions_endpoint_url;
  if (config.DISCORD_INTERACTIONS === 'http') {
    if (!config.DISCORD_PUBLIC_KEY)
      return [
        bad(
          'DISCORD_INTERACTIONS=http needs DISCORD_PUBLIC_KEY, by which Discord’s calls are known.',
        ),
      ];
    return address
      ? [ok(`Discord sends interactions to ${String(address)}.`)]
      : [
          bad(
            'DISCORD_INTERACTIONS is http, and the application has no Interactions Endpoint URL. Set it in the developer portal.',
          ),
        ];
  }
  return address
    ? [
        bad(
          `Discord sends interactions to ${String(address)}, and Dateline waits for them at the gateway. Empty the Interactions Endpoint URL in the developer portal, or set DISCORD_INTERACTIONS=http.`,
        ),
      ]
    : [];
}

function intentLines(config: Config, { flags }: Called['body']): Line[] {
  if (config.DISCORD_MESSAGE_CONTENT !== 'on') return [];
  return (Number(flags) & MAY_READ) !== 0
    ? [ok('The Message Content Intent is on.')]
    : [
        bad(
          'DISCORD_MESSAGE_CONTENT is on, and the Message Content Intent is off: Discord would refuse the connection. Switch it on under Bot in the developer portal.',
        ),
      ];
}

function commandLines({ status, body }: Called): Line[] {
  if (status !== 200) return [warn(`The registered commands cannot be read (${status}).`)];
  const present = new Set(
    Object.values(body).map((command) => (command as { name?: unknown }).name),
  );
  const missing = discordCommands().filter(({ name }) => !present.has(name));
  return missing.length === 0
    ? [ok(`All ${present.size} commands are registered.`)]
    : [
        warn(
          `Not registered yet: ${missing.map(({ name }) => name).join(', ')}. A start registers them, and so does npm run dateline -- register.`,
        ),
      ];
}

async function gatewayLines({ status, body }: Called): Promise<Line[]> {
  if (status !== 200)
    return [bad(`Discord does not name its gateway (${status}). Try again later.`)];
  const left = (body.session_start_limit as { remaining?: number } | undefined)?.remaining;
  const logins =
    left !== undefined && left < FEW_LOGINS
      ? [
          warn(
            `Only ${left} logins are left for today. Find out why Dateline starts so often: at none, Discord takes the token away.`,
          ),
        ]
      : [];
  const opened = await opens(String(body.url));
  return [
    ...logins,
    opened
      ? ok('The gateway can be reached.')
      : bad(
          `The gateway ${String(body.url)} cannot be reached. A proxy or firewall must let WebSockets through.`,
        ),
  ];
}

/** Whether a socket opens; nobody logs in. */
function opens(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`${url}/?v=10&encoding=json`);
    const done = (is: boolean) => {
      clearTimeout(timer);
      resolve(is);
      socket.close();
    };
    const timer = setTimeout(() => done(false), 8000);
    socket.addEventListener('open', () => done(true));
    socket.addEventListener('error', () => done(false));
  });
}
