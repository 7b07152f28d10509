/** The service over the harbour's facts and a store in memory, for tests of what it does in a place. */
import { createEngine } from '../../src/answer/engine.ts';
import type { Engine } from '../../src/answer/types.ts';
import type { RequestContext } from '../../src/service/request-context.ts';
import { createService, type Service } from '../../src/service/service.ts';
import { type OpenStore, openStore, sqliteDialect } from '../../src/store/index.ts';
import type { SettingChanges } from '../../src/tenants/settings/settings-form.ts';
import { fixture } from './packs/harbour.ts';

export const RESCUED = 'How many passengers were rescued from the ferry?';
export const UNKNOWN = 'Who painted the lighthouse?';
export const tenant = 'discord:1';
export const reader: RequestContext = {
  locale: 'en',
  platform: 'discord',
  tenant,
  channel: '100000',
  user: '700000',
};

export type Harbour = {
  readonly service: Service;
  readonly store: OpenStore;
  /** Puts time forward. */
  readonly later: (days: number) => void;
};

/** @param engine answers instead of the real one */
export async function openHarbour(
  settings: SettingChanges = {},
  engine: Engine = createEngine(fixture()),
): Promise<Harbour> {
  let now = Date.parse('2031-01-01T00:00:00Z');
  const store = await openStore(sqliteDialect(':memory:'), { error: () => {} });
  const service = createService({
    serving: () => ({ engine, findings: [] }),
    store,
    tenants: store.tenants,
    clock: () => new Date(now),
  });
  const applied = await service.settings.apply(
    tenant,
    { userWait: 0, ...settings },
    { locale: 'en', user: 'owner', admin: true },
  );
  if (!applied.ok) throw new Error(JSON.stringify(applied.problems));
  return {
    service,
    store,
    later: (days) => {
      now += days * 86_400_000;
    },
  };
}
