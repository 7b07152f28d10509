/** Revisions for the page: the list, what each changed, the history of one item, and going back. */
import type { Hono } from 'hono';
import { z } from 'zod';
import { personOf } from '../../editing/person.ts';
import { TEXT_EDITOR } from '../../knowledge/publishing/folder-recorder.ts';
import { type RolledBack, rollBack } from '../../knowledge/publishing/roll-back.ts';
import { diffItems } from '../../knowledge/revisions/diff.ts';
import { historyOf } from '../../knowledge/revisions/history.ts';
import { itemsOfFiles } from '../../knowledge/revisions/items.ts';
import type { RevisionFile, RevisionNote } from '../../knowledge/revisions/repository.ts';
import { editorOf, noteAbout } from '../access/index.ts';
import { checked, Refusal } from '../errors.ts';
import { readBody } from '../read-body.ts';
import { answered } from './answered.ts';
import type {
  Difference,
  HistoryList,
  ItemHistory,
  RevisionLine,
  RollBackResult,
} from './history-types.ts';
import type { EditorServices } from './services.ts';

const MOST_REVISIONS = 30;
const MOST_CHANGES = 200;

const page = z.object({ before: z.coerce.number().int().positive().optional() });
const wish = z.object({
  note: z.string().max(2000).default(''),
  force: z.boolean().default(false),
});
const SECTIONS = ['pack', 'sources', 'actors', 'places', 'topics', 'incidents', 'facts', 'drafts'];
const item = z.object({ section: z.enum(SECTIONS as [never, ...never[]]), id: z.string().max(80) });

export function historyRoutes(api: Hono, { history }: EditorServices): void {
  if (!history) return;
  const { revisions, publisher, keep } = history;

  async function known(id: string) {
    const revision = await revisions.revision(id);
    if (!revision) throw new Refusal(404, 'There is no such revision.');
    return revision;
  }

  api.get('/history', async (context) => {
    const { before } = checked(page, context.req.query(), 'query');
    const found = await revisions.revisions({ before, limit: MOST_REVISIONS + 1 });
    const list: HistoryList = {
      revisions: found.slice(0, MOST_REVISIONS).map(lineOf),
      more: found.length > MOST_REVISIONS,
    };
    return context.json(list);
  });
  api.get('/history/items/:section/:id', async (context) => {
    const of = checked(item, context.req.param(), 'address');
    const found = await historyOf(of, revisions);
    const changes = found.map(({ revision, diff }) => ({
      revision: lineOf(revision),
      change: diff,
    }));
    return context.json({ changes } satisfies ItemHistory);
  });
  api.get('/history/:id', async (context) => {
    const revision = await known(context.req.param('id'));
    const before = await revisions.numbered(revision.number - 1);
    return context.json(difference(before?.files ?? [], revision.files));
  });
  // What going back would change.
  api.get('/history/:id/back', async (context) => {
    const revision = await known(context.req.param('id'));
    return context.json(difference(await publisher.files(), revision.files));
  });
  api.post('/history/:id/back', async (context) => {
    const { note, force } = await readBody(context, wish);
    const { id: editor, name } = editorOf(context);
    const to = context.req.param('id');
    noteAbout(context, to);
    const options = {
      publisher,
      revisions,
      to,
      by: personOf(editor, name),
      note,
      ...(force && { keep }),
    };
    return answered(context, resultOf(await rollBack(options)));
  });
}

const lineOf = ({ id, number, publishedAt, publishedBy, note }: RevisionNote): RevisionLine => ({
  id,
  number,
  publishedAt,
  publishedBy: publishedBy === TEXT_EDITOR ? null : publishedBy,
  note,
});

function difference(before: readonly RevisionFile[], after: readonly RevisionFile[]): Difference {
  const changes = diffItems(itemsOfFiles(before), itemsOfFiles(after));
  return { changes: changes.slice(0, MOST_CHANGES), total: changes.length };
}

function resultOf(outcome: RolledBack): RollBackResult {
  switch (outcome.kind) {
    case 'published':
      return { kind: 'published', ...(outcome.commit && { commit: outcome.commit }) };
    case 'conflict':
      return { kind: 'conflict', paths: outcome.files.map(({ path }) => path) };
    default:
      return outcome;
  }
}
