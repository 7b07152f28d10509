/** Before every route of the editors: who is it, may they, and was it the page that asked? */
import type { Context, MiddlewareHandler } from 'hono';
import { Refusal } from '../errors.ts';
import type { Access } from './access.ts';
import { letIn } from './editor.ts';

const VIEWER = 'You may read here, and change nothing.';
const NOT_THE_PAGE = 'This must come as JSON, from the page itself.';

/** GET and HEAD read; everything else changes something, and needs an editor. */
export function guard(access: Access): MiddlewareHandler {
  return async (context, next) => {
    const known = await access.who(context);
    if (known.is !== 'known') throw new Refusal(known.is === 'to-sign-in' ? 401 : 403, known.why);
    if (changes(context)) {
      if (!isJson(context)) throw new Refusal(415, NOT_THE_PAGE);
      if (known.editor.role !== 'editor') throw new Refusal(403, VIEWER);
    }
    letIn(context, known.editor);
    await next();
  };
}

const changes = ({ req }: Context): boolean => !['GET', 'HEAD'].includes(req.method);

/** A page elsewhere can have a browser send a form, but no JSON without asking first, which is refused. */
const isJson = ({ req }: Context): boolean =>
  (req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() === 'application/json';
