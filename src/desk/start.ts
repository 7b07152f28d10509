/** Starts the desk page: the listener is ready at once, the page is built meanwhile if it is stale. */
import type { RequestListener } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { accessHere, isHere, noAccess } from './access/index.ts';
import { buildPage, type Page } from './build-page.ts';
import { isLoopback, isReachedHereAlone, reachedBy } from './reached-by.ts';
import { createDesk, type DeskServices } from './server.ts';

export type DeskOptions = Omit<DeskServices, 'page' | 'isOwnHost' | 'log' | 'readers'> & {
  readonly log: DeskServices['log'] & { readonly warn: DeskServices['log']['error'] };
  /** What the server is bound to. */
  readonly host: string;
  /** Other names, or addresses, that the page is reached by. */
  readonly names?: readonly (string | undefined)[];
  /** Whether readers beyond this machine may ask without signing in. */
  readonly open?: boolean;
  /** Where the built page is kept. */
  readonly cacheDir: string;
};

const CLOSED =
  'The page is not served here: HOST lets other machines in. To open it to whoever can reach this address, set PUBLIC_DESK=on; to those who sign in, SIGN_IN.';

export async function startDesk({
  host,
  names = [],
  open = false,
  cacheDir,
  ...services
}: DeskOptions): Promise<{ readonly listener: RequestListener }> {
  const { log } = services;
  const beyond = !isLoopback(host);
  if (beyond && !open && !services.access?.signIn) {
    log.warn({ host }, CLOSED);
    return { listener: closed };
  }
  let built: Promise<Page> | undefined;
  const page = () => {
    built ??= buildPage({ outDir: cacheDir }).catch((error: unknown) => {
      built = undefined;
      throw error;
    });
    return built;
  };
  // Begun now so that the first reader does not wait; whoever opens the page sees it fail.
  page().catch((error: unknown) => log.error({ err: error }, 'The desk page could not be built'));
  const access =
    services.access ?? (isReachedHereAlone(host, names) ? accessHere(isHere) : noAccess());
  const readers = beyond && !open ? 'signed-in' : 'everyone';
  const desk = createDesk({
    ...services,
    access,
    readers,
    page,
    isOwnHost: reachedBy(host, names),
  });
  return { listener: getRequestListener(desk.fetch) };
}

const closed: RequestListener = (_request, response) => {
  response
    .writeHead(403, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    .end(JSON.stringify({ error: CLOSED }));
};
