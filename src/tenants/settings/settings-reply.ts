/** The settings as a reply: for everybody to read; the form is the adapters'. */

import type { Reply } from '../../contract/reply.ts';
import { translate } from '../../i18n/translate.ts';
import type { Locale } from '../../knowledge/model/schema.ts';
import type { SettingField, SettingsForm } from './settings-form.ts';

/** Channels, roles and people are only counted: their names are the platform's to show. */
export function replyToSettings(form: SettingsForm, mayChange: boolean, locale: Locale): Reply {
  return {
    locale,
    command: 'settings',
    blocks: [
      { type: 'headline', text: form.title },
      {
        type: 'fields',
        fields: form.fields.map((field) => ({ label: field.label, value: shown(field, locale) })),
      },
      ...(mayChange
        ? []
        : [{ type: 'note', text: translate(locale, 'refusal.settings') } as const]),
    ],
  };
}

function shown(field: SettingField, locale: Locale): string {
  switch (field.type) {
    case 'number':
      return translate(locale, 'settings.seconds', { count: field.value });
    case 'choice':
      return labelOf(field.choices, field.value);
    case 'choices':
      return field.value.length
        ? field.value.map((value) => labelOf(field.choices, value)).join(', ')
        : translate(locale, 'settings.all');
    case 'channels':
    case 'roles':
    case 'users':
      if (field.value.length)
        return translate(locale, 'settings.chosen', { count: field.value.length });
      return translate(locale, field.name === 'channels' ? 'settings.all' : 'settings.none');
    case 'channel':
      return field.value === null
        ? translate(locale, 'settings.none')
        : translate(locale, 'settings.chosen', { count: 1 });
    default:
      return field satisfies never;
  }
}

const labelOf = (
  choices: readonly { readonly value: string; readonly label: string }[],
  value: string,
): string => choices.find((choice) => choice.value === value)?.label ?? value;
