/** The real service over a pack and a store, for what Dateline does on a server; knowledge can change meanwhile. */
import { createEngine } from '../../../src/answer/engine.ts';
import { loadKnowledge } from '../../../src/knowledge/loading/load.ts';
import type { Knowledge } from '../../../src/knowledge/model/knowledge.ts';
import type { Pictures } from '../../../src/pictures/index.ts';
import type { TenantRepositories } from '../../../src/service/repository.ts';
import { createService, type Service } from '../../../src/service/service.ts';
import { openStore, sqliteDialect } from '../../../src/store/index.ts';
import type { Settings } from '../../../src/tenants/settings/settings.ts';
import { GUILD } from '../servers/discord-shapes.ts';

const SILENT = { info: () => {}, warn: () => {}, error: () => {}, debug: () => {} };

export type RealService = {
  readonly service: Service;
  readonly tenants: TenantRepositories;
  /** Puts other knowledge in place, as an editor's change does. */
  readonly change: (edit: (knowledge: Knowledge) => Knowledge) => void;
  /** Puts time forward. */
  readonly later: (seconds: number) => void;
  readonly close: () => Promise<void>;
};

/** @param settings of the server, beside the defaults; nobody waits unless they say so */
export async function realService(
  settings: Partial<Settings> = {},
  { dir = 'tests/support/packs/downing', pictures }: { dir?: string; pictures?: Pictures } = {},
): Promise<RealService> {
  let { knowledge } = await loadKnowledge(dir);
  let engine = createEngine(knowledge);
  let now = Date.parse('2025-07-01T12:00:00Z');
  const store = await openStore(sqliteDialect(':memory:'), SILENT);
  const service = createService({
    serving: () => ({ engine, findings: [] }),
    store,
    tenants: store.tenants,
    clock: () => new Date(now),
    ...(pictures && { pictures }),
  });
  const applied = await service.settings.apply(
    `discord:${GUILD}`,
    { userWait: 0, ...settings },
    { locale: 'en', user: 'the owner', admin: true },
  );
  if (!applied.ok) throw new Error(JSON.stringify(applied.problems));
  return {
    service,
    tenants: store.tenants,
    change(edit) {
      knowledge = edit(knowledge);
      engine = createEngine(knowledge);
    },
    later: (seconds) => {
      now += seconds * 1000;
    },
    close: store.close,
  };
}
