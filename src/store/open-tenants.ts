/** The part of the store that is about places. */
import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Place, Settings } from '../tenants/settings/settings.ts';
import { feedbackRows } from './feedback-repository.ts';
import { postedRows } from './posted-repository.ts';
import { followRows } from './subscription-repository.ts';
import type { Tables } from './tables.ts';
import type { PlaceStore } from './tenant-store.ts';
import { ticketRows } from './ticket-repository.ts';

/** Reads what is kept in memory: every place's settings and the salt. */
export async function openPlaces(
  db: Kysely<Tables>,
  failed: (problem: unknown) => void,
): Promise<{ readonly store: PlaceStore; readonly flush: () => Promise<void> }> {
  const salt = await saltOf(db);
  const settings = new Map<string, Partial<Settings>>();
  for (const { place, json } of await db.selectFrom('settings').selectAll().execute())
    settings.set(place, JSON.parse(json) as Partial<Settings>);
  const feedback = feedbackRows(db, failed);
  const posted = postedRows(db, failed);
  return {
    store: {
      settings: (place: Place) => settings.get(place),
      async saveSettings(place, changed, by) {
        const row = {
          json: JSON.stringify(changed),
          changed_by: by,
          changed_at: new Date().toISOString(),
        };
        await db
          .insertInto('settings')
          .values({ place, ...row })
          .onConflict((same) => same.column('place').doUpdateSet(row))
          .execute();
        settings.set(place, changed);
      },
      ...followRows(db),
      ...ticketRows(db),
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
