/** A desk for each test, asked over real HTTP with whatever headers a browser, a program or a proxy would send. */
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { type DeskOptions, startDesk } from '../../../src/desk/start.ts';
import { UNOBSERVED } from '../../../src/observe.ts';
import { collectingLog } from '../logs.ts';
import { type RealService, realService } from '../real-service.ts';

export type Headers = Readonly<Record<string, string>>;

export type Asked = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  /** What a refusal says. */
  readonly error?: string;
};

/** One service for all the desks of a file. @returns starts a desk, which ends with its test */
export function deskOverHttp() {
  let real: RealService;
  beforeAll(async () => {
    real = await realService({ tenants: false });
  });
  afterAll(() => real.close());

  return async (options: Partial<DeskOptions> = {}) => {
    const refused: string[] = [];
    const { log, logged } = collectingLog();
    const { listener } = await startDesk({
      service: real.service,
      log,
      host: '127.0.0.1',
      cacheDir: join('node_modules', '.cache', 'dateline-desk'),
      observe: { ...UNOBSERVED, refused: (why) => refused.push(why) },
      ...options,
    });
    const server = createServer(listener).listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const { port } = server.address() as AddressInfo;
    const own = `127.0.0.1:${port}`;
    const ask = (path: string, headers: Headers = {}, body?: string) =>
      new Promise<Asked>((resolve, reject) => {
        const sent = { host: own, ...(body && { 'content-type': 'application/json' }), ...headers };
        const asking = request(
          { port, path, method: body ? 'POST' : 'GET', headers: sent, agent: false },
          async (response) => {
            let text = '';
            for await (const chunk of response) text += chunk;
            const { statusCode: status = 0 } = response;
            const error = status >= 400 ? (JSON.parse(text).error as string) : undefined;
            resolve({ status, headers: response.headers, text, ...(error && { error }) });
          },
        );
        asking.once('error', reject);
        asking.end(body);
      });
    return { ask, own, port, refused, logged };
  };
}
