/**
 * What tenants have set: kept in memory, so that reading never waits, and looked for every second, because
 * another process may have changed it.
 */
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { SettingsRepository } from '../../tenants/settings/repository.ts';
import type { SettingName, Settings } from '../../tenants/settings/settings.ts';
import type { TenantId } from '../../tenants/tenant-id.ts';
import { knownTransaction } from '../commit/known-transaction.ts';
import type { Tables } from '../tables/tables.ts';
import { latestRevision, nextRevision } from './settings-revision.ts';
import { readStored, type Unreadable } from './stored-json.ts';

/** Each value is checked where it is used, so that one which no longer fits leaves the others as they are. */
const storedSettings = z.record(z.string(), z.unknown());

const LOOK_MS = 1_000;
type Known = { readonly settings: Partial<Settings> | undefined; readonly revision: number };

/** Reads every tenant's settings; where they cannot be read, the tenant has the defaults. */
export async function openSettingsRepository(
  db: Kysely<Tables>,
  unreadable: Unreadable,
): Promise<{ readonly store: SettingsRepository; readonly stop: () => void }> {
  const known = new Map<string, Known>();
  let looked: number | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const read = (tenant: string, json: string) =>
    readStored(storedSettings, json, () => unreadable({ table: 'settings', key: tenant })) as
      | Partial<Settings>
      | undefined;

  function note(tenant: string, { settings, revision }: Known): void {
    if (revision >= (known.get(tenant)?.revision ?? -1)) known.set(tenant, { settings, revision });
  }

  async function look(): Promise<void> {
    const counted = await latestRevision(db);
    if (looked !== undefined && counted === looked) return;
    const rows = await db
      .selectFrom('settings')
      .select(['tenant', 'json', 'revision'])
      .where('revision', '>', looked ?? -1)
      .execute();
    for (const { tenant, json, revision } of rows)
      note(tenant, { settings: read(tenant, json), revision });
    const kept = await db.selectFrom('settings').select('tenant').execute();
    const names = new Set(kept.map(({ tenant }) => tenant));
    // What was forgotten. What is saved meanwhile has a higher number.
    for (const [tenant, { revision }] of known)
      if (revision <= counted && !names.has(tenant)) known.delete(tenant);
    looked = counted;
  }

  function lookAgain(): void {
    if (stopped) return;
    timer = setTimeout(() => {
      // A database that is away for a moment has changed nothing, and says so wherever somebody waits for it.
      void look()
        .catch(() => {})
        .finally(lookAgain);
    }, LOOK_MS);
    timer.unref();
  }

  await look();
  lookAgain();
  return {
    store: {
      settled: () => [...known.keys()] as TenantId[],
      settings: (tenant) => known.get(tenant)?.settings,
      async saveSettings(tenant, settings, by, changed = Object.keys(settings) as SettingName[]) {
        const saved = await knownTransaction(db, async (transaction) => {
          // First of all, so that of two who change settings at once one waits, and then sees what the other has changed.
          const revision = await nextRevision(transaction);
          const kept = await transaction
            .selectFrom('settings')
            .select('json')
            .where('tenant', '=', tenant)
            .executeTakeFirst();
          const next = {
            ...settings,
            ...(kept && read(tenant, kept.json)),
            ...Object.fromEntries(changed.map((name) => [name, settings[name]])),
          };
          const row = {
            json: JSON.stringify(next),
            changed_by: by,
            changed_at: new Date().toISOString(),
            revision,
          };
          await transaction
            .insertInto('settings')
            .values({ tenant, ...row })
            .onConflict((same) => same.column('tenant').doUpdateSet(row))
            .execute();
          return { settings: next, revision };
        });
        note(tenant, saved);
      },
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
