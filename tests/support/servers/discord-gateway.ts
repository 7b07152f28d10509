/** The local Discord's gateway: sessions, resuming, and what each bot may see. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { APP, TOKEN, userOf } from './discord-shapes.ts';

const GUILD_MESSAGES = 1 << 9;
const DIRECT_MESSAGES = 1 << 12;
const MESSAGE_CONTENT = 1 << 15;
const PRIVILEGED = (1 << 1) | (1 << 8) | MESSAGE_CONTENT;

export type Dispatched = {
  readonly id: string;
  readonly guild_id?: string;
  readonly author: { readonly id: string };
  readonly mentions: readonly { readonly id: string }[];
};

/** @param content whether the message-content intent is switched on in the application's settings */
export function startGateway(http: Server, snowflake: () => string, content: boolean) {
  let session:
    | { id: string; intents: number; log: { op: 0; s: number; t: string; d: unknown }[] }
    | undefined;
  let socket: WebSocket | undefined;
  let identified = 0;
  let resumed = 0;
  const waiting: { login: number; resolve: () => void }[] = [];
  const gateway = new WebSocketServer({ server: http });
  const url = () => `ws://127.0.0.1:${(http.address() as AddressInfo).port}`;

  /** Discord keeps what happens while a bot is away, and replays it when it resumes. */
  const dispatch = (t: string, d: unknown) => {
    if (!session) throw new Error('no bot is logged in');
    const packet = { op: 0 as const, s: session.log.length + 1, t, d };
    session.log.push(packet);
    if (socket?.readyState === 1) socket.send(JSON.stringify(packet));
  };

  gateway.on('connection', (connection) => {
    connection.on('error', () => {});
    const send = (packet: object) => connection.send(JSON.stringify(packet));
    send({ op: 10, d: { heartbeat_interval: 41_250 } });
    connection.on('message', (raw) => {
      const { op, d } = JSON.parse(String(raw));
      if (op === 1) return send({ op: 11 });
      if (op === 2) {
        if (d.token !== TOKEN) return connection.close(4004, 'Authentication failed.');
        const refused = PRIVILEGED & ~(content ? MESSAGE_CONTENT : 0);
        if (d.intents & refused) return connection.close(4014, 'Disallowed intent(s).');
        session = { id: snowflake(), intents: d.intents, log: [] };
        socket = connection;
        identified += 1;
        dispatch('READY', {
          v: 10,
          user: userOf(APP),
          guilds: [],
          session_id: session.id,
          resume_gateway_url: url(),
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

  return {
    url,
    dispatch,
    /**
     * Sends a message to a bot whose intents ask for it. Without the message-content intent its words
     * are left out, save in direct messages, the bot's own, and those that mention it.
     */
    dispatchMessage(message: Dispatched) {
      const direct = message.guild_id === undefined;
      const wanted = direct ? DIRECT_MESSAGES : GUILD_MESSAGES;
      if (!session || !(session.intents & wanted)) return;
      const readable =
        direct ||
        (session.intents & MESSAGE_CONTENT) !== 0 ||
        message.author.id === APP ||
        message.mentions.some(({ id }) => id === APP);
      dispatch(
        'MESSAGE_CREATE',
        readable
          ? message
          : { ...message, content: '', embeds: [], attachments: [], components: [] },
      );
    },
    /** Sends the last so many events of the session again, as may happen after a resume. */
    replay(number: number) {
      for (const packet of session?.log.slice(-number) ?? []) socket?.send(JSON.stringify(packet));
    },
    intents: () => session?.intents ?? 0,
    logins: () => identified,
    /** Resolves once the bot has logged in that many times. */
    loggedIn: (login: number) =>
      new Promise<void>((resolve) => {
        if (login <= identified) resolve();
        else waiting.push({ login, resolve });
      }),
    resumes: () => resumed,
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
    terminate: () => {
      for (const client of gateway.clients) client.terminate();
    },
  };
}
