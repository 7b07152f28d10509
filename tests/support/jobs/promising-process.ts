/**
 * Dateline on a local Slack and a local Discord, over a store that outlives it, and over a folder of knowledge that
 * others add facts to. `ready` is said once both platforms are connected; it goes on until it is killed.
 */
import { writeSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createPromiseKeeper } from '../../../src/jobs/promises.ts';
import { createRunner } from '../../../src/jobs/runner.ts';
import { loadKnowledge } from '../../../src/knowledge/loading/load.ts';
import { createServing } from '../../../src/service/serving.ts';
import { SILENT } from '../logs.ts';
import { startThere, type Where } from './killed-process.ts';

export type PromisingWhere = Where & { readonly knowledge: string };

const where = JSON.parse(process.argv[2] ?? '{}') as PromisingWhere;
const serving = createServing(await loadKnowledge(where.knowledge), SILENT);
const { store, service, platforms, queue } = await startThere(where, serving.now);
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
  sliceMs: where.leaseSeconds * 250,
});
serving.onChange(promises.changed);
writeSync(1, 'ready\n');

const folder = join(where.knowledge, 'ports');
for (let known = (await readdir(folder)).length; ; await wait(50)) {
  const { length } = await readdir(folder);
  if (length === known) continue;
  known = length;
  serving.take(await loadKnowledge(where.knowledge));
}
