/** What is none of Slack's, or Slack's and odd: over the socket and over HTTP it ends nothing and stops nothing. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isFrame } from '../../../src/channels/slack/frames.ts';
import { LONGEST_BODY, signatureProblem } from '../../../src/channels/slack/http.ts';
import { ANSWER, QUESTION } from '../../support/packs/downing.ts';
import type { RealService } from '../../support/real-service.ts';
import { APP, BOT_USER, TEAM } from '../../support/servers/slack-shapes.ts';
import { localSlack, type Mode, serviceInWorkspace, shown } from '../../support/slack/harness.ts';

const local = localSlack();
let real: RealService;
beforeEach(async () => {
  real = await serviceInWorkspace();
});
afterEach(() => real.close());

const VALUES = [null, true, 0, -1, '', 'text', [], {}, [null], { type: null }, [[]]] as const;
const EVENT = { type: 'app_mention', user: 'U1', text: 'hm', ts: '1.1', channel: 'C1' };
const BODY = { type: 'event_callback', team_id: TEAM, api_app_id: APP, event_id: 'Ev1' };
const ACTION = { type: 'block_actions', user: { id: 'U1', team_id: TEAM }, team: { id: TEAM } };

/** Bodies of events, commands and interactions with something odd in one place. */
const BODIES: readonly unknown[] = [
  ...VALUES,
  ...VALUES.map((event) => ({ ...BODY, event })),
  ...Object.keys(EVENT).flatMap((key) =>
    VALUES.map((odd) => ({ ...BODY, event: { ...EVENT, [key]: odd } })),
  ),
  ...VALUES.map((odd) => ({ ...BODY, event: EVENT, authorizations: odd, team_id: odd })),
  ...VALUES.map((odd) => ({ ...BODY, event: EVENT, authorizations: [odd] })),
  ...VALUES.map((item) => ({ ...BODY, event: { ...EVENT, item, channel: item } })),
  ...['error', 'close', 'disconnected', 'ws_message', 'slack_event', 'connected'].map((type) => ({
    ...BODY,
    event: { ...EVENT, type },
  })),
  ...[
    'assistant_thread_started',
    'app_home_opened',
    'link_shared',
    'message',
    'tokens_revoked',
  ].map((type) => ({ ...BODY, event: { type } })),
  ...VALUES.map((odd) => ({ command: odd, text: odd, team_id: odd, user_id: odd })),
  ...VALUES.map((odd) => ({ command: '/ask', text: odd, response_url: odd })),
  ...VALUES.map((odd) => ({ ...ACTION, actions: odd })),
  ...VALUES.map((odd) => ({ ...ACTION, actions: [odd] })),
  ...VALUES.map((odd) => ({ ...ACTION, actions: [{ action_id: odd, type: odd }], view: odd })),
  ...VALUES.map((odd) => ({ ...ACTION, type: 'view_submission', view: odd, user: odd })),
  ...VALUES.map((odd) => ({ ...ACTION, type: 'message_action', message: odd, channel: odd })),
  ...VALUES.map((odd) => ({ type: odd, name: odd, payload: odd })),
];

/** Envelopes with something odd around them. */
const FRAMES: readonly unknown[] = [
  ...VALUES,
  ...VALUES.map((type) => ({ type })),
  ...VALUES.map((payload) => ({ type: 'events_api', payload })),
  ...VALUES.map((payload) => ({ type: 'events_api', envelope_id: 'e', payload })),
  ...[
    'error',
    'close',
    'connected',
    'disconnected',
    'disconnecting',
    'ws_message',
    'slack_event',
  ].map((type) => ({ type, envelope_id: 'e', payload: BODIES[20] })),
  ...['events_api', 'slash_commands', 'interactive'].flatMap((type) =>
    BODIES.map((payload, index) => ({ type, envelope_id: `odd-${index}`, payload })),
  ),
];

/** A process of Dateline's would be gone with the first of these. */
function escaped(): unknown[] {
  const found: unknown[] = [];
  const note = (error: unknown) => found.push(error);
  process.on('unhandledRejection', note);
  process.on('uncaughtException', note);
  afterThis.push(() => {
    process.off('unhandledRejection', note);
    process.off('uncaughtException', note);
  });
  return found;
}
const afterThis: (() => void)[] = [];
afterEach(() => {
  for (const undo of afterThis.splice(0)) undo();
});

async function start(mode: Mode) {
  await local.start(real.service, mode);
  return local.server;
}

const answered = async () =>
  expect(shown(await local.server.slash('/ask', QUESTION).message())).toContain(ANSWER);

describe('over the socket', () => {
  it(`${FRAMES.length} odd frames end nothing, and what comes after is answered`, async () => {
    const server = await start('socket');
    const lost = escaped();
    for (const frame of FRAMES) server.sendFrame(JSON.stringify(frame));
    await answered();
    expect(await (await server.say(`<@${BOT_USER}> ${QUESTION}`)).message()).toBeDefined();
    expect(lost).toEqual([]);
    expect(server.called('apps.connections.open')).toHaveLength(1);
    expect(server.connections()).toBe(1);
  });

  it('nor does what is no JSON, binary, cut off or far too long', async () => {
    const server = await start('socket');
    const lost = escaped();
    const whole = JSON.stringify(FRAMES.at(-1));
    for (let at = 0; at < whole.length; at += 1) {
      server.sendFrame(whole.slice(0, at));
      server.sendFrame(Buffer.from(whole.slice(at)));
    }
    server.sendFrame(`"${'long '.repeat(1024 * 1024)}"`);
    server.sendFrame('['.repeat(200_000));
    await answered();
    expect(lost).toEqual([]);
    expect(server.connections()).toBe(1);
  });

  it('only what Slack sends is read', () => {
    const { envelope_id, type, payload } = {
      envelope_id: 'e',
      type: 'events_api',
      payload: { event: { type: 'message' } },
    };
    expect(isFrame(JSON.stringify({ envelope_id, type, payload }))).toBe(true);
    expect(isFrame(JSON.stringify({ type: 'hello' }))).toBe(true);
    expect(
      isFrame(JSON.stringify({ envelope_id, type, payload: { event: { type: 'close' } } })),
    ).toBe(false);
  });
});

