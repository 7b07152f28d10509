/** The part of the store that is about tenants, put together from its repositories. */
import { type Kysely, sql } from 'kysely';
import type { TenantRepositories } from '../../service/repository.ts';
import type { GroupCommit } from '../commit/group-commit.ts';
import { letGo } from '../commit/let-go.ts';
import { isPostgres } from '../tables/column-types.ts';
import type { Tables } from '../tables/tables.ts';
import { createCorrectionRepository } from './correction-repository.ts';
import { createFeedbackRepository } from './feedback-repository.ts';
import { createPostedRepository } from './posted-repository.ts';
import { createPromiseRepository } from './promise-repository.ts';
import { openSalt } from './salt.ts';
import { openSettingsRepository } from './settings-repository.ts';
import type { Unreadable } from './stored-json.ts';
import { createSubscriptionRepository } from './subscription-repository.ts';
import { createTicketRepository } from './ticket-repository.ts';
import { createTurnRepository } from './turn-repository.ts';

export async function openTenants(
  db: Kysely<Tables>,
  commit: GroupCommit,
  unreadable: Unreadable,
): Promise<{
  readonly store: TenantRepositories;
  /** Forgets corrections that were asked for before then. @returns how many */
  readonly pruneCorrections: (before: Date) => Promise<number>;
  readonly pruneTurns: (now: Date) => Promise<void>;
  /** Forgets promises that have waited long enough. */
  readonly prunePromises: (now: Date) => Promise<number>;
  /** Forgets what readers thought, and asked the editors, before then. @returns how often that was */
  readonly pruneFeedback: (before: Date) => Promise<number>;
  readonly pruneTickets: (before: Date) => Promise<number>;
  /** Forgets posted answers of before then. */
  readonly prunePosted: (before: Date) => Promise<void>;
  /** Looks no longer for what other processes change. */
  readonly stop: () => void;
}> {
  const settings = await openSettingsRepository(db, unreadable);
  const turns = createTurnRepository(db, commit);
  const posted = createPostedRepository(db, commit, unreadable);
  const promises = createPromiseRepository(db, commit, unreadable);
  const corrections = createCorrectionRepository(db, unreadable);
  return {
    store: {
      ...settings.store,
      ...createSubscriptionRepository(db, unreadable),
      ...createTicketRepository(db),
      ...createFeedbackRepository(db, commit),
      ...(await openSalt(db)),
      ...posted.store,
      ...promises.store,
      ...corrections.store,
      // One process on a file of its own need not ask itself.
      ...(isPostgres(db) && turns.store),
    },
    pruneCorrections: corrections.prune,
    pruneFeedback: (before) => letGo(db, 'feedback', 'id', sql`given_at < ${before.toISOString()}`),
    pruneTickets: (before) => letGo(db, 'ticket', 'id', sql`asked_at < ${before.toISOString()}`),
    pruneTurns: turns.prune,
    prunePosted: posted.prune,
    prunePromises: promises.prune,
    stop: settings.stop,
  };
}
