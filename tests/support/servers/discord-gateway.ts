/** The local Discord's gateway: shards, sessions, resuming, what each bot may see, and how it sends bots away. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { APP, TOKEN, userOf } from './discord-shapes.ts';

const GUILD_MESSAGES = 1 << 9;
const DIRECT_MESSAGES = 1 << 12;
const MESSAGE_CONTENT = 1 << 15;
const PRIVILEGED = (1 << 1) | (1 << 8) | MESSAGE_CONTENT;
/** After these a session cannot be resumed. */
const OVER = new Set([1000, 1001, 4004, 4007, 4009, 4010, 4011, 4012, 4013, 4014]);

export type Dispatched = {
  readonly id: string;
  readonly guild_id?: string;
  readonly author: { readonly id: string };
  readonly mentions: readonly { readonly id: string }[];
};

type Session = {
  readonly id: string;
  readonly shard: readonly [id: number, count: number];
  readonly intents: number;
  readonly log: { op: 0; s: number; t: string; d: unknown }[];
  socket: WebSocket;
};

/** @param content whether the message-content intent is switched on in the application's settings */
export function startGateway(http: Server, snowflake: () => string, content: boolean) {
  let sessions: Session[] = [];
  /** What may change while a bot is connected. */
  const settings = { content, shards: 1, token: TOKEN, refuse: undefined as number | undefined };
  const identified: number[] = [];
  let resumed = 0;
  const waiting: { login: number; resolve: () => void }[] = [];
  const gateway = new WebSocketServer({ server: http });
  const url = () => `ws://127.0.0.1:${(http.address() as AddressInfo).port}`;

  /** Discord keeps what happens while a bot is away, and replays it when it resumes. */
  const tell = (session: Session, t: string, d: unknown) => {
    const packet = { op: 0 as const, s: session.log.length + 1, t, d };
    session.log.push(packet);
    if (session.socket.readyState === 1) session.socket.send(JSON.stringify(packet));
  };

  /** A server is on one shard, and whatever is outside of servers on the first; a shard may be connected twice. */
  const carrying = (guild: string | undefined) => {
    if (sessions.length === 0) throw new Error('no bot is logged in');
    return sessions.filter(({ shard: [id, count] }) =>
      guild === undefined ? id === 0 : Number((BigInt(guild) >> 22n) % BigInt(count)) === id,
    );
  };

  type Identify = { token: string; intents: number; shard?: [number, number] };
  const refusal = ({ token, intents, shard = [0, 1] }: Identify): number | undefined => {
    const refused = PRIVILEGED & ~(settings.content ? MESSAGE_CONTENT : 0);
    if (settings.refuse) return settings.refuse;
    if (token !== settings.token) return 4004;
    if (intents & refused) return 4014;
    if (shard[0] >= shard[1]) return 4010;
    return shard[1] < settings.shards ? 4011 : undefined;
  };

  const identify = (d: Identify, socket: WebSocket) => {
    const code = refusal(d);
    const { intents, shard = [0, 1] } = d;
    identified.push(shard[0]);
    if (code) return socket.close(code);
    const session = { id: snowflake(), shard, intents, log: [], socket };
    sessions.push(session);
    tell(session, 'READY', {
      v: 10,
      user: userOf(APP),
      guilds: [],
      session_id: session.id,
      resume_gateway_url: url(),
      application: { id: APP, flags: 0 },
      shard,
    });
    for (const { login, resolve } of waiting) if (login <= identified.length) resolve();
  };

  const resume = (d: { token: string; session_id: string; seq: number }, socket: WebSocket) => {
    if (settings.refuse) return socket.close(settings.refuse);
    if (d.token !== settings.token) return socket.close(4004);
    const session = sessions.find(({ id }) => id === d.session_id);
    if (!session) return socket.send(JSON.stringify({ op: 9, d: false }));
    // Whoever had it has it no more.
    if (session.socket !== socket) session.socket.close(4009);
    session.socket = socket;
    resumed += 1;
    for (const packet of session.log.filter(({ s }) => s > d.seq))
      socket.send(JSON.stringify(packet));
    tell(session, 'RESUMED', {});
  };

  gateway.on('connection', (connection) => {
    connection.on('error', () => {});
    connection.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 41_250 } }));
    connection.on('message', (raw) => {
      const { op, d } = JSON.parse(String(raw));
      if (op === 1) connection.send(JSON.stringify({ op: 11 }));
      if (op === 2) identify(d, connection);
      if (op === 6) resume(d, connection);
    });
    connection.on('close', (code) => {
      if (OVER.has(code)) sessions = sessions.filter(({ socket }) => socket !== connection);
    });
  });

  return {
    url,
    settings,
    /** An event of a server's, or of none. */
    dispatch: (t: string, d: unknown, guild?: string) => {
      for (const session of carrying(guild)) tell(session, t, d);
    },
    /**
     * Sends a message to a bot whose intents ask for it. Without the message-content intent its words
     * are left out, save in direct messages, the bot's own, and those that mention it.
     */
    dispatchMessage(message: Dispatched) {
      const direct = message.guild_id === undefined;
      if (sessions.length === 0) return;
      for (const session of carrying(message.guild_id)) {
        const { intents } = session;
        if (!(intents & (direct ? DIRECT_MESSAGES : GUILD_MESSAGES))) continue;
        const readable =
          direct ||
          (intents & MESSAGE_CONTENT) !== 0 ||
          message.author.id === APP ||
          message.mentions.some(({ id }) => id === APP);
        tell(
          session,
          'MESSAGE_CREATE',
          readable
            ? message
            : { ...message, content: '', embeds: [], attachments: [], components: [] },
        );
      }
    },
    /** Sends the last so many events of each session again, as may happen after a resume. */
    replay(number: number) {
      for (const { log, socket } of sessions)
        for (const packet of log.slice(-number)) socket.send(JSON.stringify(packet));
    },
    intents: () => sessions.at(-1)?.intents ?? 0,
    logins: () => identified.length,
    /** The shard of each log-in, in order. */
    identified,
    /** The shards that are connected at this moment. */
    connected: () =>
      sessions.filter(({ socket }) => socket.readyState === 1).map(({ shard: [id] }) => id),
    /** Resolves once the bot has logged in that many times. */
    loggedIn: (login: number) =>
      new Promise<void>((resolve) => {
        if (login <= identified.length) resolve();
        else waiting.push({ login, resolve });
      }),
    resumes: () => resumed,
    /** Cuts the connection as a broken network does. */
    cut: () => {
      for (const { socket } of sessions) socket.terminate();
    },
    /** Sends something that may be no frame. */
    frame: (text: string) => {
      for (const { socket } of sessions) socket.send(text);
    },
    /** Asks the bot to reconnect (op 7). */
    askToReconnect: () => {
      for (const { socket } of sessions) socket.send(JSON.stringify({ op: 7, d: null }));
    },
    /** Ends the session (op 9): the bot must log in anew. */
    endSession: () => {
      for (const { socket } of sessions.splice(0)) socket.send(JSON.stringify({ op: 9, d: false }));
    },
    /** Closes with one of the gateway's codes, those of one shard or all. */
    close: (code: number, shard?: number) => {
      for (const {
        socket,
        shard: [id],
      } of sessions)
        if (shard === undefined || id === shard) socket.close(code);
    },
    terminate: () => {
      for (const client of gateway.clients) client.terminate();
    },
  };
}
