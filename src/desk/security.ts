/** What keeps other pages out of the desk page and the desk page out of trouble. */
import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
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

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * While the server is bound to this machine alone, only this machine's names are answered: a page
 * elsewhere that points its own name at 127.0.0.1 (DNS rebinding) would otherwise read everything.
 * @param host what the server is bound to
 */
export function hostCheck(host: string): MiddlewareHandler {
  const own = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
  const bound = own.toLowerCase();
  // Bound to the network, the names it is reached by are the operator's to choose.
  if (!LOOPBACK.includes(bound) && !bound.startsWith('127.')) return (_context, next) => next();
  const allowed = new Set([...LOOPBACK, bound]);
  return async (context, next) => {
    const asked = (context.req.header('host') ?? '').toLowerCase().replace(/:\d+$/, '');
    if (!allowed.has(asked)) throw new Refusal(403, 'This address is not served here.');
    await next();
  };
}

/** A page elsewhere can send a form here, but no JSON without asking first: that is refused. */
export const jsonOnly: MiddlewareHandler = async (context, next) => {
  const type = (context.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    throw new Refusal(415, 'Send the body as JSON, with content-type: application/json.');
  }
  await next();
};
