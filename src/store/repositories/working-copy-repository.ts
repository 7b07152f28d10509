/** Working copies in the store. */
import { type Kysely, sql, type Transaction } from 'kysely';
import { z } from 'zod';
import type {
  WorkingChange,
  WorkingCopyRepository,
  WorkingFile,
  WorkingStep,
} from '../../editing/repository.ts';
import { contentHash } from '../../knowledge/model/content-hash.ts';
import type { Tables } from '../tables/tables.ts';

/** Of each editor so many of the latest changes can be undone. */
const MOST_STEPS = 50;

export function createWorkingCopyRepository(db: Kysely<Tables>): WorkingCopyRepository {
  return {
    workingFiles: (editor) =>
      db
        .selectFrom('working_file')
        .select(['path', 'base', 'text', 'changed_at as changedAt'])
        .where('editor', '=', editor)
        .orderBy('path')
        .execute(),
    saveWorking: (editor, changes, step) =>
      db
        .transaction()
        .execute(async (write) => {
          for (const change of changes)
            if (!(await put(write, editor, change))) throw new Overtaken();
          if (step) await noteStep(write, editor, step);
          return true;
        })
        .catch((problem: unknown) => {
          if (problem instanceof Overtaken) return false;
          throw problem;
        }),
    async latestStep(editor) {
      const found = await db
        .selectFrom('working_step')
        .select(['id', 'label', 'at', 'before'])
        .where('editor', '=', editor)
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst();
      return found && { ...found, before: beforeSchema.parse(JSON.parse(found.before)) };
    },
    async forgetStep(editor, id) {
      await db
        .deleteFrom('working_step')
        .where('editor', '=', editor)
        .where('id', '=', id)
        .execute();
    },
    async forgetSteps(editor) {
      await db.deleteFrom('working_step').where('editor', '=', editor).execute();
    },
    atWork: () =>
      db.selectFrom('working_file').select(['editor', 'path']).orderBy('editor').execute(),
  };
}

class Overtaken extends Error {}

async function put(
  write: Transaction<Tables>,
  editor: string,
  { path, over, file }: WorkingChange,
): Promise<boolean> {
  const values = file && {
    base: file.base,
    text: file.text,
    hash: hashOf(file),
    changed_at: file.changedAt,
  };
  if (over === undefined) {
    if (!values) return true;
    const { numInsertedOrUpdatedRows = 0n } = await write
      .insertInto('working_file')
      .values({ editor, path, ...values })
      .onConflict((known) => known.columns(['editor', 'path']).doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows > 0n;
  }
  if (!values) {
    const { numDeletedRows } = await write
      .deleteFrom('working_file')
      .where('editor', '=', editor)
      .where('path', '=', path)
      .where('hash', '=', hashOf(over))
      .executeTakeFirst();
    return numDeletedRows > 0n;
  }
  const { numUpdatedRows } = await write
    .updateTable('working_file')
    .set(values)
    .where('editor', '=', editor)
    .where('path', '=', path)
    .where('hash', '=', hashOf(over))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

async function noteStep(
  write: Transaction<Tables>,
  editor: string,
  { id, label, at, before }: WorkingStep,
): Promise<void> {
  await write
    .insertInto('working_step')
    .values({ editor, id, label, at, before: JSON.stringify(before) })
    .execute();
  const oldest = await write
    .selectFrom('working_step')
    .select('id')
    .where('editor', '=', editor)
    .orderBy('id', 'desc')
    .offset(MOST_STEPS)
    .limit(1)
    .executeTakeFirst();
  if (!oldest) return;
  await write
    .deleteFrom('working_step')
    .where('editor', '=', editor)
    .where(sql`id`, '<=', oldest.id)
    .execute();
}

const hashOf = ({ base, text }: Pick<WorkingFile, 'base' | 'text'>): string =>
  contentHash(JSON.stringify([base, text]));

const fileSchema = z.object({
  path: z.string(),
  base: z.string().nullable(),
  text: z.string().nullable(),
  changedAt: z.string(),
});
const beforeSchema = z.array(
  z
    .object({ path: z.string(), over: fileSchema.optional() })
    .transform(({ path, over }) => ({ path, over })),
);
