/** What tenants have set, and the salt: both are kept in memory, so that reading them never waits. */
import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { FeedbackRepository } from '../tenants/feedback/repository.ts';
import type { SettingsRepository } from '../tenants/settings/repository.ts';
import type { Settings } from '../tenants/settings/settings.ts';
import { readStored, type Unreadable } from './stored-json.ts';
import type { Tables } from './tables.ts';

/** Each value is checked where it is used, so that one which no longer fits leaves the others as they are. */
const storedSettings = z.record(z.string(), z.unknown());

/** Reads every tenant's settings; where they cannot be read, the tenant has the defaults. */
export async function openSettingsRepository(
  db: Kysely<Tables>,
  unreadable: Unreadable,
): Promise<SettingsRepository> {
  const settings = new Map<string, Partial<Settings> | undefined>();
  for (const { tenant, json } of await db.selectFrom('settings').selectAll().execute())
    settings.set(
      tenant,
      readStored(storedSettings, json, () => unreadable({ table: 'settings', key: tenant })) as
        | Partial<Settings>
        | undefined,
    );
  return {
    settings: (tenant) => settings.get(tenant),
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
  };
}

/** Reads the random text that names are hashed with; the first time it is made. */
export async function openSalt(db: Kysely<Tables>): Promise<Pick<FeedbackRepository, 'salt'>> {
  await db
    .insertInto('meta')
    .values({ name: 'salt', value: randomBytes(32).toString('base64url') })
    .onConflict((same) => same.column('name').doNothing())
    .execute();
  const { value } = await db
    .selectFrom('meta')
    .select('value')
    .where('name', '=', 'salt')
    .executeTakeFirstOrThrow();
  return { salt: () => value };
}
