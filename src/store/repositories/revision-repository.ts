/** The revisions of the knowledge in the store. */
import { type Kysely, sql } from 'kysely';
import type {
  Revision,
  RevisionNote,
  RevisionRepository,
} from '../../knowledge/revisions/repository.ts';
import { isPostgres } from '../tables/column-types.ts';
import type { RevisionTables } from '../tables/revision-tables.ts';
import type { Tables } from '../tables/tables.ts';
import { createRevisionChanges } from './revision-changes.ts';
import { keepFiles, keptFiles } from './revision-files.ts';
import { append, LATEST, noteOf, pointAt, SERVED, takeOverOlder } from './revision-log.ts';
import { verifyRevisions } from './verify-revisions.ts';

/** What whoever listens on PostgreSQL is told under, with the id of the revision. */
export const PUBLISHED_CHANNEL = 'dateline_knowledge';

export function createRevisionRepository(store: Kysely<Tables>): RevisionRepository {
  const db = store as unknown as Kysely<RevisionTables>;
  const pointedAt = async (name: string): Promise<string | undefined> =>
    (
      await db
        .selectFrom('knowledge_served')
        .select('revision')
        .where('name', '=', name)
        .executeTakeFirst()
    )?.revision;
  const newestFirst = () => db.selectFrom('knowledge_log').selectAll().orderBy('number', 'desc');

  async function noted(id: string | undefined): Promise<RevisionNote | undefined> {
    if (id === undefined) return undefined;
    const ofId = db.selectFrom('knowledge_log').selectAll().where('id', '=', id);
    const row = await ofId.executeTakeFirst();
    if (row) return noteOf(row);
    // An older version of Dateline has published it while this one was being put in its place.
    if (!(await isOlder(id))) return undefined;
    await db.transaction().execute(takeOverOlder);
    return noteOf(await ofId.executeTakeFirstOrThrow());
  }

  const isOlder = async (id: string): Promise<boolean> =>
    (await db.selectFrom('knowledge_revision').select('id').where('id', '=', id).execute()).length >
    0;

  const withFiles = async (note: RevisionNote | undefined): Promise<Revision | undefined> =>
    note && { ...note, files: await keptFiles(db, note.contents) };

  return {
    currentRevision: () => pointedAt(SERVED),
    currentNote: async () => noted(await pointedAt(SERVED)),
    async latest() {
      const row = await newestFirst().limit(1).executeTakeFirst();
      return row && noteOf(row);
    },
    async revisions({ before, limit }) {
      const of = before === undefined ? newestFirst() : newestFirst().where('number', '<', before);
      return (await of.limit(limit).execute()).map(noteOf);
    },
    async revisionBefore(moment) {
      const row = await newestFirst()
        .where('published_at', '<', moment.toISOString())
        .limit(1)
        .executeTakeFirst();
      return row && noteOf(row);
    },
    revision: async (id) => withFiles(await noted(id)),
    async numbered(number) {
      const row = await newestFirst().where('number', '=', number).executeTakeFirst();
      return withFiles(row && noteOf(row));
    },
    ...createRevisionChanges(db),
    verify: () => verifyRevisions(db),
    async addRevision({ files, ...revision }, after, serve) {
      // Beforehand, as whoever publishes meanwhile waits for the transaction.
      const contents = await keepFiles(db, files);
      return db
        .transaction()
        .execute(async (write) => {
          // First of all, so that of two who publish at once one waits, and then sees what the other has done.
          if (!(await pointAt(write, LATEST, revision.id, after))) return undefined;
          if (serve && !(await pointAt(write, SERVED, revision.id, serve.over))) throw OVERTAKEN;
          const added = await append(write, revision, contents);
          // Told once the transaction is committed, and not at all where it is not.
          if (serve && isPostgres(write))
            await sql`select pg_notify(${PUBLISHED_CHANNEL}, ${revision.id})`.execute(write);
          return added;
        })
        .catch((error: unknown) => {
          if (error === OVERTAKEN) return undefined;
          throw error;
        });
    },
  };
}

/** Takes back what the transaction has done. */
const OVERTAKEN = new Error('overtaken');
