/** The settings as a form, described once: Discord and Slack each draw it their own way. */

import { LANGUAGE_NAMES } from '../../i18n/language-names.ts';
import { translate } from '../../i18n/translate.ts';
import { LOCALES, type Locale } from '../../knowledge/model/schema.ts';
import {
  FEEDBACK,
  LONGEST_WAIT,
  MOST_CHOSEN,
  type SettingName,
  type Settings,
  SWITCH,
  WHO_FOLLOWS,
} from './settings.ts';

export type FormChoice = { readonly value: string; readonly label: string };

/** One field of the form; `value` is what is set now. Labels have at most 45 characters, hints 100. */
export type SettingField = {
  readonly name: SettingName;
  readonly label: string;
  readonly hint: string;
  /** Fields of one group belong on one page: a Discord modal holds five. */
  readonly group: 'answers' | 'limits' | 'people';
} & (
  | { readonly type: 'choice'; readonly choices: readonly FormChoice[]; readonly value: string }
  | {
      readonly type: 'choices';
      readonly choices: readonly FormChoice[];
      readonly value: readonly string[];
      readonly most: number;
    }
  | { readonly type: 'number'; readonly min: number; readonly max: number; readonly value: number }
  /** Picked from the platform's own: channels, roles (user groups), people. */
  | {
      readonly type: 'channels' | 'roles' | 'users';
      readonly value: readonly string[];
      readonly most: number;
    }
  | { readonly type: 'channel'; readonly value: string | null }
);

export type SettingsForm = { readonly title: string; readonly fields: readonly SettingField[] };

/** What a form sent back, as the platform gives it: numbers may be text, an emptied field null, '' or []. */
export type SettingChanges = { readonly [name in SettingName]?: unknown };

export type SettingProblem = { readonly field: SettingName; readonly message: string };

export type ChangesResult =
  | { readonly ok: true; readonly settings: Settings; readonly changed: readonly SettingName[] }
  | { readonly ok: false; readonly problems: readonly SettingProblem[] };

/**
 * Describes the form.
 * @param packs the packs there are, by id and title
 */
export function settingsForm(
  settings: Settings,
  packs: readonly FormChoice[],
  locale: Locale,
): SettingsForm {
  const about = <N extends SettingName>(name: N, group: SettingField['group']) => ({
    name,
    group,
    label: translate(locale, `settings.${name}`),
    hint: translate(locale, `settings.${name}.hint`),
  });
  // A pack that was taken away stays in sight for as long as it is chosen.
  const gone = settings.packs.filter((id) => !packs.some(({ value }) => value === id));
  const picked = (
    name: PickedName,
    type: 'channels' | 'roles' | 'users',
    group: SettingField['group'],
  ) => ({ ...about(name, group), type, value: settings[name], most: MOST_CHOSEN }) as const;
  const wait = (name: 'userWait' | 'channelWait') =>
    ({
      ...about(name, 'limits'),
      type: 'number',
      min: 0,
      max: LONGEST_WAIT,
      value: settings[name],
    }) as const;
  return {
    title: translate(locale, 'settings.title'),
    fields: [
      {
        ...about('packs', 'answers'),
        type: 'choices',
        choices: [...packs, ...gone.map((id) => ({ value: id, label: id }))].slice(0, MOST_CHOSEN),
        value: settings.packs,
        most: MOST_CHOSEN,
      },
      {
        ...about('language', 'answers'),
        type: 'choice',
        choices: LOCALES.map((value) => ({ value, label: LANGUAGE_NAMES[value] })),
        value: settings.language,
      },
      {
        ...about('answers', 'answers'),
        type: 'choice',
        choices: (['public', 'private'] as const).map((value) => ({
          value,
          label: translate(locale, `settings.answers.${value}`),
        })),
        value: settings.answers,
      },
      picked('channels', 'channels', 'answers'),
      picked('unasked', 'channels', 'answers'),
      wait('userWait'),
      wait('channelWait'),
      {
        ...about('feedback', 'limits'),
        type: 'choice',
        choices: FEEDBACK.map((value) => ({
          value,
          label: translate(locale, `settings.feedback.${value}`),
        })),
        value: settings.feedback,
      },
      {
        ...about('promises', 'limits'),
        type: 'choice',
        choices: SWITCH.map((value) => ({
          value,
          label: translate(locale, `settings.promises.${value}`),
        })),
        value: settings.promises,
      },
      { ...about('editorsChannel', 'people'), type: 'channel', value: settings.editorsChannel },
      { ...about('digestChannel', 'people'), type: 'channel', value: settings.digestChannel },
      picked('managerRoles', 'roles', 'people'),
      picked('managerUsers', 'users', 'people'),
      {
        ...about('follows', 'people'),
        type: 'choice',
        choices: WHO_FOLLOWS.map((value) => ({
          value,
          label: translate(locale, `settings.follows.${value}`),
        })),
        value: settings.follows,
      },
    ],
  };
}

type PickedName = 'channels' | 'unasked' | 'managerRoles' | 'managerUsers';
