/** The settings of every tenant, as the service offers them. */

import type { Reply } from '../../contract/reply.ts';
import { translate } from '../../i18n/translate.ts';
import type { Locale } from '../../knowledge/model/schema.ts';
import { NotKept } from '../not-kept.ts';
import type { TenantId } from '../tenant-id.ts';
import type { SettingsRepository } from './repository.ts';
import { mayChange, type Requester, resolveSettings } from './resolve-settings.ts';
import { defaultsFor, type Settings } from './settings.ts';
import {
  type ChangesResult,
  type FormChoice,
  type SettingChanges,
  type SettingsForm,
  settingsForm,
} from './settings-form.ts';
import { replyToSettings } from './settings-reply.ts';
import { validateChanges } from './validate-changes.ts';

/** Reading never waits: the store keeps every tenant's settings in memory. */
export type SettingsService = {
  /** What holds for a tenant; the defaults where there is none, as in a direct message. */
  readonly of: (tenant: TenantId | undefined) => Settings;
  /** Whether this reader may change them: an admin of the platform's, or somebody the settings name. */
  readonly mayChange: (from: Requester & { readonly tenant?: TenantId }) => boolean;
  /** The form with what is set now, in the reader's language. */
  readonly form: (tenant: TenantId, locale: Locale) => SettingsForm;
  /**
   * Checks what a form sent and keeps it; fields that are left out stay as they are. Somebody who may
   * not change them gets that as a problem of the first field.
   */
  readonly apply: (
    tenant: TenantId,
    changes: SettingChanges,
    from: Requester & { readonly locale: Locale },
  ) => Promise<ChangesResult>;
  /** What `/settings` shows where no form can be. */
  readonly reply: (tenant: TenantId, who: Requester, locale: Locale) => Reply;
};

/** @param packs the packs there are, by id and title */
export function createSettingsService(
  store: SettingsRepository | undefined,
  packs: (locale: Locale) => readonly FormChoice[],
): SettingsService {
  const of = (tenant: TenantId | undefined): Settings =>
    store && tenant
      ? resolveSettings(store.settings(tenant), defaultsFor(tenant))
      : defaultsFor(tenant);
  const form = (tenant: TenantId, locale: Locale) =>
    settingsForm(of(tenant), packs(locale), locale);
  return {
    of,
    mayChange: ({ tenant, ...who }) => tenant !== undefined && mayChange(of(tenant), who),
    form,
    async apply(tenant, changes, { locale, ...who }) {
      if (!store || !mayChange(of(tenant), who)) {
        const field = form(tenant, locale).fields[0]!.name;
        return { ok: false, problems: [{ field, message: translate(locale, 'refusal.settings') }] };
      }
      const applied = validateChanges(of(tenant), changes, form(tenant, locale), tenant, locale);
      if (!applied.ok || applied.changed.length === 0) return applied;
      try {
        await store.saveSettings(tenant, applied.settings, who.user ?? '', applied.changed);
      } catch (error) {
        if (!(error instanceof NotKept)) throw error;
        const field = applied.changed[0]!;
        return { ok: false, problems: [{ field, message: translate(locale, 'refusal.not-kept') }] };
      }
      return applied;
    },
    reply: (tenant, who, locale) =>
      replyToSettings(form(tenant, locale), mayChange(of(tenant), who), locale),
  };
}
