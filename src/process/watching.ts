/**
 * What whoever watches Dateline asks, under any name it is reached by: `/healthz`, whether it is alive; `/readyz`, whether
 * it can do its work, and what is wrong where it cannot; `/metrics`, what Prometheus reads.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Route } from './http-server.ts';
import { type MetricsAccess, mayReadMetrics } from './metrics-access.ts';
import type { Parts } from './readiness.ts';
import type { Served } from './served.ts';

export type WatchingOptions = {
  /** What is served, which `/healthz` tells. */
  readonly knowledge: () => Pick<Served, 'facts' | 'version'> & Partial<Pick<Served, 'revision'>>;
  readonly parts: () => Promise<Parts>;
  readonly metrics: () => Promise<{ readonly type: string; readonly text: string }>;
  readonly access: MetricsAccess;
};

export function watchingRoutes({
  knowledge,
  parts,
  metrics,
  access,
}: WatchingOptions): readonly Route[] {
  const health = read(async (_, response) => {
    const { facts, version, revision } = knowledge();
    json(response, 200, { ok: true, facts, version, ...(revision && { revision }) });
  });
  const ready = read(async (request, response) => {
    const all = await parts();
    const excluded = new URL(request.url ?? '/', 'http://dateline').searchParams.getAll('exclude');
    const ready = Object.entries(all).every(
      ([name, part]) => part.ready || excluded.includes(name),
    );
    json(response, ready ? 200 : 503, { ready, parts: all });
  });
  const numbers = read(async (request, response) => {
    const refused = mayReadMetrics(request, access);
    if (refused) return json(response, refused.status, { error: refused.why }, refused.headers);
    const { type, text } = await metrics();
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(text);
  });
  return [
    { path: '/healthz', listener: () => health },
    { path: '/readyz', listener: () => ready },
    { path: '/metrics', listener: () => numbers },
  ];
}

/** Only reading is possible; what goes wrong is said without its details, which the log has. */
const read =
  (
    answer: (request: IncomingMessage, response: ServerResponse) => Promise<unknown>,
  ): RequestListener =>
  (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      const error = `${request.method} is not possible here.`;
      return json(response, 405, { error }, { allow: 'GET, HEAD' });
    }
    answer(request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else json(response, 500, { error: 'Something went wrong here.' });
    });
  };

function json(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): void {
  response
    .writeHead(status, {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...headers,
    })
    .end(JSON.stringify(body));
}