describe('over HTTP', () => {
  it(`${BODIES.length} odd bodies end nothing, and what comes after is answered`, async () => {
    const server = await start('http');
    const lost = escaped();
    const statuses = new Set<number>();
    const kinds = ['application/json', 'application/x-www-form-urlencoded'];
    await Promise.all(
      BODIES.map(async (odd, index) => {
        const json = JSON.stringify(odd);
        const type = kinds[index % 2]!;
        const body = index % 2 ? new URLSearchParams({ payload: json }).toString() : json;
        statuses.add(await server.post(body, { 'content-type': type }));
      }),
    );
    for (const status of statuses) expect([200, 400, 404, 500]).toContain(status);
    await answered();
    expect(lost).toEqual([]);
  });

  it('what is no JSON, of no known type or too long is refused', async () => {
    const server = await start('http');
    const lost = escaped();
    expect(await server.post('{"type":')).toBe(400);
    expect(await server.post('null')).toBe(400);
    expect(
      await server.post('payload=null', { 'content-type': 'application/x-www-form-urlencoded' }),
    ).toBe(400);
    expect(await server.post(crypto.getRandomValues(new Uint8Array(500)))).toBe(401);
    expect(await server.post('x'.repeat(LONGEST_BODY + 1))).toBe(413);
    const unsigned = { 'x-slack-signature': '' };
    expect(await server.post('x'.repeat(100_000), unsigned)).toBe(401);
    await answered();
    expect(lost).toEqual([]);
  });

  it('Slack’s unsigned question whether there is TLS is answered, and nothing that comes with it done', async () => {
    const server = await start('http');
    const body = new URLSearchParams({
      ssl_check: '1',
      command: '/ask',
      text: QUESTION,
      payload: '{}',
    });
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-signature': '',
    };
    expect(await server.post(body.toString(), headers)).toBe(200);
    expect(server.posts).toEqual([]);
  });
});

/** Slack's own example (https://docs.slack.dev/authentication/verifying-requests-from-slack). */
const KNOWN = {
  secret: '8f742231b10e8888abcd99yyyzzz85a5',
  body: 'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c',
  headers: {
    'x-slack-request-timestamp': '1531420618',
    'x-slack-signature': 'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503',
  },
  now: 1531420618_000,
};

describe('Slack’s signature', () => {
  it('is right in Slack’s own example, and for five minutes either way', () => {
    expect(signatureProblem(KNOWN)).toBeUndefined();
    for (const seconds of [-300, 300])
      expect(signatureProblem({ ...KNOWN, now: KNOWN.now + seconds * 1000 })).toBeUndefined();
    for (const seconds of [-301, 301, 86_400, -86_400])
      expect(signatureProblem({ ...KNOWN, now: KNOWN.now + seconds * 1000 })).toMatch(
        / s (old|ahead)/,
      );
  });

  it('is wrong with any one bit of body, time stamp, signature or secret turned', () => {
    const { headers } = KNOWN;
    const signature = headers['x-slack-signature'];
    const timestamp = headers['x-slack-request-timestamp'];
    const turned = (text: string) =>
      [...text].flatMap((_, at) =>
        [...Array(7).keys()].map(
          (bit) =>
            text.slice(0, at) +
            String.fromCharCode(text.charCodeAt(at) ^ (1 << bit)) +
            text.slice(at + 1),
        ),
      );
    const all = [
      ...turned(KNOWN.body).map((body) => ({ ...KNOWN, body })),
      ...turned(KNOWN.secret).map((secret) => ({ ...KNOWN, secret })),
      ...turned(signature).map((one) => ({
        ...KNOWN,
        headers: { ...headers, 'x-slack-signature': one },
      })),
      ...turned(timestamp).map((one) => ({
        ...KNOWN,
        headers: { ...headers, 'x-slack-request-timestamp': one },
      })),
    ];
    expect(all.length).toBeGreaterThan(3000);
    expect(all.filter((one) => signatureProblem(one) === undefined)).toEqual([]);
  });

  it.each([
    ['nothing', {}],
    ['another version', { 'x-slack-signature': `v1=${'a'.repeat(64)}` }],
    ['more after it', { 'x-slack-signature': `${KNOWN.headers['x-slack-signature']}=00` }],
    ['capitals', { 'x-slack-signature': KNOWN.headers['x-slack-signature'].toUpperCase() }],
    ['a time stamp with a zero before', { 'x-slack-request-timestamp': '01531420618' }],
    ['a time stamp in another form', { 'x-slack-request-timestamp': '1.531420618e9' }],
    ['two signatures', { 'x-slack-signature': ['a', 'b'] as unknown as string }],
  ])('is none with %s', (_what, changed) => {
    const headers = Object.keys(changed).length > 0 ? { ...KNOWN.headers, ...changed } : {};
    expect(signatureProblem({ ...KNOWN, headers })).toBeDefined();
  });
});
