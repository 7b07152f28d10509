/** Opens the store: writes are gathered for a moment and made together, so that no reader waits for a disk. */
import { type Dialect, Kysely } from 'kysely';
import type { JobQueue } from '../jobs/queue.ts';
import type { Log } from '../log.ts';
import type { InboxRepository } from '../service/inbox-repository.ts';
import type { TenantRepositories } from '../service/repository.ts';
import type { InstallationRepository } from '../tenants/installations/repository.ts';
import { openConversationRepository } from './conversation-repository.ts';
import { createInboxRepository } from './inbox-repository.ts';
import { createInstallationRepository } from './installation-repository.ts';
import { migrate } from './migrate.ts';
import { openTenants } from './open-tenants.ts';
import { createQuestionRepository } from './question-repository.ts';
import { createRequestRepository } from './request-repository.ts';
import type { Store } from './store.ts';
import type { Unreadable } from './stored-json.ts';
import { createTableQueue } from './table-queue.ts';
import type { Tables } from './tables.ts';

export type OpenStore = Store & {
  /** What is kept about servers and workspaces. */
  readonly tenants: TenantRepositories;
  /** What arrived and has to be answered once. */
  readonly inbox: InboxRepository;
  /** Rejects where the database cannot be read. */
  readonly ping: () => Promise<void>;
  /** Where the app of Slack is installed. */
  readonly installations: InstallationRepository;
  /** Jobs in a table, for the one process of a store on SQLite; see `openJobQueue`. */
  readonly jobs: JobQueue;
};

/**
 * @param clock says when requests are used and jobs are due
 * @throws where the database cannot be opened or migrated
 */
export async function openStore(
  dialect: Dialect,
  log: Pick<Log, 'error'>,
  clock: () => Date = () => new Date(),
): Promise<OpenStore> {
  const db = new Kysely<Tables>({ dialect });
  try {
    await migrate(db);
  } catch (problem) {
    await db.destroy();
    throw problem;
  }

  const failed = (problem: unknown) =>
    log.error(
      { error: String(problem) },
      'the store could not write; questions and buttons of the last moment are not on disk',
    );
  const questions = createQuestionRepository(db, failed);
  const requests = createRequestRepository(db, failed, clock);
  const conversations = await openConversationRepository(db, failed, clock);
  const inbox = createInboxRepository(db, clock);
  const unreadable: Unreadable = (row) =>
    log.error(row, 'a row of the store cannot be read and counts as not there');
  const tenants = await openTenants(db, failed, unreadable);

  return {
    ...questions.store,
    ...requests.store,
    ...conversations.store,
    async prune(before) {
      await conversations.prune(before.conversations);
      await inbox.prune(before.arrivals);
      return {
        requests: await requests.prune(before.requests),
        questions: await questions.prune(before.questions),
        corrections: await tenants.pruneCorrections(before.corrections),
      };
    },
    async ping() {
      await db.selectFrom('request').select('id').limit(1).execute();
    },
    async close() {
      for (const { stop } of [questions, requests, conversations]) stop();
      await Promise.all([
        questions.flush(),
        requests.flush(),
        conversations.flush(),
        tenants.flush(),
      ]);
      await db.destroy();
    },
    tenants: tenants.store,
    inbox: inbox.store,
    installations: createInstallationRepository(db, clock),
    jobs: createTableQueue(db, unreadable, clock),
  };
}
