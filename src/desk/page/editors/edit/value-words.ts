/** A field's value as an editor would say it: names for ids, words for figures, and nothing as a file has it. */
import { LANGUAGE_NAMES } from '../../../../i18n/language-names.ts';
import type { MessageKey } from '../../../../i18n/messages.ts';
import type { Locale } from '../../../../knowledge/model/schema.ts';
import type { Names } from '../../../editors/edit/types.ts';
import { useSettings } from '../../settings.tsx';
import { inLanguage } from '../history/words.ts';
import { STATUSES } from './place.ts';
import { nameOf, useWork } from './work.tsx';

/** Whose names the ids in a field are. */
const NAMED: Readonly<Record<string, keyof Names>> = {
  ...{ attribution: 'actors', actors: 'actors', places: 'places', topics: 'topics' },
  ...{ sources: 'sources', source: 'sources', incident: 'incidents' },
  ...{ disputes: 'facts', supersedes: 'facts', fact: 'facts' },
};

export function useValueWords(): (field: string, value: unknown) => string {
  const { t, locale } = useSettings();
  const { names } = useWork();
  const words = (field: string, value: unknown): string => {
    if (value === undefined || value === null || value === '') return '—';
    if (Array.isArray(value))
      return value.length === 0 ? '—' : value.map((one) => words(field, one)).join(' · ');
    if (typeof value === 'object') return inObject(value as Readonly<Record<string, unknown>>);
    const text = String(value);
    const section = NAMED[field];
    if (section) return nameOf(names, section, text);
    if (field === 'status' && STATUSES.some((one) => one === text))
      return t(`status.${text}` as MessageKey);
    if (field === 'translation' && (text === 'machine' || text === 'reviewed'))
      return t(`edit.translation.${text}`);
    return text;
  };
  const inObject = (value: Readonly<Record<string, unknown>>): string => {
    if (typeof value.passage === 'string' && typeof value.source === 'string')
      return `${value.passage} (${nameOf(names, 'sources', value.source)})`;
    const said = value.words ?? value.passage ?? value.ask;
    // The number is compared with others, and may change without its words.
    const number = [value.value, value.of].filter((one) => one !== undefined).join(' / ');
    if (said !== undefined)
      return `${inLanguage(said, locale) ?? words('', said)}${number && ` (${number})`}`;
    if (value.by !== undefined) return [value.by, value.on].filter(Boolean).join(', ');
    return Object.entries(value)
      .map(([name, of]) => `${LANGUAGE_NAMES[name as Locale] ?? name}: ${words(name, of)}`)
      .join(' · ');
  };
  return (field, value) => words(field.split('.')[0] ?? '', value);
}
