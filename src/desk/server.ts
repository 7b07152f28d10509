/** The desk page's web application: the API, and the page itself. */
import { type Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Log } from '../log.ts';
import { type Observe, UNOBSERVED } from '../observe.ts';
import type { Service } from '../service/service.ts';
import {
  type Access,
  type Audit,
  accessRoutes,
  guard,
  noAccess,
  signedInOnly,
} from './access/index.ts';
import { createApi } from './api.ts';
import type { Kept } from './api-types.ts';
import type { Page } from './build-page.ts';
import { createEditors } from './editors/index.ts';
import type { EditorServices } from './editors/services.ts';
import { Refusal, refuse } from './errors.ts';
import type { FactHistory } from './fact-page.ts';
import { type Patience, patience } from './patience.ts';
import { hostCheck, ownPageOnly, securityHeaders } from './security.ts';
import { servePage } from './serve-page.ts';

export type DeskServices = {
  readonly service: Service;
  /** What became of each fact; left out, nothing is on record. */
  readonly history?: FactHistory | undefined;
  /** What the editors' part needs; left out, there is none. */
  readonly editors?: EditorServices | undefined;
  /** Who may into that part; left out, nobody. */
  readonly access?: Access | undefined;
  /** What the page says is kept; left out, it does not say. */
  readonly kept?: Kept | undefined;
  /** Told of everything that editors change. */
  readonly audit?: Audit | undefined;
  /** Whom the other pages are for; left out, everyone. */
  readonly readers?: 'everyone' | 'signed-in' | undefined;
  /** The built page; asked for only when somebody opens it. */
  readonly page: () => Promise<Page>;
  readonly log: Pick<Log, 'error'>;
  /** Whether a Host header is a name that the page is reached by. */
  readonly isOwnHost: (host: string) => boolean;
  /** Left out, everybody may ask as much as they like. */
  readonly patience?: Patience | undefined;
  /** Left out, nobody counts. */
  readonly observe?: Observe | undefined;
};

/** Attempts to sign in that one address may make in a minute. */
const SIGN_INS = 30;

export function createDesk({
  service,
  history,
  editors,
  access = noAccess(),
  audit,
  readers = 'everyone',
  kept,
  page,
  log,
  isOwnHost,
  patience: most,
  observe = UNOBSERVED,
}: DeskServices): Hono {
  const desk = new Hono();
  desk.onError((error, context) => {
    if (error instanceof Refusal) return refuse(error);
    if (error instanceof HTTPException)
      return refuse(new Refusal(400, 'The request cannot be read.'));
    log.error({ err: error, path: context.req.path }, 'A request to the desk page failed');
    return refuse(new Refusal(500, 'Something went wrong here. The log says what.'));
  });
  desk.use(securityHeaders, hostCheck(isOwnHost, observe));
  desk.use('/api/*', ownPageOnly(observe));
  if (most) desk.use('/api/*', patience(most, observe));
  if (most && access.signIn)
    desk.use('/sign-in/*', patience({ ...most, perMinute: SIGN_INS }, observe));
  access.signIn?.routes(desk);
  desk.route('/api/access', accessRoutes(access, readers));
  if (kept) desk.get('/api/privacy', (context) => context.json(kept));
  if (readers === 'signed-in') desk.use('/api/*', signedInOnly(access));
  desk.use('/api/editors/*', guard(access, audit));
  if (editors) desk.route('/api/editors', createEditors(editors));
  const isEditor = async (context: Context) => (await access.who(context)).is === 'known';
  desk.route('/api', createApi(service, history, isEditor));
  servePage(desk, page);
  return desk;
}
