/** A desk that people sign in to, over real HTTP, with a store of its own and a clock that the test puts forward. */
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { ListNames } from '../../../src/desk/access/current-lists.ts';
import { openAccess } from '../../../src/desk/access/index.ts';
import type { AccessEnvironment } from '../../../src/desk/access/settings.ts';
import { type DeskOptions, startDesk } from '../../../src/desk/start.ts';
import { collectingLog } from '../logs.ts';
import type { RealService } from '../real-service.ts';
import { CLIENT } from './openid-provider.ts';

export type SignInDesk = Awaited<ReturnType<typeof startSignInDesk>>;

export async function startSignInDesk(
  real: RealService,
  env: Partial<AccessEnvironment>,
  options: Partial<DeskOptions> = {},
) {
  const { log, logged } = collectingLog();
  let listener: RequestListener | undefined;
  const server = createServer((request, response) => listener?.(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  /** As a start does, with other settings; what browsers hold and the store has stays. */
  const restart = async (
    changed: Partial<AccessEnvironment> = {},
    namesNow?: () => Promise<ListNames>,
  ) => {
    const settings = {
      HOST: '127.0.0.1',
      TRUST_PROXY: 0,
      SIGN_IN_CLIENT_ID: CLIENT.id,
      SIGN_IN_CLIENT_SECRET: CLIENT.secret,
      ...env,
      ...changed,
    };
    const desk = await startDesk({
      service: real.service,
      editors: {},
      log,
      host: settings.HOST,
      names: [settings.DESK_URL],
      cacheDir: join('node_modules', '.cache', 'dateline-desk'),
      ...openAccess(settings, real.store.access, log, real.now, namesNow),
      ...options,
    });
    listener = desk.listener;
  };
  await restart();
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    restart,
    logged,
    async stop() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
