/** Timelines beyond the reply: their pictures, and files of them for other programs. */

import { createHash } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { translate } from '../i18n/translate.ts';
import type { Locale } from '../knowledge/model/schema.ts';
import { PicturesError } from '../pictures/index.ts';
import type { Service } from '../service/service.ts';
import { truncate } from '../text/truncate.ts';
import type { PictureList } from './api-types.ts';
import { addressed } from './attachments.ts';
import { checked, Refusal } from './errors.ts';
import { fromDesk } from './previews.ts';
import { fileQuery, pictureQuery } from './request-bodies.ts';

/**
 * `GET /timeline/pictures` draws and says where the pictures are; `GET /pictures/ID/NUMBER.png` are they,
 * which never change under their name; `GET /timeline/file` is the timeline in a format, to be saved.
 */
export function serveTimelines(api: Hono, { timelines }: Service): void {
  api.get('/timeline/pictures', async (context) => {
    const { locale, theme, ...wanted } = checked(pictureQuery, context.req.query(), 'query');
    const how = { theme } as const;
    const drawing = await timelines
      .draw({ ...wanted, language: locale }, fromDesk({ locale }), how)
      .catch((error: unknown) => {
        throw error instanceof PicturesError ? notNow(locale) : error;
      });
    return context.json({ pictures: drawing ? addressed(drawing) : [] } satisfies PictureList);
  });
  api.get('/pictures/:id/:number{[1-9][0-9]*\\.png}', ({ req }) => {
    const picture = timelines.drawn(req.param('id'))?.pictures[
      Number.parseInt(req.param('number'), 10) - 1
    ];
    // Drawn long ago, or never: the list draws it anew.
    if (!picture) throw new Refusal(404, `There is no ${req.path}.`);
    return new Response(new Uint8Array(picture.png), {
      headers: {
        'content-type': 'image/png',
        'cache-control': 'private, max-age=31536000, immutable',
      },
    });
  });
  api.get('/timeline/file', (context) => {
    const { locale, format, ...wanted } = checked(fileQuery, context.req.query(), 'query');
    const file = timelines.file({ ...wanted, language: locale }, format, fromDesk({ locale }));
    if (!file) {
      const typed = truncate(wanted.about ?? '', 100);
      throw new Refusal(404, translate(locale, 'showing.nothing', { typed }));
    }
    return saved(context, file);
  });
}

function saved(
  { req }: Context,
  { text, type, name }: { readonly text: string; readonly type: string; readonly name: string },
): Response {
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  const headers = { etag, 'cache-control': 'private, no-cache' };
  if (req.header('if-none-match') === etag) return new Response(null, { status: 304, headers });
  return new Response(text, {
    headers: {
      ...headers,
      'content-type': type,
      // Saved, never shown: what a fact says is no page of ours.
      'content-disposition': `attachment; filename="${name}"`,
    },
  });
}

const notNow = (locale: Locale) => new Refusal(503, translate(locale, 'picture.failed'));
