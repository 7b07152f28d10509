/**
 * The least of Slack that a measured bot needs: signed requests to its URL, and a Web API and response
 * URLs that answer at once and keep nothing. The local Slack of the tests keeps a workspace, and would
 * be what is measured.
 */
import { createHmac } from 'node:crypto';
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { within } from './load.ts';

export const TOKEN = 'xoxb-bench';
export const SECRET = 'bench-signing-secret';
const BOT_USER = 'U0DATELINE';
const TEAM = 'T000000001';

type Message = { text?: string; blocks?: { elements?: { type: string; action_id: string }[] }[] };

export type BenchSlack = Awaited<ReturnType<typeof startBenchSlack>>;

export async function startBenchSlack() {
  const agent = new Agent({ keepAlive: true });
  const waiting = new Map<string, (message: Message) => void>();
  let asked = 0;

  const http = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const path = incoming.url ?? '';
      const body = Buffer.concat(chunks).toString();
      response.setHeader('content-type', 'application/json');
      response.end(
        JSON.stringify({
          ok: true,
          ts: '1700000000.000100',
          team_id: TEAM,
          user_id: BOT_USER,
          bot_id: 'B0DATELINE',
          url: 'https://bench.slack.com/',
        }),
      );
      if (path.startsWith('/response/')) arrived(path, JSON.parse(body) as Message);
      if (path === '/api/chat.postMessage') {
        const { channel, text, blocks } = Object.fromEntries(new URLSearchParams(body));
        arrived(channel!, { ...(text && { text }), ...(blocks && { blocks: JSON.parse(blocks) }) });
      }
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;

  const arrived = (key: string, message: Message) => {
    waiting.get(key)?.(message);
    waiting.delete(key);
  };
  /** What comes by another way than the acknowledgement, under a response URL or in a channel. */
  const answer = (key: string, what: string) =>
    within(new Promise<Message>((resolve) => waiting.set(key, resolve)), what);

  function send(to: string, type: string, body: string): Promise<string> {
    const timestamp = String(Math.floor(Date.now() / 1000));
    const digest = createHmac('sha256', SECRET).update(`v0:${timestamp}:${body}`).digest('hex');
    return new Promise((resolve, reject) => {
      const outgoing = request(
        to,
        {
          agent,
          method: 'POST',
          headers: {
            'content-type': type,
            'content-length': Buffer.byteLength(body),
            'x-slack-request-timestamp': timestamp,
            'x-slack-signature': `v0=${digest}`,
          },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () => {
            const text = Buffer.concat(chunks).toString();
            if (response.statusCode === 200) resolve(text);
            else reject(new Error(`${response.statusCode} ${text}`));
          });
        },
      );
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  }

  const FORM = 'application/x-www-form-urlencoded';
  /** Everybody is somebody else, in a channel of their own, so that no cool-down is met. */
  const somebody = () => {
    asked += 1;
    return {
      user: `U${asked}`,
      channel: `C${asked}`,
      path: `/response/${asked}`,
      trigger: `trigger.${asked}`,
    };
  };

  return {
    url: `${origin}/api/`,
    /** Types a command. @returns the message in the acknowledgement, or the one that is posted after it */
    async slash(to: string, command: string, text: string): Promise<Message> {
      const { user, channel, path, trigger } = somebody();
      const posted = answer(channel, `${command} ${text}`);
      const body = new URLSearchParams({
        team_id: TEAM,
        channel_id: channel,
        channel_name: 'bench',
        user_id: user,
        user_name: 'bench',
        command,
        text,
        trigger_id: trigger,
        response_url: origin + path,
      });
      const said = JSON.parse(await send(to, FORM, body.toString())) as Message;
      if (said.blocks) arrived(channel, said);
      return posted;
    },
    /** Presses a button of a message. @returns what is sent to the press's response URL */
    async press(to: string, button: object): Promise<Message> {
      const { user, channel, path, trigger } = somebody();
      const answered = answer(path, 'a press');
      const payload = {
        type: 'block_actions',
        team: { id: TEAM },
        user: { id: user, name: 'bench', team_id: TEAM },
        channel: { id: channel, name: 'bench' },
        container: {
          type: 'message',
          message_ts: '1700000000.000100',
          channel_id: channel,
          is_ephemeral: false,
        },
        trigger_id: trigger,
        response_url: origin + path,
        actions: [{ ...button, block_id: 'b', action_ts: '1700000000.000100' }],
      };
      await send(to, FORM, new URLSearchParams({ payload: JSON.stringify(payload) }).toString());
      return answered;
    },
    /** Mentions the app. @returns what is posted */
    async mention(to: string, text: string): Promise<Message> {
      const { user, channel } = somebody();
      const answered = answer(channel, `a mention: ${text}`);
      const ts = `1700000000.${String(asked % 1_000_000).padStart(6, '0')}`;
      await send(
        to,
        'application/json',
        JSON.stringify({
          type: 'event_callback',
          team_id: TEAM,
          event_id: `Ev${asked}`,
          event_time: 1_700_000_000,
          authorizations: [{ team_id: TEAM, user_id: BOT_USER, is_bot: true }],
          event: {
            type: 'app_mention',
            user,
            channel,
            ts,
            event_ts: ts,
            text: `<@${BOT_USER}> ${text}`,
          },
        }),
      );
      return answered;
    },
    async stop() {
      agent.destroy();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}
