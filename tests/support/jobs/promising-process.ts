/**
 * Dateline on a local Slack and a local Discord, over a store that outlives it, and over a folder of knowledge that
 * others add facts to. `ready` is said once both platforms are connected; it goes on until it is killed.
 */
import { writeSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Kysely } from 'kysely';
import { startDiscord } from '../../../src/channels/discord/index.ts';
import { createInbox } from '../../../src/channels/shared/inbox.ts';
import { startSlack } from '../../../src/channels/slack/index.ts';
import { createPromiseKeeper } from '../../../src/jobs/promises.ts';
import { createRunner } from '../../../src/jobs/runner.ts';
import { loadKnowledge } from '../../../src/knowledge/loading/load.ts';
import { createLog } from '../../../src/log.ts';
import { createService } from '../../../src/service/service.ts';
import { createServing } from '../../../src/service/serving.ts';
import { storeDialect } from '../../../src/store/dialect.ts';
import { openStore, sqliteDialect } from '../../../src/store/index.ts';
import { openBossQueue } from '../../../src/store/queue/boss-queue.ts';
import { createTableQueue } from '../../../src/store/queue/table-queue.ts';
import type { Tables } from '../../../src/store/tables/tables.ts';
import { SILENT } from '../logs.ts';

export type Where = {
  readonly slack: { readonly url: string; readonly botToken: string; readonly appToken: string };
  readonly discord: { readonly url: string; readonly token: string };
  readonly database: { readonly DATA_DIR: string; readonly DATABASE_URL?: string };
  readonly knowledge: string;
};

const { slack, discord, database, knowledge } = JSON.parse(process.argv[2] ?? '{}') as Where;
const log = createLog({ LOG_LEVEL: 'silent' } as Parameters<typeof createLog>[0]);
const store = await openStore(storeDialect(database, SILENT), log);
const failed = () => {};
// What a dead process had is free again after seconds.
const queue = database.DATABASE_URL
  ? await openBossQueue({
      url: database.DATABASE_URL,
      failed,
      leaseSeconds: 3,
      monitorSeconds: 1,
    })
  : createTableQueue(
      new Kysely<Tables>({ dialect: sqliteDialect(join(database.DATA_DIR, 'dateline.db')) }),
      failed,
      undefined,
      1,
    );
const serving = createServing(await loadKnowledge(knowledge), log);
const service = createService({
  serving: serving.now,
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
const platforms = {
  slack: await startSlack({
    botToken: slack.botToken,
    appToken: slack.appToken,
    apiUrl: slack.url,
    readerLanguages: false,
    service,
    log,
    inbox,
  }),
  discord: await startDiscord({ token: discord.token, apiUrl: discord.url, service, log, inbox }),
};
const promises = createPromiseKeeper({
  runner: createRunner({ queue, log: SILENT, pollMs: 20 }),
  store: store.tenants,
  version: () => service.knowledge().version,
  ask: service.askPromised,
  tell: (to, reply, key) => platforms[to.platform].tellPromised(to, reply, key),
  posted: service.posted,
  log: SILENT,
  gatherMs: 0,
  pauseMs: 10,
});
serving.onChange(promises.changed);
writeSync(1, 'ready\n');

const folder = join(knowledge, 'ports');
for (let known = (await readdir(folder)).length; ; await wait(50)) {
  const { length } = await readdir(folder);
  if (length === known) continue;
  known = length;
  serving.take(await loadKnowledge(knowledge));
}
