/** The built page over HTTP: its files never change under their name, its document is asked for anew. */
import type { Hono } from 'hono';
import type { Page } from './build-page.ts';
import { Refusal } from './errors.ts';

/** The addresses that the page itself understands. */
const ROUTES = [
  '/',
  '/verify',
  '/facts',
  '/facts/:id',
  '/check',
  '/edit',
  '/edit/*',
  '/sign-in',
  '/privacy',
];

/** Where pages went that had addresses of their own. */
const MOVED: Readonly<Record<string, string>> = { '/edit/impact': '/edit#publish' };

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};

export function servePage(desk: Hono, page: () => Promise<Page>): void {
  for (const [from, to] of Object.entries(MOVED))
    desk.get(from, (context) => context.redirect(to, 301));
  for (const route of ROUTES) {
    desk.get(route, async ({ req }) => {
      const { document, etag } = await page();
      const headers = { 'cache-control': 'no-cache', etag };
      if (req.header('if-none-match') === etag) return new Response(null, { status: 304, headers });
      return new Response(document, {
        headers: { ...headers, 'content-type': 'text/html; charset=utf-8' },
      });
    });
  }
  desk.get('/assets/:name', async ({ req }) => {
    const name = req.param('name');
    const bytes = (await page()).asset(name);
    if (!bytes) throw new Refusal(404, `There is no ${req.path}.`);
    return new Response(bytes, {
      headers: {
        'cache-control': 'public, max-age=31536000, immutable',
        'content-type': TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
      },
    });
  });
  desk.all('*', ({ req }) => {
    if (req.method === 'GET' || req.method === 'HEAD') {
      throw new Refusal(404, `There is no ${req.path}.`);
    }
    throw new Refusal(405, `${req.method} is not possible here.`, {
      headers: { allow: 'GET, HEAD' },
    });
  });
}
