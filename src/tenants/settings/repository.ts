/** What the settings need kept. */
import type { TenantId } from '../tenant-id.ts';
import type { SettingName, Settings } from './settings.ts';

/** Somebody's, or a channel's. */
export type Turn = {
  /** Says of itself nothing of whose it is. */
  readonly id: string;
  /** Milliseconds until the next one. */
  readonly ms: number;
};

/** Waits that hold in all processes. */
export type TurnRepository = {
  /**
   * Takes all of these turns or none.
   * @returns milliseconds until all are free; 0 where they are taken now
   * @throws where that cannot be told soon
   */
  readonly takeTurns: (turns: readonly Turn[], now: Date) => Promise<number>;
};

export type SettingsRepository = {
  /** Those that ever set anything. */
  readonly settled: () => readonly TenantId[];
  /** Kept in memory; undefined where a tenant never set anything. */
  readonly settings: (tenant: TenantId) => Partial<Settings> | undefined;
  /**
   * Keeps what is changed; the others stay as they are kept, whoever changed them in the meantime.
   * @param settings all of them, for a tenant of which nothing is kept yet
   * @param changed which of them are new; all unless said
   */
  readonly saveSettings: (
    tenant: TenantId,
    settings: Settings,
    by: string,
    changed?: readonly SettingName[],
  ) => Promise<void>;
};
