/** The part of the store that is about tenants. */
import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { TenantRepositories } from '../service/repository.ts';
import type { Settings } from '../tenants/settings/settings.ts';
import type { TenantId } from '../tenants/tenant-id.ts';
import { createFeedbackRepository } from './feedback-repository.ts';
import { createPostedRepository } from './posted-repository.ts';
import { createSubscriptionRepository } from './subscription-repository.ts';
import type { Tables } from './tables.ts';
import { createTicketRepository } from './ticket-repository.ts';

/** Reads what is kept in memory: every tenant's settings and the salt. */
export async function openTenants(
  db: Kysely<Tables>,
  failed: (problem: unknown) => void,
): Promise<{ readonly store: TenantRepositories; readonly flush: () => Promise<void> }> {
  const salt = await saltOf(db);
  const settings = new Map<string, Partial<Settings>>();
  for (const { tenant, json } of await db.selectFrom('settings').selectAll().execute())
    settings.set(tenant, JSON.parse(json) as Partial<Settings>);
  const feedback = createFeedbackRepository(db, failed);
  const posted = createPostedRepository(db, failed);
  return {
    store: {
      settings: (tenant: TenantId) => settings.get(tenant),
      async saveSettings(tenant, changed, by) {
        const row = {
          json: JSON.stringify(changed),
          changed_by: by,
          changed_at: new Date().toISOString(),
        };
        await db
          .insertInto('settings')
          .values({ tenant, ...row })
          .onConflict((same) => same.column('tenant').doUpdateSet(row))
          .execute();
        settings.set(tenant, changed);
      },
      ...createSubscriptionRepository(db),
      ...createTicketRepository(db),
      ...feedback.store,
      ...posted.store,
      salt: () => salt,
    },
    async flush() {
      feedback.stop();
      posted.stop();
      await Promise.all([feedback.flush(), posted.flush()]);
    },
  };
}

async function saltOf(db: Kysely<Tables>): Promise<string> {
  await db
    .insertInto('meta')
    .values({ name: 'salt', value: randomBytes(32).toString('base64url') })
    .onConflict((same) => same.column('name').doNothing())
    .execute();
  const row = await db
    .selectFrom('meta')
    .select('value')
    .where('name', '=', 'salt')
    .executeTakeFirstOrThrow();
  return row.value;
}
