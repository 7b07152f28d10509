/**
 * The real service over real facts and a store: what the tests, the platforms' harnesses and the bots
 * of the benches talk to. The benches run without a test runner, so this must not need one.
 */

import { createEngine } from '../../src/answer/engine.ts';
import { createAsOf, createPast } from '../../src/as-of/index.ts';
import { loadKnowledge } from '../../src/knowledge/loading/load.ts';
import type { Knowledge } from '../../src/knowledge/model/knowledge.ts';
import type { Pictures } from '../../src/pictures/index.ts';
import {
  createService,
  type FindSimilarities,
  type ServedEngine,
  type Service,
} from '../../src/service/service.ts';
import { type OpenStore, openStore, sqliteDialect } from '../../src/store/index.ts';
import { keeping } from '../../src/store/keeping.ts';
import { problemOf, type StoreProblem } from '../../src/store/problem.ts';
import type { SettingChanges } from '../../src/tenants/settings/settings-form.ts';
import type { TenantId } from '../../src/tenants/tenant-id.ts';
import { SILENT, type TestLog } from './logs.ts';
import { DOWNING } from './packs/downing.ts';

export type RealServiceOptions = {
  /** A folder of packs, or knowledge that the test made; the downed jet's pack unless said. */
  readonly knowledge?: string | Knowledge;
  /** Served instead of an engine over that: one of the test's own, or one that can choose packs. */
  readonly serving?: () => ServedEngine;
  /** False where nothing about tenants is kept. */
  readonly tenants?: false;
  /** The server or workspace that has `settings`; nobody waits there unless they say so. */
  readonly tenant?: TenantId;
  readonly settings?: SettingChanges;
  /** When it is: a date at which time stands still, or a clock that runs. */
  readonly now?: string | (() => Date);
  readonly pictures?: Pictures;
  /** Whether the log of questions says who asked. */
  readonly keepsAskers?: boolean;
  /** Where it says what is kept. */
  readonly privacyPage?: string;
  readonly similar?: FindSimilarities;
  /** The file of the store, which is in memory unless said. */
  readonly database?: string;
  /** Told what the store cannot do. */
  readonly log?: TestLog;
};

export type RealService = {
  readonly service: Service;
  readonly store: OpenStore;
  /** Puts other knowledge in place, as an editor's change does. */
  readonly change: (edit: (knowledge: Knowledge) => Knowledge) => void;
  /** Breaks the database, as far as readers can tell: nothing is kept from now on. */
  readonly breakStore: () => void;
  /** When it is. */
  readonly now: () => Date;
  /** Puts time forward. */
  readonly later: (by: { readonly days?: number; readonly seconds?: number }) => void;
  /** The service as it is after a restart: all that is left is what the store kept. */
  readonly restarted: () => Service;
  readonly close: () => Promise<void>;
};

const SECOND_MS = 1000;
const DAY_MS = 86_400_000;

export async function realService(options: RealServiceOptions = {}): Promise<RealService> {
  const { now = '2025-07-01T12:00:00Z', pictures, similar } = options;
  let serving = options.serving ?? (await servingOver(options.knowledge ?? DOWNING));
  let passed = 0;
  const start = typeof now === 'string' ? () => new Date(now) : now;
  const clock = () => new Date(start().getTime() + passed);
  const store = await openStore(
    sqliteDialect(options.database ?? ':memory:'),
    options.log ?? SILENT,
    clock,
  );
  let broken: StoreProblem | undefined;
  const tenants = keeping(store.tenants, () => broken, options.log ?? SILENT);
  const past = createPast(store.revisions);
  const create = () =>
    createService({
      asOf: createAsOf(store.revisions, past),
      serving: () => serving(),
      store,
      ...(options.tenants !== false && { tenants }),
      keeps: () => broken === undefined,
      clock,
      ...(similar && { similar }),
      ...(pictures && { pictures }),
      ...(options.keepsAskers && { keepsAskers: true }),
      ...(options.privacyPage && { privacyPage: options.privacyPage }),
    });
  const service = create();
  if (options.tenant) await settle(service, options.tenant, options.settings);
  return {
    service,
    store,
    change(edit) {
      const engine = createEngine(edit(serving().engine.knowledge));
      serving = () => ({ engine, findings: [] });
    },
    breakStore() {
      broken = problemOf('damaged', 'dateline.db');
    },
    now: clock,
    later({ days = 0, seconds = 0 }) {
      passed += days * DAY_MS + seconds * SECOND_MS;
    },
    restarted: create,
    async close() {
      await past.stop();
      await store.close();
    },
  };
}

async function servingOver(given: string | Knowledge): Promise<() => ServedEngine> {
  const { knowledge, findings } =
    typeof given === 'string' ? await loadKnowledge(given) : { knowledge: given, findings: [] };
  const engine = createEngine(knowledge);
  return () => ({ engine, findings });
}

async function settle(service: Service, tenant: TenantId, settings: SettingChanges = {}) {
  const owner = { locale: 'en', user: 'owner', admin: true } as const;
  const applied = await service.settings.apply(tenant, { userWait: 0, ...settings }, owner);
  if (!applied.ok) throw new Error(JSON.stringify(applied.problems));
}
