/** The editors' part where nobody signs in: open on this machine, closed to everybody else. */

import { connect } from 'node:net';
import { userInfo } from 'node:os';
import { text } from 'node:stream/consumers';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { accessHere, editorOf, guard, noAccess } from '../../../src/desk/access/index.ts';
import { deskOverHttp, type Headers } from '../../support/desk/over-http.ts';

const desk = deskOverHttp();
const EDITORS = '/api/editors/nothing';
/** What the guard lets through finds no such route. */
const LET_IN = 404;

describe('on this machine', () => {
  it.each<[string, Headers, number]>([
    ['as it is', {}, LET_IN],
    ['by its name', { host: 'localhost' }, LET_IN],
    ['through a proxy that says who asked', { 'x-forwarded-for': '203.0.113.9' }, 403],
    ['through a proxy that says it is one', { via: '1.1 proxy' }, 403],
    ['through a proxy, in the way of the standard', { forwarded: 'for=203.0.113.9' }, 403],
    ['through a proxy that ends TLS', { 'x-forwarded-proto': 'https' }, 403],
    ['through nginx, as most set it up', { 'x-real-ip': '203.0.113.9' }, 403],
    ['through a tunnel', { 'cf-connecting-ip': '203.0.113.9' }, 403],
    ['through a mesh', { 'x-envoy-external-address': '203.0.113.9' }, 403],
    ['by a page elsewhere', { 'sec-fetch-site': 'cross-site' }, 403],
    ['by a page elsewhere, in an old browser', { origin: 'https://evil.example' }, 403],
    ['under a name that a page elsewhere has pointed here', { host: 'evil.example' }, 403],
  ])('asked %s', async (_, headers, status) => {
    const { ask } = await desk({ editors: {} });
    expect((await ask(EDITORS, headers)).status).toBe(status);
    expect((await ask(EDITORS, headers, '{}')).status).toBe(status);
  });

  it('takes what speaks the HTTP of proxies for a proxy', async () => {
    const { port } = await desk({ editors: {} });
    const socket = connect(port, '127.0.0.1');
    socket.write(`GET ${EDITORS} HTTP/1.0\r\nhost: 127.0.0.1:${port}\r\n\r\n`);
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 403 /);
  });

  it('changes nothing for a form, which any page can send', async () => {
    const { ask } = await desk({ editors: {} });
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await ask(EDITORS, form, 'a=b')).status).toBe(415);
    expect((await ask(EDITORS, { 'content-type': 'text/plain' }, '{}')).status).toBe(415);
  });

  it('knows the editor by the name of the machine’s user', async () => {
    const app = new Hono().use(guard(accessHere(() => true)));
    app.get('/', (context) => context.json(editorOf(context)));
    const { username } = userInfo();
    expect(await (await app.request('/')).json()).toEqual({
      name: username,
      role: 'editor',
      id: `here:${username}`,
    });
  });
});

describe('where others can reach it', () => {
  it.each<[string, Parameters<typeof desk>[0]]>([
    ['it listens to others', { host: '0.0.0.0', open: true }],
    ['a proxy stands in front', { names: ['https://dateline.example.org'] }],
    ['it has another name', { names: [undefined, 'newsroom.lan:8080'] }],
  ])('because %s, it is closed, also on this machine', async (_, options) => {
    const { ask } = await desk({ editors: {}, ...options });
    const refused = await ask(EDITORS);
    expect(refused).toMatchObject({ status: 403, error: expect.stringContaining('SIGN_IN') });
    // Readers may still ask.
    expect((await ask('/api/version')).status).toBe(200);
  });

  it.each([
    [['http://localhost:3000']],
    [['http://127.0.0.1:3000', ' [::1]:3000 ']],
    [['', undefined]],
  ])('a name of this machine alone opens it to nobody else: %j', async (names) => {
    const { ask } = await desk({ editors: {}, names });
    expect((await ask(EDITORS)).status).toBe(LET_IN);
  });

  it('is closed unless it is said to whom it is open', async () => {
    const app = new Hono().use(guard(noAccess())).get('/', (context) => context.text('in'));
    app.onError((error, context) => context.text(error.message, 403));
    expect((await app.request('/')).status).toBe(403);
  });
});
