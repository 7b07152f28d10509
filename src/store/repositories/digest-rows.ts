/** Which week each server or workspace was last told of by the weekly digest. */
import type { Kysely } from 'kysely';
import type { InsightRepository } from '../../insight/repository.ts';
import type { TenantId } from '../../tenants/tenant-id.ts';
import type { Tables } from '../tables/tables.ts';

export const digestsOf = (
  db: Kysely<Tables>,
): Pick<InsightRepository, 'digestOf' | 'digested' | 'noteDigest'> => ({
  async digestOf(tenant) {
    const row = await db
      .selectFrom('digest')
      .select('week')
      .where('tenant', '=', tenant)
      .executeTakeFirst();
    return row?.week;
  },
  async digested(week) {
    const rows = await db.selectFrom('digest').select('tenant').where('week', '=', week).execute();
    return new Set(rows.map(({ tenant }) => tenant as TenantId));
  },
  async noteDigest(tenant, week) {
    await db
      .insertInto('digest')
      .values({ tenant, week })
      .onConflict((same) => same.column('tenant').doUpdateSet({ week }))
      .execute();
  },
});
