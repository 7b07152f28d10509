/** Adding to the chain of revisions. */
import type { Kysely, Selectable } from 'kysely';
import { z } from 'zod';
import { chained } from '../../chain/chain.ts';
import type { NewRevision, RevisionNote } from '../../knowledge/revisions/repository.ts';
import { contentOf } from '../../knowledge/revisions/sealed.ts';
import type { RevisionTables as Tables } from '../tables/revision-tables.ts';
import { keepFiles, unpacked } from './revision-files.ts';

/** The names of the pointers in `knowledge_served`. */
export const SERVED = 'knowledge';
export const LATEST = 'chain';

export const noteOf = (row: Selectable<Tables['knowledge_log']>): RevisionNote => ({
  id: row.id,
  publishedAt: row.published_at,
  publishedBy: row.published_by,
  version: row.version,
  note: row.note,
  contents: row.contents,
  number: row.number,
  previous: row.previous,
  hash: row.hash,
});

/**
 * Puts a revision behind the last one; to be called within a transaction that has moved `LATEST` to it.
 * @param contents of its files, which are kept already
 */
export async function append(
  db: Kysely<Tables>,
  { id, publishedAt, publishedBy, version, note }: Omit<NewRevision, 'files'>,
  contents: string,
): Promise<RevisionNote> {
  const before = await db
    .selectFrom('knowledge_log')
    .selectAll()
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  // Clocks of several machines differ: none is published before the one that it follows.
  const at = before && before.published_at > publishedAt ? before.published_at : publishedAt;
  const told = { id, publishedAt: at, publishedBy, version, note, contents };
  const revision = { ...told, ...chained(contentOf(told), before) };
  await db
    .insertInto('knowledge_log')
    .values({
      id,
      version,
      note,
      contents,
      published_at: at,
      published_by: publishedBy,
      number: revision.number,
      previous: revision.previous,
      hash: revision.hash,
    })
    .execute();
  return revision;
}

/**
 * Moves a pointer.
 * @param over what it must still point at; undefined for nothing
 * @returns whether it did, and so was moved
 */
export async function pointAt(
  db: Kysely<Tables>,
  name: typeof SERVED | typeof LATEST,
  id: string,
  over: string | undefined,
): Promise<boolean> {
  if (over === undefined) {
    const { numInsertedOrUpdatedRows = 0n } = await db
      .insertInto('knowledge_served')
      .values({ name, revision: id })
      .onConflict((known) => known.column('name').doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows > 0n;
  }
  const { numUpdatedRows } = await db
    .updateTable('knowledge_served')
    .set({ revision: id })
    .where('name', '=', name)
    .where('revision', '=', over)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Takes over into the chain what versions before it have published, the oldest first. */
export async function takeOverOlder(db: Kysely<Tables>): Promise<void> {
  const older = await db
    .selectFrom('knowledge_revision')
    .select('id')
    .where('id', 'not in', (of) => of.selectFrom('knowledge_log').select('id'))
    .orderBy('published_at')
    .orderBy('id')
    .execute();
  for (const { id } of older) {
    const row = await db
      .selectFrom('knowledge_revision')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const contents = await keepFiles(db, await olderFiles(row.files));
    await append(
      db,
      { ...row, publishedAt: row.published_at, publishedBy: row.published_by },
      contents,
    );
  }
  const last = older.at(-1);
  if (!last) return;
  await db
    .insertInto('knowledge_served')
    .values({ name: LATEST, revision: last.id })
    .onConflict((known) => known.column('name').doUpdateSet({ revision: last.id }))
    .execute();
}

const filesSchema = z.array(z.object({ path: z.string(), text: z.string() }));

const olderFiles = async (files: string) => filesSchema.parse(JSON.parse(await unpacked(files)));
