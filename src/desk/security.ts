/** What keeps other pages out of the desk page and the desk page out of trouble. */
import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { Observe } from '../observe.ts';
import { Refusal } from './errors.ts';

const headers = secureHeaders({
  // The page loads nothing from anywhere else and runs no script or style that is not a file of its own.
  // `data:` images are the previews' avatars. Style attributes are allowed because the Discord preview's
  // components set colours with them; with no image from elsewhere they can send nothing out.
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    styleSrcAttr: ["'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
    requireTrustedTypesFor: ["'script'"],
    trustedTypes: ['lit-html'],
  },
  xFrameOptions: 'DENY',
  // By itself it also says: nosniff, no referrer, same origin for opener and resources. What is off here is
  // for whoever puts a proxy with TLS in front to say, or for browsers that nobody uses any more.
  originAgentCluster: false,
  strictTransportSecurity: false,
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
});

/** Headers for every answer; what may be kept is said by the routes that allow it. */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await headers(context, next);
  if (!context.res.headers.has('cache-control'))
    context.res.headers.set('cache-control', 'no-store');
};

/**
 * Only the names it is reached by are answered: a page elsewhere that points its own name at this address
 * (DNS rebinding) would otherwise read everything.
 */
export function hostCheck(
  isOwn: (host: string) => boolean,
  observe: Pick<Observe, 'refused'>,
): MiddlewareHandler {
  return async (context, next) => {
    if (!isOwn(context.req.header('host') ?? '')) {
      observe.refused('host');
      throw new Refusal(
        403,
        'This address is not served here. Whoever runs Dateline can name it in DESK_HOSTS.',
      );
    }
    await next();
  };
}

/**
 * What another page has a browser ask is refused, also what it could not read: it would cost, and be counted.
 * Programs say nothing of where they are asked from, and are served.
 */
export function ownPageOnly(observe: Pick<Observe, 'refused'>): MiddlewareHandler {
  return async ({ req }, next) => {
    if (!isOwnPage((name) => req.header(name))) {
      observe.refused('cross-site');
      throw new Refusal(403, 'Another page may not ask this.');
    }
    await next();
  };
}

function isOwnPage(header: (name: string) => string | undefined): boolean {
  // Where a browser tells it, nobody else can have written it. Another port of this machine is `same-site`.
  const site = header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  // Over plain HTTP from elsewhere browsers do not tell it; then these are what is left.
  const from = header('origin') ?? header('referer');
  if (from === undefined) return true;
  return URL.canParse(from) && new URL(from).host === (header('host') ?? '').toLowerCase();
}

/** A page elsewhere can send a form here, but no JSON without asking first: that is refused. */
export const jsonOnly: MiddlewareHandler = async (context, next) => {
  const type = (context.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    throw new Refusal(415, 'Send the body as JSON, with content-type: application/json.');
  }
  await next();
};
