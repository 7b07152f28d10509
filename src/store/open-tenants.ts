/** The part of the store that is about tenants, put together from its repositories. */
import type { Kysely } from 'kysely';
import type { TenantRepositories } from '../service/repository.ts';
import { createCorrectionRepository } from './correction-repository.ts';
import { createFeedbackRepository } from './feedback-repository.ts';
import type { GroupCommit } from './group-commit.ts';
import { createPostedRepository } from './posted-repository.ts';
import { openSalt, openSettingsRepository } from './settings-repository.ts';
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
}> {
  const corrections = createCorrectionRepository(db, unreadable);
  return {
    store: {
      ...(await openSettingsRepository(db, unreadable)),
      ...createSubscriptionRepository(db, unreadable),
      ...createTicketRepository(db),
      ...createFeedbackRepository(db, commit),
      ...(await openSalt(db)),
      ...createPostedRepository(db, commit, unreadable),
      ...corrections.store,
    },
    pruneCorrections: corrections.prune,
  };
}
