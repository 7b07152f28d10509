/** The service over the harbour's facts, for tests of what it does in a server. */
import type { Engine } from '../../src/answer/types.ts';
import type { RequestContext } from '../../src/service/request-context.ts';
import type { SettingChanges } from '../../src/tenants/settings/settings-form.ts';
import { harbour } from './packs/harbour.ts';
import { type RealService, realService } from './real-service.ts';

export const tenant = 'discord:1';
export const reader: RequestContext = {
  locale: 'en',
  platform: 'discord',
  tenant,
  channel: '100000',
  user: '700000',
};

/** @param engine answers instead of the real one */
export const harbourService = (
  settings: SettingChanges = {},
  engine?: Engine,
): Promise<RealService> =>
  realService({
    knowledge: harbour(),
    ...(engine && { serving: () => ({ engine, findings: [] }) }),
    tenant,
    settings,
    now: '2031-01-01T00:00:00Z',
  });
