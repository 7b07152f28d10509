/** A file's whole text, for whoever writes JSON: with the very findings of `check`. */
import type { Hono } from 'hono';
import { z } from 'zod';
import { hashOf } from '../../../editing/file-edits.ts';
import type { Editing } from '../../../editing/index.ts';
import { itemsAt, titleOf } from '../../../editing/listing.ts';
import type { WorkView } from '../../../editing/view.ts';
import { editorOf, noteAbout } from '../../access/index.ts';
import { checked } from '../../errors.ts';
import { readBody } from '../../read-body.ts';
import { answered } from '../answered.ts';
import { locale } from './keys.ts';
import { orWhyNot } from './or-why-not.ts';
import type { FileSaved, FileText, Problems } from './types.ts';

const path = z.string().min(1).max(200);

const MOST_PROBLEMS = 200;

export function fileRoutes(api: Hono, editing: Editing): void {
  api.get('/file', async (context) => {
    const query = checked(z.object({ path }), context.req.query(), 'query');
    const view = await editing.view(editorOf(context).id);
    return context.json(fileText(view, query.path) satisfies FileText);
  });
  api.get('/problems', async (context) => {
    const { locale: language } = checked(z.object({ locale }), context.req.query(), 'query');
    const view = await editing.view(editorOf(context).id);
    const errors = view.findings.filter(({ severity }) => severity === 'error');
    const items = itemsAt(view);
    const problems = errors.slice(0, MOST_PROBLEMS).map((finding) => {
      const item = items(finding);
      if (!item) return finding;
      const { section, id } = item;
      return { ...finding, item: { section, id, name: titleOf(item, language) } };
    });
    return context.json({ problems } satisfies Problems);
  });

  api.post('/file', async (context) => {
    const {
      path: at,
      text,
      over,
    } = await readBody(
      context,
      z.strictObject({ path, text: z.string(), over: z.string().max(100) }),
    );
    noteAbout(context, at);
    const editor = editorOf(context).id;
    const saved = await orWhyNot(editing.files.save(editor, at, text, over));
    if (saved.kind === 'not-changed')
      return answered(context, { ...saved, why: 'missing' } as FileSaved);
    const file = fileText(await editing.view(editor), at);
    return answered(context, { kind: saved.kind, file } satisfies FileSaved);
  });
}

function fileText(view: WorkView, at: string): FileText {
  const text = view.text(at);
  return {
    path: at,
    text: text === null ? null : text.replace(/^\uFEFF/, '').replace(/\r\n|\r/g, '\n'),
    hash: hashOf(text),
    findings: view.findings.filter((one) => one.path === at),
  };
}
