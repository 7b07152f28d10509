/** The working copy at a glance, its items as a list, and the names that may be picked. */
import type { Hono } from 'hono';
import { z } from 'zod';
import { find } from '../../../editing/found.ts';
import type { Editing } from '../../../editing/index.ts';
import { EDIT_SECTIONS } from '../../../editing/items.ts';
import { listItems, titleOf } from '../../../editing/listing.ts';
import { packFolders, packOf } from '../../../editing/places.ts';
import type { WorkView } from '../../../editing/view.ts';
import { dateWords } from '../../../i18n/date-words.ts';
import { LOCALES, type Locale, STATUSES } from '../../../knowledge/model/schema.ts';
import { editorOf } from '../../access/index.ts';
import { checked } from '../../errors.ts';
import { locale, section } from './keys.ts';
import type { ItemList, Name, Names, Work } from './types.ts';

/** More at once nobody reads; who looks for one of the others narrows the list. */
const MOST = 200;

const listQuery = z.object({
  section,
  locale,
  text: z.string().max(300).optional(),
  pack: z.string().max(80).optional(),
  incident: z.string().max(80).optional(),
  status: z.enum(STATUSES).optional(),
  language: z.templateLiteral([z.enum(['missing', 'machine']), '-', z.enum(LOCALES)]).optional(),
  /** Not reviewed for so many months. */
  age: z.coerce.number().int().min(1).max(120).optional(),
  only: z.enum(['unreviewed', 'due', 'changed', 'problems']).optional(),
});

export function listRoutes(api: Hono, editing: Editing): void {
  api.get('/work', async (context) => {
    const editor = editorOf(context);
    const { locale: language } = checked(z.object({ locale }), context.req.query(), 'query');
    const [view, undo, others] = await Promise.all([
      editing.view(editor.id),
      editing.undoable(editor.id),
      editing.others(editor.id),
    ]);
    const folders = packFolders(view.items);
    const named = undo?.item && find(view, undo.item);
    const errors = view.findings.filter(({ severity }) => severity === 'error').length;
    const toPublish = await editing.publishing.files(editor.id);
    return context.json({
      mark: view.mark,
      editor: { name: editor.name, mayEdit: editor.role === 'editor' },
      changed: toPublish.reduce((sum, { items }) => sum + (items?.length || 1), 0),
      ...(undo && { undo: { ...undo, ...(named && { name: titleOf(named, language) }) } }),
      packs: namesIn(view, 'pack', language),
      files: view.files.map(({ path }) => {
        const pack = packOf(path, folders);
        const changed = view.baseText(path) !== view.text(path);
        return { path, changed, ...(pack !== undefined && { pack }) };
      }),
      others: others.map(({ editor: id, path }) => ({ editor: id.replace(/^[^:]*:/, ''), path })),
      errors,
      warnings: view.findings.length - errors,
    } satisfies Work);
  });

  api.get('/list', async (context) => {
    const {
      locale: language,
      age,
      text,
      ...query
    } = checked(listQuery, given(context.req.query()), 'query');
    const view = await editing.view(editorOf(context).id);
    const found = text && query.section === 'facts' ? answering(view, text, language) : [];
    const filter = {
      ...query,
      ...(text && { text }),
      ...(age && { reviewedBefore: monthsBefore(editing.today(), age) }),
    };
    const entries = listItems(view, filter as never, {
      locale: language,
      today: editing.today(),
      found,
    });
    return context.json({
      total: entries.length,
      entries: entries.slice(0, MOST).map((entry) => ({
        ...entry,
        ...(entry.when !== undefined && { date: dateWords(entry.when, language) }),
      })),
    } satisfies ItemList);
  });

  api.get('/names', async (context) => {
    const { locale: language } = checked(z.object({ locale }), context.req.query(), 'query');
    const view = await editing.view(editorOf(context).id);
    return context.json(
      Object.fromEntries(
        EDIT_SECTIONS.map((one) => [one, namesIn(view, one, language)]),
      ) as unknown as Names,
    );
  });
}

function namesIn(view: WorkView, wanted: string, language: Locale): readonly Name[] {
  const folders = packFolders(view.items);
  return view.items
    .filter((item) => item.section === wanted)
    .map((item) => {
      const pack = packOf(item.path, folders);
      return { id: item.id, name: titleOf(item, language), ...(pack !== undefined && { pack }) };
    });
}

/** The facts that a question would be answered with, best first. */
function answering(view: WorkView, question: string, language: Locale): readonly string[] {
  const { facts } = view.engine().ask(question, { locale: language, now: new Date() });
  return facts.map(({ fact }) => fact.id);
}

/** What is left empty is not asked for. */
const given = (query: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));

function monthsBefore(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() - months);
  return date.toISOString().slice(0, 10);
}
