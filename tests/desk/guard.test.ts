/** Who may ask the page, under which name and how much, over real HTTP. */
import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { deskOverHttp, type Headers } from '../support/desk/over-http.ts';
import { folderOf } from '../support/folders.ts';
import { packFile } from '../support/packs/desk-harbour.ts';
import { realService } from '../support/real-service.ts';

const desk = deskOverHttp();

describe('the API', () => {
  const FILE = '/api/timeline/file?format=md';
  const QUESTION = JSON.stringify({ question: 'hello' });

  it.each<[string, (own: string) => Headers, boolean]>([
    ['a program, which says nothing of itself', () => ({}), true],
    ['the page itself', () => ({ 'sec-fetch-site': 'same-origin' }), true],
    ['a reader who types the address', () => ({ 'sec-fetch-site': 'none' }), true],
    ['the page, in a browser that is old', (own) => ({ origin: `http://${own}` }), true],
    ['another site', () => ({ 'sec-fetch-site': 'cross-site' }), false],
    ['another port of this machine', () => ({ 'sec-fetch-site': 'same-site' }), false],
    ['another site, where the browser is old', () => ({ origin: 'https://evil.example' }), false],
    ['another port, where it is', () => ({ origin: 'http://127.0.0.1:1' }), false],
    ['a page without an origin', () => ({ origin: 'null' }), false],
    ['an image on another site', () => ({ referer: 'https://evil.example/' }), false],
  ])('asked by %s', async (_, headers, served) => {
    const { ask, own, refused } = await desk();
    for (const [path, body] of [[FILE], ['/api/ask', QUESTION], ['/api/version']] as const) {
      const { status } = await ask(path, headers(own), body);
      if (served) expect(status).not.toBe(403);
      else expect(status).toBe(403);
    }
    expect(refused).toEqual(served ? [] : Array(3).fill('cross-site'));
  });

  it('lets another site lead to the page', async () => {
    const { ask } = await desk();
    expect((await ask('/', { 'sec-fetch-site': 'cross-site' })).status).toBe(200);
  });
});

describe('a name', () => {
  const names = ['https://dateline.example.org/desk', ' newsroom.lan:8080'];
  it.each<[string, string, boolean]>([
    ['127.0.0.1', 'localhost', true],
    ['127.0.0.1', '127.0.0.1:99', true],
    ['127.0.0.1', 'dateline.example.org', true],
    ['127.0.0.1', 'newsroom.lan', true],
    ['127.0.0.1', '192.168.1.5:3000', false],
    ['127.0.0.1', 'evil.example', false],
    ['::1', '[::1]:3000', true],
    ['0.0.0.0', '192.168.1.5:3000', true],
    ['0.0.0.0', '[fd00::5]:3000', true],
    ['0.0.0.0', 'dateline.example.org:3000', true],
    ['0.0.0.0', 'evil.example', false],
    ['0.0.0.0', 'dateline.example.org.evil.example', false],
  ])('bound to %s, asked as %s', async (host, asked, served) => {
    const { ask, refused } = await desk({ host, names, open: true });
    expect((await ask('/api/version', { host: asked })).status).toBe(served ? 200 : 403);
    expect(refused).toEqual(served ? [] : ['host']);
  });
});

describe('a page that others can reach', () => {
  it.each([
    ['0.0.0.0', false, 403],
    ['192.168.1.5', false, 403],
    ['0.0.0.0', true, 200],
    ['127.0.0.1', false, 200],
    ['::1', false, 200],
  ])('bound to %s, said twice: %s, is %i', async (host, open, status) => {
    const { ask, logged } = await desk({ host, open });
    for (const path of ['/', '/api/version']) expect((await ask(path)).status).toBe(status);
    const said = logged.filter(({ message }) => message.includes('PUBLIC_DESK=on'));
    expect(said).toHaveLength(status === 403 ? 1 : 0);
  });
});

