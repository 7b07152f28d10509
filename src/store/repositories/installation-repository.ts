/** Where Slack's app is installed. */
import type { Kysely } from 'kysely';
import type {
  InstallationRepository,
  KeptInstallation,
} from '../../tenants/installations/repository.ts';
import type { Tables } from '../tables/tables.ts';

export function createInstallationRepository(
  db: Kysely<Tables>,
  clock: () => Date,
): InstallationRepository {
  const now = () => clock().toISOString();
  const same = ({ id, sealed }: KeptInstallation) => ({ id, sealed });
  return {
    async saveInstallation({ id, sealed }) {
      const row = { sealed, changed_at: now() };
      await db
        .insertInto('slack_installation')
        .values({ id, ...row })
        .onConflict((known) => known.column('id').doUpdateSet(row))
        .execute();
    },
    installation: (id) =>
      db
        .selectFrom('slack_installation')
        .select(['id', 'sealed'])
        .where('id', '=', id)
        .executeTakeFirst(),
    installations: () =>
      db.selectFrom('slack_installation').select(['id', 'sealed']).orderBy('id').execute(),
    async resealInstallation(was, sealed) {
      const { numUpdatedRows } = await db
        .updateTable('slack_installation')
        .set({ sealed, changed_at: now() })
        .where((row) => row.and(same(was)))
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    async deleteInstallation(was) {
      const { numDeletedRows } = await db
        .deleteFrom('slack_installation')
        .where((row) => row.and(same(was)))
        .executeTakeFirst();
      const gone = numDeletedRows > 0n;
      if (gone) await db.deleteFrom('slack_workspace').where('organisation', '=', was.id).execute();
      return gone;
    },
    async noteWorkspace(team, organisation) {
      await db
        .insertInto('slack_workspace')
        .values({ team, organisation })
        .onConflict((known) => known.column('team').doUpdateSet({ organisation }))
        .execute();
    },
    async organisationOf(team) {
      const found = await db
        .selectFrom('slack_workspace')
        .select('organisation')
        .where('team', '=', team)
        .executeTakeFirst();
      return found?.organisation;
    },
  };
}
