/** What the page asks about who uses it, and signing out. */
import { Hono } from 'hono';
import type { AccessState } from '../api-types.ts';
import type { Access } from './access.ts';
import { isKnown, isTheirs } from './guard.ts';

/** @param readers whom the other pages are for */
export function accessRoutes(access: Access, readers: AccessState['readers']): Hono {
  const api = new Hono();
  api.get('/', async (context) => {
    const known = await access.who(context);
    const provider = access.signIn?.provider;
    return context.json({
      readers,
      ...(provider !== undefined && { provider }),
      ...(known.is === 'known'
        ? {
            is: provider === undefined ? 'here' : 'signed-in',
            name: known.editor.name,
            role: known.editor.role,
            ...(known.proof && { proof: known.proof }),
          }
        : { is: known.is === 'to-sign-in' ? 'to-sign-in' : 'closed' }),
    } satisfies AccessState);
  });
  api.post('/sign-out', async (context) => {
    isTheirs(context, isKnown(await access.who(context)));
    await access.signIn?.signOut(context, context.req.query('everywhere') === 'yes');
    return context.json({});
  });
  return api;
}
