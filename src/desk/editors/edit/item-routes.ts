/** One item: as it is, and everything that may be done to it. */
import type { Hono } from 'hono';
import { z } from 'zod';
import { find } from '../../../editing/found.ts';
import type { Editing } from '../../../editing/index.ts';
import { LOCALES } from '../../../knowledge/model/schema.ts';
import { editorOf, noteAbout } from '../../access/index.ts';
import { checked } from '../../errors.ts';
import { readBody } from '../../read-body.ts';
import { answered } from '../answered.ts';
import { itemDetail } from './item-detail.ts';
import { itemKey, locale, newId, section, value } from './keys.ts';
import { orWhyNot } from './or-why-not.ts';
import type { Changed, ItemAnswer, ItemDetail } from './types.ts';

const key = z.strictObject(itemKey);

export function itemRoutes(api: Hono, editing: Editing): void {
  const { items, files } = editing;

  api.get('/item', async (context) => {
    const { locale: language, ...wanted } = checked(
      z.object({ ...itemKey, locale }),
      context.req.query(),
      'query',
    );
    const view = await editing.view(editorOf(context).id);
    const item = find(view, wanted);
    if (!item) return context.json({} satisfies ItemAnswer);
    const detail = itemDetail(view, item, language);
    return context.json({ item: detail } satisfies ItemAnswer);
  });

  api.post('/item', async (context) => {
    const { from, to, ...wanted } = await readBody(
      context,
      z.strictObject({ ...itemKey, from: value, to: value }),
    );
    noteAbout(context, wanted.id);
    const saved = await orWhyNot(items.save(editorOf(context).id, wanted, from, to));
    return answered(context, (saved.kind === 'saved' ? { kind: 'done' } : saved) satisfies Changed);
  });

  api.post('/add', async (context) => {
    const {
      section: to,
      pack,
      value: given,
      words,
      path,
    } = await readBody(
      context,
      z.strictObject({
        section,
        pack: z.string().max(80),
        value,
        words: z.string().max(600).default(''),
        path: z.string().max(200).exactOptional(),
      }),
    );
    const how = { words, ...(path !== undefined && { path }) };
    return answered(context, await added(items.add(editorOf(context).id, to, pack, given, how)));
  });

  api.post('/remove', async (context) => {
    const wanted = await readBody(context, key);
    noteAbout(context, wanted.id);
    return answered(context, await done(items.remove(editorOf(context).id, wanted)));
  });

  api.post('/move', async (context) => {
    const { path, ...wanted } = await readBody(
      context,
      z.strictObject({ ...itemKey, path: z.string().max(200) }),
    );
    noteAbout(context, wanted.id);
    return answered(context, await done(items.move(editorOf(context).id, wanted, path)));
  });

  api.post('/rename', async (context) => {
    const { to, ...wanted } = await readBody(context, z.strictObject({ ...itemKey, to: newId }));
    noteAbout(context, wanted.id);
    const renamed = await orWhyNot(items.rename(editorOf(context).id, wanted, to));
    if (typeof renamed === 'object') return answered(context, renamed satisfies Changed);
    return answered(
      context,
      (renamed
        ? { kind: 'done', item: { section: wanted.section, id: to } }
        : { kind: 'not-changed', why: 'published' }) satisfies Changed,
    );
  });

  api.post('/make-fact', async (context) => {
    const { id } = await readBody(context, z.strictObject({ id: z.string().max(200) }));
    noteAbout(context, id);
    return answered(context, await added(items.makeFact(editorOf(context).id, id)));
  });

  api.post('/add-pack', async (context) => {
    const { title, description, language } = await readBody(
      context,
      z.strictObject({
        title: z.string().trim().min(1).max(90),
        description: z.string().trim().min(1).max(300),
        language: z.enum(LOCALES),
      }),
    );
    const { idOfPack } = editing;
    const editor = editorOf(context).id;
    const id = await idOfPack(editor, title);
    const pack = {
      id,
      title: { [language]: title },
      description: { [language]: description },
      languages: [language],
    };
    const isNew = await orWhyNot(items.addPack(editor, pack));
    return answered(
      context,
      (isNew === true
        ? { kind: 'done', item: { section: 'pack', id } }
        : { kind: 'not-changed', why: 'taken' }) satisfies Changed,
    );
  });

  api.post('/undo', async (context) => {
    const { mark } = await readBody(
      context,
      z.strictObject({ mark: z.string().max(100).exactOptional() }),
    );
    const undone = await editing.undo(editorOf(context).id, mark);
    return answered(
      context,
      undone ? { kind: 'done', ...(undone.item && { item: undone.item }) } : { kind: 'gone' },
    );
  });

  api.post('/discard', async (context) => {
    const what = await readBody(
      context,
      z.union([
        z.strictObject(itemKey),
        z.strictObject({ path: z.string().max(200).exactOptional() }),
      ]),
    );
    const editor = editorOf(context).id;
    noteAbout(context, 'section' in what ? what.id : (what.path ?? ''));
    return answered(
      context,
      await done(
        'section' in what ? files.discardItem(editor, what) : files.discard(editor, what.path),
      ),
    );
  });
}

async function done(change: Promise<void>): Promise<Changed> {
  return (await orWhyNot(change)) ?? { kind: 'done' };
}

async function added(
  change: Promise<{ readonly section: ItemDetail['section']; readonly id: string }>,
): Promise<Changed> {
  const made = await orWhyNot(change);
  return 'kind' in made ? made : { kind: 'done', item: { section: made.section, id: made.id } };
}
