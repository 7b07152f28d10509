/** Before every route of the editors: who is it, may they, was it the page that asked? What they change is noted. */
import type { Context, MiddlewareHandler } from 'hono';
import { Refusal } from '../errors.ts';
import type { Access, Known } from './access.ts';
import type { Audit } from './audit.ts';
import { letIn } from './editor.ts';

const VIEWER = 'You may read here, and change nothing.';
const NOT_JSON = 'This must come as JSON, from the page itself.';
const NOT_THE_PAGE = 'This did not come from the page itself. Load the page anew.';

/** The header with what only the page of a session knows. */
const PROOF = 'x-dateline-page';

/** What changes nothing and is POSTed all the same, as it takes what is to be looked at. */
const LOOKS: ReadonlySet<string> = new Set(['/api/editors/preview', '/api/editors/try']);

/** GET and HEAD read, and so do a few others; everything else changes something, and needs an editor. */
export function guard(access: Access, audit?: Audit): MiddlewareHandler {
  return async (context, next) => {
    const known = await access.who(context);
    if (!changes(context)) {
      letIn(context, isKnown(known).editor);
      return next();
    }
    const noted = audit?.(context, known);
    try {
      const { editor } = isTheirs(context, isKnown(known));
      if (editor.role !== 'editor' && !LOOKS.has(context.req.path)) throw new Refusal(403, VIEWER);
      letIn(context, editor);
    } catch (error) {
      await noted?.('refused');
      throw error;
    }
    await next();
    await noted?.(outcomeOf(context.res.status));
  };
}

/** What costs or tells something beyond what everybody may read, where the desk is for those who are signed in. */
export function signedInOnly(access: Access): MiddlewareHandler {
  return async (context, next) => {
    isKnown(await access.who(context));
    await next();
  };
}

/** @throws Refusal where nobody is known */
export function isKnown(known: Known): Extract<Known, { is: 'known' }> {
  if (known.is === 'known') return known;
  throw new Refusal(known.is === 'to-sign-in' ? 401 : 403, known.why);
}

/** @throws Refusal where it was another page, or a form, that had the browser send it */
export function isTheirs<T extends Extract<Known, { is: 'known' }>>({ req }: Context, known: T): T {
  if (!isJson(req.header('content-type'))) throw new Refusal(415, NOT_JSON);
  if (!known.isProof(req.header(PROOF))) throw new Refusal(403, NOT_THE_PAGE);
  return known;
}

const changes = ({ req }: Context): boolean => !['GET', 'HEAD'].includes(req.method);

/** A page elsewhere can have a browser send a form, but no JSON without asking first, which is refused. */
const isJson = (type = ''): boolean =>
  type.split(';')[0]?.trim().toLowerCase() === 'application/json';

const outcomeOf = (status: number) =>
  status < 400 ? 'done' : [401, 403, 415].includes(status) ? 'refused' : 'failed';
