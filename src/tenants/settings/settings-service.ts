/** The settings of every place, as the service offers them. */

import type { Reply } from '../../contract/reply.ts';
import { say } from '../../i18n/translate.ts';
import type { Locale } from '../../knowledge/model/schema.ts';
import type { PlaceStore } from '../../store/tenant-store.ts';
import { effective, mayChange, type Who } from './resolve-settings.ts';
import { defaultsFor, type Place, type Settings } from './settings.ts';
import {
  type Applied,
  type Changes,
  type Form,
  type FormChoice,
  settingsForm,
} from './settings-form.ts';
import { replyToSettings } from './settings-reply.ts';
import { applyChanges } from './validate-changes.ts';

/** Reading never waits: the store keeps every place's settings in memory. */
export type SettingsDesk = {
  /** What holds in a place; the defaults where there is none, as in a direct message. */
  readonly of: (place: Place | undefined) => Settings;
  /** Whether this reader may change them: an admin of the platform's, or somebody the settings name. */
  readonly mayChange: (from: Who & { readonly place?: Place }) => boolean;
  /** The form with what is set now, in the reader's language. */
  readonly form: (place: Place, locale: Locale) => Form;
  /**
   * Checks what a form sent and keeps it; fields that are left out stay as they are. Somebody who may
   * not change them gets that as a problem of the first field.
   */
  readonly apply: (
    place: Place,
    changes: Changes,
    from: Who & { readonly locale: Locale },
  ) => Promise<Applied>;
  /** What `/settings` shows where no form can be. */
  readonly reply: (place: Place, who: Who, locale: Locale) => Reply;
};

/** @param packs the packs there are, by id and title */
export function createSettingsDesk(
  store: Pick<PlaceStore, 'settings' | 'saveSettings'> | undefined,
  packs: (locale: Locale) => readonly FormChoice[],
): SettingsDesk {
  const of = (place: Place | undefined): Settings =>
    store && place ? effective(store.settings(place), defaultsFor(place)) : defaultsFor(place);
  const form = (place: Place, locale: Locale) => settingsForm(of(place), packs(locale), locale);
  return {
    of,
    mayChange: ({ place, ...who }) => place !== undefined && mayChange(of(place), who),
    form,
    async apply(place, changes, { locale, ...who }) {
      if (!store || !mayChange(of(place), who)) {
        const field = form(place, locale).fields[0]!.name;
        return { ok: false, problems: [{ field, message: say(locale, 'refusal.settings') }] };
      }
      const applied = applyChanges(of(place), changes, form(place, locale), place, locale);
      if (applied.ok && applied.changed.length > 0)
        await store.saveSettings(place, applied.settings, who.user ?? '');
      return applied;
    },
    reply: (place, who, locale) =>
      replyToSettings(form(place, locale), mayChange(of(place), who), locale),
  };
}
