/** The part of the store that is about tenants, put together from its repositories. */
import type { Kysely } from 'kysely';
import type { TenantRepositories } from '../service/repository.ts';
import { createCorrectionRepository } from './correction-repository.ts';
import { createFeedbackRepository } from './feedback-repository.ts';
import type { GroupCommit } from './group-commit.ts';
import { createPostedRepository } from './posted-repository.ts';
import { openSalt } from './salt.ts';
import { openSettingsRepository } from './settings-repository.ts';
import type { Unreadable } from './stored-json.ts';
import { createSubscriptionRepository } from './subscription-repository.ts';
import type { Tables } from './tables.ts';
import { createTicketRepository } from './ticket-repository.ts';

export async function openTenants(
  db: Kysely<Tables>,
  commit: GroupCommit,
  unreadable: Unreadable,
): Promise<{
  readonly store: TenantRepositories;
  /** Forgets corrections that were asked for before then. @returns how many */
  readonly pruneCorrections: (before: Date) => Promise<number>;
  /** Looks no longer for what other processes change. */
  readonly stop: () => void;
}> {
  const settings = await openSettingsRepository(db, unreadable);
  const corrections = createCorrectionRepository(db, unreadable);
  return {
    store: {
      ...settings.store,
      ...createSubscriptionRepository(db, unreadable),
      ...createTicketRepository(db),
      ...createFeedbackRepository(db, commit),
      ...(await openSalt(db)),
      ...createPostedRepository(db, commit, unreadable),
      ...corrections.store,
    },
    pruneCorrections: corrections.prune,
    stop: settings.stop,
  };
}
