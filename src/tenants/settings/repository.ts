/** What the settings need kept. */
import type { TenantId } from '../tenant-id.ts';
import type { Settings } from './settings.ts';

export type SettingsRepository = {
  /** Kept in memory; undefined where a tenant never set anything. */
  readonly settings: (tenant: TenantId) => Partial<Settings> | undefined;
  readonly saveSettings: (tenant: TenantId, settings: Settings, by: string) => Promise<void>;
};
