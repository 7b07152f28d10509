/**
 * A process that corrects on a database that others correct on, too, until it is killed: it says each change on
 * standard output at the moment when the platform has it. `node … <DATA_DIR> <DATABASE_URL or ''> <died>`
 */
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Kysely } from 'kysely';
import { createCorrector } from '../../../src/jobs/corrector.ts';
import { createRunner } from '../../../src/jobs/runner.ts';
import { loadKnowledge } from '../../../src/knowledge/loading/load.ts';
import { storeDialect } from '../../../src/store/dialect.ts';
import { openStore, sqliteDialect } from '../../../src/store/index.ts';
import { openBossQueue } from '../../../src/store/queue/boss-queue.ts';
import { createTableQueue } from '../../../src/store/queue/table-queue.ts';
import type { Tables } from '../../../src/store/tables/tables.ts';
import { createStaleAnswers } from '../../../src/tenants/corrections/stale-answers.ts';
import { SILENT } from '../logs.ts';
import { DOWNING, edit } from '../packs/downing.ts';
import { isFixed, sentAs } from './kinds-of-copies.ts';

const [DATA_DIR = '', url = '', died = ''] = process.argv.slice(2);
const settings = { DATA_DIR, ...(url && { DATABASE_URL: url }) };
const store = await openStore(storeDialect(settings, SILENT), SILENT);
const failed = () => {};
// What a dead process had is free again after seconds.
const queue = url
  ? await openBossQueue({ url, failed, leaseSeconds: 3, monitorSeconds: 1 })
  : createTableQueue(
      new Kysely<Tables>({ dialect: sqliteDialect(join(DATA_DIR, 'dateline.db')) }),
      failed,
      undefined,
      3,
    );
const { knowledge: before } = await loadKnowledge(DOWNING);
const knowledge = edit((fact) => ({ ...fact, text: { ...fact.text, en: `${died} died.` } }))(
  before,
);
const runner = createRunner({ queue, log: SILENT, pollMs: 20 });
const corrector = createCorrector({
  runner,
  corrections: createStaleAnswers({
    store: store.tenants,
    knowledge: () => knowledge,
    whole: () => true,
    answer: async () => ({ locale: 'en', command: 'ask', outcome: 'answer', blocks: [] }),
    clock: () => new Date(),
  }),
  receipts: store.tenants,
  async edit({ at: { channel, message } }) {
    if (isFixed(message)) return { type: 'fixed', why: 'cannot be changed' };
    await wait(5);
    writeSync(1, `edit ${channel} ${message} ${died}\n`);
    // What the platform has and this process has not yet noted is what a kill may find.
    await wait(5);
    return { type: 'edited' };
  },
  async tell({ user, at }, _, { key }) {
    const to = at.way === 'there' ? at.message : user;
    await wait(5);
    // Under one name the platform takes one message: what stands stays as it is.
    writeSync(1, `send ${to} ${key} ${died}\n`);
    await wait(5);
    const channel = at.way === 'there' ? at.channel : 'direct';
    return { type: 'told', channel, messages: [sentAs(key)] };
  },
  log: SILENT,
  gatherMs: 0,
  // A third of the lease: a run that outlives it is another's.
  sliceMs: 1000,
  pause: () => 5,
});
corrector.changed();
// Jobs hold up no end of a process, and this one has nothing else to do.
setInterval(() => {}, 60_000);
