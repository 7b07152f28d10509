/** The real service over the shipped packs, with its store in a folder that goes with the process. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine } from '../../src/answer/engine.ts';
import { loadKnowledge } from '../../src/knowledge/loading/load.ts';
import { createService, type Service } from '../../src/service/service.ts';
import { openStore, sqliteDialect } from '../../src/store/index.ts';

const nothing = () => {};
export const silent = { info: nothing, warn: nothing, error: nothing, debug: nothing };

export async function realService(): Promise<Service> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const { knowledge, findings } = await loadKnowledge('knowledge');
  const engine = createEngine(knowledge);
  const store = await openStore(sqliteDialect(join(folder, 'bench.db')), silent);
  return createService({
    serving: () => ({ engine, findings }),
    store,
    tenants: store.tenants,
    clock: () => new Date(),
  });
}
