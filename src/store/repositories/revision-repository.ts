/** Published knowledge in the store. */
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { RevisionNote, RevisionRepository } from '../../knowledge/revisions/repository.ts';
import { isPostgres } from '../tables/column-types.ts';
import type { Tables } from '../tables/tables.ts';

/** What whoever listens on PostgreSQL is told under, with the id of the revision. */
export const PUBLISHED_CHANNEL = 'dateline_knowledge';

/** So many of the latest are kept, to go back to. */
const MOST_KEPT = 500;
const SERVED = 'knowledge';

export function createRevisionRepository(db: Kysely<Tables>): RevisionRepository {
  const note = () =>
    db
      .selectFrom('knowledge_revision')
      .select(['id', 'version', 'note'])
      .select(['published_at as publishedAt', 'published_by as publishedBy']);
  return {
    async currentRevision() {
      const served = await db
        .selectFrom('knowledge_served')
        .select('revision')
        .where('name', '=', SERVED)
        .executeTakeFirst();
      return served?.revision;
    },
    currentNote: (): Promise<RevisionNote | undefined> =>
      note()
        .where('id', '=', (from) =>
          from.selectFrom('knowledge_served').select('revision').where('name', '=', SERVED),
        )
        .executeTakeFirst(),
    async revision(id) {
      const found = await note().select('files').where('id', '=', id).executeTakeFirst();
      return found && { ...found, files: await unpacked(found.files) };
    },
    async publishRevision({ id, version, publishedAt, publishedBy, note: said, files }, over) {
      const packed = await packedUp(files);
      return db.transaction().execute(async (write) => {
        // First of all, so that of two who publish at once one waits, and then sees what the other has done.
        if (!(await pointAt(write, id, over))) return false;
        await write
          .insertInto('knowledge_revision')
          .values({
            id,
            version,
            published_at: publishedAt,
            published_by: publishedBy,
            files: packed,
            note: said,
          })
          .execute();
        await forgetOld(write, id);
        // Told once the transaction is committed, and not at all where it is not.
        if (isPostgres(write))
          await sql`select pg_notify(${PUBLISHED_CHANNEL}, ${id})`.execute(write);
        return true;
      });
    },
  };
}

async function pointAt(db: Kysely<Tables>, id: string, over: string | undefined): Promise<boolean> {
  if (over === undefined) {
    const { numInsertedOrUpdatedRows = 0n } = await db
      .insertInto('knowledge_served')
      .values({ name: SERVED, revision: id })
      .onConflict((known) => known.column('name').doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows > 0n;
  }
  const { numUpdatedRows } = await db
    .updateTable('knowledge_served')
    .set({ revision: id })
    .where('name', '=', SERVED)
    .where('revision', '=', over)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

async function forgetOld(db: Kysely<Tables>, current: string): Promise<void> {
  const oldest = await db
    .selectFrom('knowledge_revision')
    .select('published_at')
    .orderBy('published_at', 'desc')
    .offset(MOST_KEPT)
    .limit(1)
    .executeTakeFirst();
  if (!oldest) return;
  await db
    .deleteFrom('knowledge_revision')
    .where('published_at', '<=', oldest.published_at)
    .where('id', '!=', current)
    .execute();
}

const filesSchema = z.array(z.object({ path: z.string(), text: z.string() }));

const packedUp = async (files: unknown): Promise<string> =>
  (await promisify(gzip)(JSON.stringify(files))).toString('base64');

const unpacked = async (packed: string) =>
  filesSchema.parse(
    JSON.parse((await promisify(gunzip)(Buffer.from(packed, 'base64'))).toString()),
  );