describe('one reader', () => {
  const question = (n: number) => JSON.stringify({ question: `hello ${n}` });

  it('who asks more than a person can is asked to wait, in words, and others are not', async () => {
    const { ask, refused } = await desk({ patience: { perMinute: 3, proxies: 1 } });
    const from = (address: string, n: number, more: Headers = {}) =>
      ask('/api/verify', { 'x-forwarded-for': address, ...more }, JSON.stringify({ text: `${n}` }));
    for (let n = 0; n < 3; n += 1) expect((await from('203.0.113.1', n)).status).toBe(200);
    const spent = await from('203.0.113.1', 4, { 'accept-language': 'tr-TR,tr;q=0.9' });
    expect(spent.status).toBe(429);
    expect(spent.error).toMatch(/^Bir saniye|saniye/);
    expect(spent.headers).toMatchObject({ 'retry-after': expect.stringMatching(/^\d+$/) });
    // What a reader writes before the address that the proxy saw counts for nothing.
    expect((await from('198.51.100.7, 203.0.113.1', 5)).status).toBe(429);
    expect((await from('203.0.113.2', 6)).status).toBe(200);
    expect(refused).toEqual(['too-many', 'too-many']);
  });

  it('is one whatever address of their IPv6 network they ask from', async () => {
    const { ask } = await desk({ patience: { perMinute: 1, proxies: 1 } });
    const from = (address: string) => ask(FACTS, { 'x-forwarded-for': address });
    const FACTS = '/api/timeline/file?format=md';
    expect((await from('2001:db8:1:2::7')).status).not.toBe(429);
    expect((await from('2001:db8:1:2:ffff::1')).status).toBe(429);
    expect((await from('2001:db8:1:3::7')).status).not.toBe(429);
  });

  it.each([
    ['203.0.113.1:40001', '203.0.113.1:40002'],
    ['[2001:db8::1]:40001', '[2001:db8::1]:40002'],
    ['::ffff:203.0.113.1', '203.0.113.1'],
  ])('is one over many connections, though the proxy names each: %s', async (one, another) => {
    const { ask } = await desk({ patience: { perMinute: 1, proxies: 1 } });
    const from = (address: string) => ask('/api/ask', { 'x-forwarded-for': address }, question(1));
    expect((await from(one)).status).not.toBe(429);
    expect((await from(another)).status).toBe(429);
  });

  it('who hangs up in the middle of a question is nothing to log', async () => {
    const { own, logged, ask } = await desk();
    const socket = connect(Number(own.split(':')[1]), '127.0.0.1');
    const head = 'host: localhost\r\ncontent-type: application/json\r\ncontent-length: 50';
    socket.write(`POST /api/ask HTTP/1.1\r\n${head}\r\n\r\n{"question":`);
    await setTimeout(50);
    socket.destroy();
    for (let n = 0; n < 5; n += 1) await ask('/api/version');
    expect(logged).toEqual([]);
  });

  it('cannot be another by what they write where no proxy is trusted', async () => {
    const { ask } = await desk({ patience: { perMinute: 1, proxies: 0 } });
    const from = (address: string) => ask('/api/ask', { 'x-forwarded-for': address }, question(1));
    expect((await from('203.0.113.1')).status).not.toBe(429);
    expect((await from('203.0.113.2')).status).toBe(429);
  });

  it('may look at the page while questions are used up', async () => {
    const { ask } = await desk({ patience: { perMinute: 1, proxies: 0 } });
    for (let n = 0; n < 2; n += 1) await ask('/api/ask', {}, question(n));
    expect((await ask('/api/version')).status).toBe(200);
    expect((await ask('/')).status).toBe(200);
  });
});

it('what is to be done about drafts is said to whoever may edit, and to nobody else', async () => {
  const file = packFile().replace(
    '"facts":',
    '"drafts": [{ "id": "d", "text": { "en": "x" }, "actors": ["somebody-charged"], "todo": ["Is it true?"] }], "facts":',
  );
  const dir = await folderOf({ 'p/p.json': file });
  const { service, close } = await realService({ tenants: false, knowledge: dir });
  onTestFinished(close);
  const { ask } = await desk({ service });
  const said = async (headers: Headers) => (await ask('/api/findings', headers)).text;
  expect(await said({})).toMatch(/Is it true\?.*somebody-charged/);
  const toReaders = await said({ 'x-forwarded-for': '203.0.113.9' });
  expect(toReaders).toContain('missing-locale');
  expect(toReaders).not.toMatch(/Is it true|somebody-charged/);
});
