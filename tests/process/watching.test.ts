/** What whoever watches Dateline is told, and who is told. */
import { request as httpRequest } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createMetrics } from '../../src/metrics/index.ts';
import { serveHttp } from '../../src/process/http-server.ts';
import type { MetricsAccess } from '../../src/process/metrics-access.ts';
import { createReadiness, type Part } from '../../src/process/readiness.ts';
import { watchingRoutes } from '../../src/process/watching.ts';
import { SILENT } from '../support/logs.ts';

type Asked = {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, unknown>>;
};

function ask(
  url: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Promise<Asked> {
  return new Promise((resolve, reject) => {
    const asking = httpRequest(url + path, { method, headers, agent: false }, async (response) => {
      let body = '';
      for await (const chunk of response) body += chunk;
      resolve({ status: response.statusCode ?? 0, body, headers: response.headers });
    });
    asking.on('error', reject);
    asking.end();
  });
}

async function watched(access: MetricsAccess = { to: 'local' }) {
  let stopping = false;
  const readiness = createReadiness(() => stopping);
  const metrics = createMetrics();
  const http = await serveHttp({
    host: '127.0.0.1',
    port: 0,
    routes: [
      { path: '/slack/', listener: () => undefined },
      ...watchingRoutes({
        knowledge: () => ({ facts: 63, version: 'v1' }),
        parts: readiness.parts,
        metrics: metrics.read,
        access,
      }),
    ],
    otherwise: (_request, response) => response.writeHead(404).end(),
    log: SILENT,
  });
  onTestFinished(() => http.stop().then(() => {}));
  return {
    ask: (path: string, headers = {}, method = 'GET') => ask(http.url, path, headers, method),
    readiness,
    metrics,
    stop: () => {
      stopping = true;
    },
  };
}

describe('/healthz', () => {
  it('says that Dateline is alive, and what it serves, under whatever name it is reached', async () => {
    const { ask } = await watched();
    const { status, body } = await ask('/healthz', { host: '10.1.2.3:8080' });
    expect(status).toBe(200);
    expect(JSON.parse(body)).toEqual({ ok: true, facts: 63, version: 'v1' });
  });

  it('can only be read', async () => {
    const { ask } = await watched();
    expect((await ask('/healthz', {}, 'HEAD')).status).toBe(200);
    const { status, headers } = await ask('/healthz', {}, 'POST');
    expect(status).toBe(405);
    expect(headers.allow).toBe('GET, HEAD');
  });
});

it('a platform that is not connected is told so, and not that this is no address of its', async () => {
  const { ask } = await watched();
  expect((await ask('/slack/events', {}, 'POST')).status).toBe(503);
  expect((await ask('/slack', {}, 'POST')).status).toBe(404);
});

describe('/readyz', () => {
  const away: Part = { ready: false, why: 'Slack could not be reached.' };
  const read = async (at: Awaited<ReturnType<typeof watched>>, query = '') => {
    const { status, body } = await at.ask(`/readyz${query}`);
    return { status, ...(JSON.parse(body) as { ready: boolean; parts: Record<string, Part> }) };
  };

  it('is no before everything is warm, yes then, and no once Dateline stops', async () => {
    const at = await watched();
    expect(await read(at)).toMatchObject({ status: 503, ready: false });
    at.readiness.started();
    expect(await read(at)).toEqual({
      status: 200,
      ready: true,
      parts: { process: { ready: true } },
    });
    at.stop();
    expect(await read(at)).toMatchObject({
      status: 503,
      parts: { process: { ready: false, why: 'Dateline is stopping.' } },
    });
  });

  it.each<[string, () => Part | Promise<Part>, string]>([
    ['that says so', () => away, 'Slack could not be reached.'],
    ['that fails', () => Promise.reject(new Error('disk I/O error')), 'disk I/O error'],
    ['that hangs', () => new Promise<Part>(() => {}), 'There was no answer for 1 s.'],
  ])('names a part %s, and that the others work', async (_, part, why) => {
    const at = await watched();
    at.readiness.started();
    at.readiness.add('store', async () => undefined);
    at.readiness.add('one', part);
    expect(await read(at)).toEqual({
      status: 503,
      ready: false,
      parts: { process: { ready: true }, store: { ready: true }, one: { ready: false, why } },
    });
  });

  it('leaves out what the one who asks does not need', async () => {
    const at = await watched();
    at.readiness.started();
    at.readiness.add('slack', () => away);
    expect((await read(at)).status).toBe(503);
    expect(await read(at, '?exclude=slack')).toMatchObject({ status: 200, parts: { slack: away } });
  });
});

describe('/metrics', () => {
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

  it.each<[string, MetricsAccess, Record<string, string>, number]>([
    ['from this machine', { to: 'local' }, {}, 200],
    ['through a proxy on this machine', { to: 'local' }, { 'x-forwarded-for': '203.0.113.9' }, 403],
    ['under another name', { to: 'local' }, { host: 'dateline.example.org' }, 403],
    ['under another name, where all may', { to: 'on' }, { host: 'dateline.example.org' }, 200],
    ['where nobody may', { to: 'off' }, {}, 404],
    ['without the token', { to: 'on', token: 'tell-me' }, {}, 401],
    ['with another token', { to: 'local', token: 'tell-me' }, bearer('tell-mE'), 401],
    ['with the token', { to: 'local', token: 'tell-me' }, bearer('tell-me'), 200],
    [
      'with the token, from elsewhere',
      { to: 'local', token: 'tell-me' },
      { host: 'dateline.example.org', ...bearer('tell-me') },
      200,
    ],
  ])('%s', async (_, access, headers, status) => {
    const { ask } = await watched(access);
    expect((await ask('/metrics', headers)).status).toBe(status);
  });

  it('counts what happens and looks at how things stand, with few labels', async () => {
    const { ask, metrics } = await watched();
    const { observe } = metrics;
    for (const outcome of ['answer', 'answer', 'none'] as const)
      observe.question({ platform: 'slack', locale: 'tr', outcome });
    const arrival = observe.arrived('slack', 'command');
    arrival.acknowledged();
    arrival.acknowledged();
    arrival.answered();
    observe.rateLimited('discord', 'global');
    observe.told('correction', 'slack', 'gone');
    metrics.watch({
      knowledge: () => ({ version: 'v7', facts: 63, errors: 2, since: new Date() }),
      parts: async () => ({ store: { ready: false } }),
      waiting: async () => ({ inbox: 3, jobs: 12 }),
      arrivals: () => ({ finished: 40, givenUp: 1 }),
    });
    const { body, headers } = await ask('/metrics');
    expect(headers['content-type']).toMatch(/^text\/plain/);
    for (const line of [
      'dateline_waiting{in="inbox"} 3',
      'dateline_inbox_total{became="finished"} 40',
      'dateline_inbox_total{became="given up"} 1',
      'dateline_questions_total{platform="slack",language="tr",outcome="answer"} 2',
      'dateline_questions_total{platform="slack",language="tr",outcome="none"} 1',
      'dateline_acknowledge_seconds_count{platform="slack",kind="command"} 1',
      'dateline_answer_seconds_bucket{le="3",platform="slack",kind="command"} 1',
      'dateline_rate_limits_total{platform="discord",scope="global"} 1',
      'dateline_told_total{what="correction",platform="slack",outcome="gone"} 1',
      'dateline_knowledge_info{version="v7",revision=""} 1',
      'dateline_knowledge_facts 63',
      'dateline_knowledge_errors 2',
      'dateline_ready{part="store"} 0',
      'dateline_waiting{in="inbox"} 3',
      'dateline_waiting{in="jobs"} 12',
    ])
      expect(body).toContain(`${line}\n`);
    expect(body).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
  });
});
