/**
 * Dateline on a local Slack and a local Discord, over a store that outlives it. `ready` is said once both are
 * connected; it goes on until it is killed.
 */
import { writeSync } from 'node:fs';
import { createEngine } from '../../src/answer/engine.ts';
import { startDiscord } from '../../src/channels/discord/index.ts';
import { createInbox } from '../../src/channels/shared/inbox.ts';
import { startSlack } from '../../src/channels/slack/index.ts';
import { loadKnowledge } from '../../src/knowledge/loading/load.ts';
import { createLog } from '../../src/log.ts';
import { createService } from '../../src/service/service.ts';
import { openStore, postgresDialect, sqliteDialect } from '../../src/store/index.ts';
import { DOWNING } from '../../tests/support/packs/downing.ts';

type Where = {
  readonly slack: { readonly url: string; readonly botToken: string; readonly appToken: string };
  readonly discord: { readonly url: string; readonly token: string };
  readonly database: { readonly DATA_DIR: string; readonly DATABASE_URL?: string };
};

const where = JSON.parse(process.argv[2] ?? '{}') as Where;
const log = createLog({ LOG_LEVEL: 'silent' } as Parameters<typeof createLog>[0]);
const { DATABASE_URL, DATA_DIR } = where.database;
const dialect = DATABASE_URL
  ? postgresDialect(DATABASE_URL)
  : sqliteDialect(`${DATA_DIR}/dateline.db`);
const store = await openStore(dialect, log);
const engine = createEngine((await loadKnowledge(DOWNING)).knowledge);
const service = createService({
  serving: () => ({ engine, findings: [] }),
  store,
  tenants: store.tenants,
  clock: () => new Date(),
});
// A process that is killed is missed sooner than it would be in earnest.
const times = { beatMs: 100, deadMs: 600, pauseMs: 500, stopMs: 100 };
const inbox = createInbox(store.inbox, log, times);
const { slack, discord } = where;
await Promise.all([
  startSlack({
    botToken: slack.botToken,
    appToken: slack.appToken,
    apiUrl: slack.url,
    readerLanguages: false,
    service,
    log,
    inbox,
  }),
  startDiscord({ token: discord.token, apiUrl: discord.url, service, log, inbox }),
]);
writeSync(1, 'ready\n');
