/** The real service over a pack and a store, for what Dateline does in a workspace; knowledge can change meanwhile. */
import { createEngine } from '../../../src/answer/engine.ts';
import { loadKnowledge } from '../../../src/knowledge/loading/load.ts';
import type { Knowledge } from '../../../src/knowledge/model/knowledge.ts';
import type { Pictures } from '../../../src/pictures/index.ts';
import { createService, type Service } from '../../../src/service/service.ts';
import { openStore, sqliteDialect } from '../../../src/store/index.ts';
import type { Settings } from '../../../src/tenants/settings/settings.ts';
import { TEAM } from '../servers/slack-shapes.ts';

const SILENT = { info: () => {}, warn: () => {}, error: () => {}, debug: () => {} };

export const TENANT = `slack:${TEAM}` as const;

export type RealService = {
  readonly service: Service;
  /** Puts other knowledge in place, as an editor's change does. */
  readonly change: (edit: (knowledge: Knowledge) => Knowledge) => void;
  /** The service as it is after a restart: all that is left is what the store kept. */
  readonly restarted: () => Service;
  readonly close: () => Promise<void>;
};

/** @param settings of the workspace, beside the defaults; nobody waits unless they say so */
export async function realService(
  settings: Partial<Settings> = {},
  pictures?: Pictures,
): Promise<RealService> {
  let { knowledge } = await loadKnowledge('tests/support/packs/downing');
  let engine = createEngine(knowledge);
  const store = await openStore(sqliteDialect(':memory:'), SILENT);
  const create = () =>
    createService({
      serving: () => ({ engine, findings: [] }),
      store,
      tenants: store.tenants,
      clock: () => new Date('2025-07-01T12:00:00Z'),
      ...(pictures && { pictures }),
    });
  const service = create();
  const owner = { locale: 'en', user: 'U0OWNER', admin: true } as const;
  const applied = await service.settings.apply(TENANT, { userWait: 0, ...settings }, owner);
  if (!applied.ok) throw new Error(JSON.stringify(applied.problems));
  return {
    service,
    change(edit) {
      knowledge = edit(knowledge);
      engine = createEngine(knowledge);
    },
    restarted: create,
    close: store.close,
  };
}
