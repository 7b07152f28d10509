/** Opens the store: what is written at nearly the same moment is committed together, and told of once it is. */
import { type Dialect, Kysely } from 'kysely';
import type { AccessRepository } from '../desk/access/repository.ts';
import type { WorkingCopyRepository } from '../editing/repository.ts';
import type { InsightRepository } from '../insight/repository.ts';
import type { JobQueue } from '../jobs/queue.ts';
import type { RevisionRepository } from '../knowledge/revisions/repository.ts';
import type { Log } from '../log.ts';
import type { InboxRepository } from '../service/inbox-repository.ts';
import type { TenantRepositories } from '../service/repository.ts';
import type { ShardRepository } from '../service/shard-repository.ts';
import type { InstallationRepository } from '../tenants/installations/repository.ts';
import { createGroupCommit, type GroupCommitOptions } from './commit/group-commit.ts';
import { createTableQueue } from './queue/table-queue.ts';
import { createAccessRepository } from './repositories/access-repository.ts';
import { createConversationRepository } from './repositories/conversation-repository.ts';
import { createInboxRepository } from './repositories/inbox-repository.ts';
import { createInsightRepository, pruneAsides } from './repositories/insight-repository.ts';
import { createInstallationRepository } from './repositories/installation-repository.ts';
import { openTenants } from './repositories/open-tenants.ts';
import { createQuestionRepository } from './repositories/question-repository.ts';
import { createRequestRepository } from './repositories/request-repository.ts';
import { createRevisionRepository } from './repositories/revision-repository.ts';
import { createShardRepository } from './repositories/shard-repository.ts';
import type { Unreadable } from './repositories/stored-json.ts';
import { createWorkingCopyRepository } from './repositories/working-copy-repository.ts';
import type { Store } from './store.ts';
import { isPostgres } from './tables/column-types.ts';
import { migrate } from './tables/migrate.ts';
import type { Tables } from './tables/tables.ts';

export type OpenStore = Store & {
  /** What is kept about servers and workspaces. */
  readonly tenants: TenantRepositories;
  /** What arrived and has to be answered once. */
  readonly inbox: InboxRepository;
  /** Which process carries which of Discord's shards. */
  readonly shards: ShardRepository;
  /** What readers asked, counted, and what editors made of it. */
  readonly insight: InsightRepository;
  /** The knowledge that is published. */
  readonly revisions: RevisionRepository;
  /** What editors have changed and not yet published. */
  readonly workingCopies: WorkingCopyRepository;
  /** Rejects where the database cannot be read. */
  readonly ping: () => Promise<void>;
  /** Who is signed in to the editors' part, and who did what there. */
  readonly access: AccessRepository;
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
  log: Pick<Log, 'error' | 'warn'>,
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
  let lanesAway = 0;
  const options: GroupCommitOptions = {
    failed,
    away: (state, waiting, problem) => {
      lanesAway += state === 'away' ? 1 : -1;
      // Said once, whichever of them notices it first and last.
      if (lanesAway !== (state === 'away' ? 1 : 0)) return;
      if (state === 'back') log.warn({ waiting }, 'the database takes what is written again');
      else
        log.error(
          { waiting, error: String(problem) },
          'the database takes nothing at the moment; what is to be written waits, and readers with it',
        );
    },
  };
  const commit = createGroupCommit(db, options);
  // What arrives need not wait until what is said of others is written; SQLite writes one thing at a time.
  const arrivals = isPostgres(db) ? createGroupCommit(db, options) : commit;
  const questions = createQuestionRepository(db, commit);
  const requests = createRequestRepository(db, commit, failed, clock);
  const conversations = createConversationRepository(db, commit, failed, clock);
  const access = createAccessRepository(db);
  const inbox = createInboxRepository(db, arrivals, clock);
  const unreadable: Unreadable = (row) =>
    log.error(row, 'a row of the store cannot be read and counts as not there');
  const tenants = await openTenants(db, commit, unreadable);

  return {
    ...questions.store,
    ...requests.store,
    ...conversations.store,
    async prune(before) {
      await conversations.prune(before.conversations);
      await inbox.prune(before.arrivals);
      await tenants.pruneTurns(clock());
      await tenants.prunePosted(before.posted);
      await tenants.prunePromises(clock());
      await access.prune(before);
      await pruneAsides(db, before.questions);
      return {
        requests: await requests.prune(before.requests),
        questions: await questions.prune(before.questions),
        feedback: await tenants.pruneFeedback(before.feedback),
        tickets: await tenants.pruneTickets(before.tickets),
        corrections: await tenants.pruneCorrections(before.corrections),
      };
    },
    async ping() {
      await db.selectFrom('request').select('id').limit(1).execute();
    },
    async close() {
      tenants.stop();
      await Promise.all([arrivals.stop(), commit.stop()]);
      await db.destroy();
    },
    tenants: tenants.store,
    inbox: inbox.store,
    insight: createInsightRepository(db, commit),
    access: access.store,
    shards: createShardRepository(db),
    revisions: createRevisionRepository(db),
    workingCopies: createWorkingCopyRepository(db),
    installations: createInstallationRepository(db, clock),
    jobs: createTableQueue(db, unreadable, clock),
  };
}
