/** Processes that a fault starts and kills: their side, and the side of whoever kills them. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Kysely } from 'kysely';
import { startDiscord } from '../../../src/channels/discord/index.ts';
import { createInbox } from '../../../src/channels/shared/inbox.ts';
import { startSlack } from '../../../src/channels/slack/index.ts';
import type { JobQueue, TakenJob } from '../../../src/jobs/queue.ts';
import { createLog } from '../../../src/log.ts';
import { createService, type ServedEngine } from '../../../src/service/service.ts';
import { storeDialect } from '../../../src/store/dialect.ts';
import { openStore, sqliteDialect } from '../../../src/store/index.ts';
import { openBossQueue } from '../../../src/store/queue/boss-queue.ts';
import { createTableQueue } from '../../../src/store/queue/table-queue.ts';
import type { Tables } from '../../../src/store/tables/tables.ts';
import { SILENT } from '../logs.ts';
import type { startDiscordServer } from '../servers/discord.ts';
import type { startSlackServer } from '../servers/slack.ts';

/** What outlives a process: platforms on this machine, and a database. */
export type Where = {
  readonly slack: { readonly url: string; readonly botToken: string; readonly appToken: string };
  readonly discord: { readonly url: string; readonly token: string };
  readonly database: { readonly DATA_DIR: string; readonly DATABASE_URL?: string };
  /** What a dead process had is free again after that. No run may take so long, on however busy a machine. */
  readonly leaseSeconds: number;
};

const LEASE_SECONDS = 10;

export const whereOn = (
  slack: Awaited<ReturnType<typeof startSlackServer>>,
  discord: Awaited<ReturnType<typeof startDiscordServer>>,
  database: Where['database'],
  leaseSeconds = LEASE_SECONDS,
): Where => ({
  slack: { url: slack.url, botToken: slack.botToken, appToken: slack.appToken },
  discord: { url: discord.url, token: discord.token },
  database,
  leaseSeconds,
});

/** @returns the process once it has said that it is ready */
export async function startProcess(file: string, where: Where): Promise<ChildProcess> {
  const child = spawn(process.execPath, [file, JSON.stringify(where)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout!, 'data');
  return child;
}

export async function killProcess(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** Dateline on those platforms and that database, without the work that is its fault's to begin. */
export async function startThere(
  { slack, discord, database, leaseSeconds }: Where,
  serving: () => ServedEngine,
) {
  const log = createLog({ LOG_LEVEL: 'silent' } as Parameters<typeof createLog>[0]);
  const store = await openStore(storeDialect(database, SILENT), log);
  const service = createService({
    serving,
    store,
    tenants: store.tenants,
    clock: () => new Date(),
  });
  const inbox = createInbox(store.inbox, log, {
    beatMs: 100,
    deadMs: 600,
    pauseMs: 500,
    stopMs: 100,
  });
  const { botToken, appToken } = slack;
  const platforms = {
    slack: await startSlack({
      ...{ botToken, appToken, apiUrl: slack.url, readerLanguages: false },
      ...{ service, log, inbox },
    }),
    discord: await startDiscord({ token: discord.token, apiUrl: discord.url, service, log, inbox }),
  };
  return { store, service, platforms, queue: await openQueue(database, leaseSeconds) };
}

async function openQueue(
  { DATA_DIR, DATABASE_URL: url }: Where['database'],
  leaseSeconds: number,
): Promise<JobQueue> {
  const failed = () => {};
  return watched(
    url
      ? await openBossQueue({ url, failed, leaseSeconds, monitorSeconds: 1 })
      : createTableQueue(
          new Kysely<Tables>({ dialect: sqliteDialect(join(DATA_DIR, 'dateline.db')) }),
          failed,
          undefined,
          leaseSeconds,
        ),
  );
}

/** Says where a machine was so busy that a lease ended under its run: then something may be done twice. */
function watched(queue: JobQueue): JobQueue {
  const running = new Set<string>();
  const keyOf = (job: TakenJob) => `${job.queue} ${job.key}`;
  return {
    ...queue,
    async take(name, most) {
      const jobs = await queue.take(name, most);
      for (const job of jobs) {
        if (running.has(keyOf(job)))
          console.error(`the lease of ${keyOf(job)} ended under its run`);
        running.add(keyOf(job));
      }
      return jobs;
    },
    async done(job) {
      running.delete(keyOf(job));
      await queue.done(job);
    },
    async again(job, due, data) {
      running.delete(keyOf(job));
      await queue.again(job, due, data);
    },
  };
}
