/** The settings as a form, described once: Discord and Slack each draw it their own way. */
import type { Locale } from '../knowledge/schema.ts';
import type { SettingName, Settings } from './settings.ts';

export type FormChoice = { readonly value: string; readonly label: string };

/** One field of the form; `value` is what is set now. Labels have at most 45 characters, hints 100. */
export type Field = {
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

export type Form = { readonly title: string; readonly fields: readonly Field[] };

/** What a form sent back, as the platform gives it: numbers may be text, an emptied field null, '' or []. */
export type Changes = { readonly [name in SettingName]?: unknown };

export type Problem = { readonly field: SettingName; readonly message: string };

export type Applied =
  | { readonly ok: true; readonly settings: Settings; readonly changed: readonly SettingName[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export type FormWords = { readonly locale: Locale; readonly packs: readonly FormChoice[] };
