/**
 * Dateline in some week, on a local Slack and a local Discord that its weekly digest is posted to. `ready` is said once
 * both are connected; it goes on until it is killed.
 */
import { writeSync } from 'node:fs';
import { createEngine } from '../../../src/answer/engine.ts';
import { createInsight } from '../../../src/insight/index.ts';
import { keepDigests } from '../../../src/jobs/digests.ts';
import { createRunner } from '../../../src/jobs/runner.ts';
import { platformOf } from '../../../src/tenants/tenant-id.ts';
import { SILENT } from '../logs.ts';
import { harbour } from '../packs/harbour.ts';
import { startThere, type Where } from './killed-process.ts';

/** `now`: ISO 8601, long past, so that whatever is asked for once an hour is due at once. */
export type DigestingWhere = Where & { readonly now: string };

const where = JSON.parse(process.argv[2] ?? '{}') as DigestingWhere;
const engine = createEngine(harbour());
const { store, service, platforms, queue } = await startThere(where, () => ({
  engine,
  findings: [],
}));
const clock = () => new Date(Date.parse(where.now) + performance.now());
keepDigests({
  runner: createRunner({ queue, log: SILENT, clock, pollMs: 50 }),
  tenants: store.tenants.settled,
  wanted(tenant) {
    const { digestChannel: channel, language: locale } = service.settings.of(tenant);
    return channel === null ? undefined : { channel, locale };
  },
  gaps: createInsight({ store: store.insight, engineFor: () => engine, clock }).gaps,
  store: store.insight,
  post: (at, reply, progress) => platforms[platformOf(at.tenant)].postUpdate(at, reply, progress),
  log: SILENT,
  clock,
});
writeSync(1, 'ready\n');
