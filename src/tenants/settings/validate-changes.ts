/** What a settings form sent → new settings, or what is wrong with each field. */

import { translate } from '../../i18n/translate.ts';
import type { Locale } from '../../knowledge/model/schema.ts';
import type { TenantId } from '../tenant-id.ts';
import { platformOf } from '../tenant-id.ts';
import type { SettingName, Settings } from './settings.ts';
import type {
  ChangesResult,
  SettingChanges,
  SettingField,
  SettingProblem,
  SettingsForm,
} from './settings-form.ts';

/** What the platforms' ids look like. */
const IDS = { discord: /^\d{5,25}$/, slack: /^[A-Z][A-Z0-9]{1,30}$/ } as const;

type Read = { readonly value: unknown } | { readonly wrong: string };

/**
 * Checks changes against the form they answer.
 * @param changes fields that are left out stay as they are
 * @returns the new settings and which of them are new; or every problem, and then nothing has changed
 */
export function validateChanges(
  settings: Settings,
  changes: SettingChanges,
  form: SettingsForm,
  tenant: TenantId,
  locale: Locale,
): ChangesResult {
  const problems: SettingProblem[] = [];
  const values: { [name in SettingName]?: unknown } = {};
  for (const [name, given] of Object.entries(changes) as [SettingName, unknown][]) {
    if (given === undefined) continue;
    const field = form.fields.find((candidate) => candidate.name === name);
    const read: Read = field
      ? readField(field, given, tenant, locale)
      : { wrong: translate(locale, 'settings.error.unknown', { value: short(name) }) };
    if ('wrong' in read) problems.push({ field: name, message: read.wrong });
    else values[name] = read.value;
  }
  if (problems.length > 0) return { ok: false, problems };
  const next = { ...settings, ...values } as Settings;
  const changed = (Object.keys(values) as SettingName[]).filter(
    (name) => JSON.stringify(next[name]) !== JSON.stringify(settings[name]),
  );
  return { ok: true, settings: next, changed };
}

function readField(field: SettingField, given: unknown, tenant: TenantId, locale: Locale): Read {
  switch (field.type) {
    case 'number': {
      const text = String(given ?? '').trim();
      const value = Number(text);
      return /^\d{1,9}$/.test(text) && value >= field.min && value <= field.max
        ? { value }
        : { wrong: translate(locale, 'settings.error.number', { min: field.min, max: field.max }) };
    }
    case 'choice': {
      const choice = field.choices.find(({ value }) => value === single(given));
      const choices = field.choices.map(({ label }) => label).join(', ');
      return choice
        ? { value: choice.value }
        : { wrong: translate(locale, 'settings.error.choice', { choices }) };
    }
    case 'choices': {
      const ids = list(given);
      const unknown = ids.find((id) => !field.choices.some(({ value }) => value === id));
      if (unknown !== undefined)
        return { wrong: translate(locale, 'settings.error.pack', { value: short(unknown) }) };
      return atMost(field.most, ids, locale);
    }
    case 'channels':
    case 'roles':
    case 'users': {
      const ids = list(given);
      const wrong = ids.find((id) => !isId(id, tenant));
      return wrong === undefined ? atMost(field.most, ids, locale) : notAnId(wrong, locale);
    }
    case 'channel': {
      const id = single(given);
      if (id === '') return { value: null };
      return isId(id, tenant) ? { value: id } : notAnId(id, locale);
    }
    default:
      return field satisfies never;
  }
}

const isId = (id: string, tenant: TenantId): boolean => IDS[platformOf(tenant)].test(id);

const notAnId = (id: string, locale: Locale): Read => ({
  wrong: translate(locale, 'settings.error.id', { value: short(id) }),
});

const atMost = (most: number, ids: readonly string[], locale: Locale): Read =>
  ids.length <= most
    ? { value: ids }
    : { wrong: translate(locale, 'settings.error.most', { most }) };

/** Selects give lists even for one. */
const single = (given: unknown): string => list(given)[0] ?? '';

function list(given: unknown): string[] {
  const values = [given ?? []].flat() as unknown[];
  return [...new Set(values.map((value) => String(value).trim()).filter((value) => value !== ''))];
}

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
