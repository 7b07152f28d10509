/** Who is signed in to the editors' part, and who did what. */
import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { AccessRepository, AuditEntry } from '../../desk/access/repository.ts';
import type { Tables } from '../tables/tables.ts';

export function createAccessRepository(db: Kysely<Tables>) {
  /** How many this process has noted: it tells apart what was done in one millisecond. */
  let noted = 0;
  const store: AccessRepository = {
    async beginSession({ id, person, email = null, name, begunAt, usedAt }) {
      const times = { begun_at: begunAt.toISOString(), used_at: usedAt.toISOString() };
      await db
        .insertInto('editor_session')
        .values({ id, person, email, name, ...times })
        .execute();
    },
    async session(id) {
      const row = await db
        .selectFrom('editor_session')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      return (
        row && {
          id: row.id,
          person: row.person,
          email: row.email ?? undefined,
          name: row.name,
          begunAt: new Date(row.begun_at),
          usedAt: new Date(row.used_at),
        }
      );
    },
    async touchSession(id, at) {
      await db
        .updateTable('editor_session')
        .set({ used_at: at.toISOString() })
        .where('id', '=', id)
        .execute();
    },
    async endSession(id) {
      await db.deleteFrom('editor_session').where('id', '=', id).execute();
    },
    async endSessionsOf(person) {
      const { numDeletedRows } = await db
        .deleteFrom('editor_session')
        .where('person', '=', person)
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
    async note({ at, ...entry }) {
      noted += 1;
      const time = at.toISOString();
      const id = `${time} ${String(noted).padStart(9, '0')} ${randomUUID()}`;
      await db
        .insertInto('audit')
        .values({ id, at: time, ...entry })
        .execute();
    },
    async audit(most, before) {
      let query = db.selectFrom('audit').selectAll().orderBy('id', 'desc').limit(most);
      if (before) query = query.where('id', '<', before);
      return (await query.execute()).map(
        ({ at, ...row }) => ({ ...row, at: new Date(at) }) as AuditEntry & { id: string },
      );
    },
  };
  return {
    store,
    /** Forgets sessions that were last used, and what was done, before then. @returns how many entries */
    async prune(before: { readonly sessions: Date; readonly audit: Date }): Promise<number> {
      await db
        .deleteFrom('editor_session')
        .where('used_at', '<', before.sessions.toISOString())
        .execute();
      const { numDeletedRows } = await db
        .deleteFrom('audit')
        .where('at', '<', before.audit.toISOString())
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}
