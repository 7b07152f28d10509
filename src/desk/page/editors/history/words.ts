/** Items and fields by the names that editors know them by. */
import { LANGUAGE_NAMES } from '../../../../i18n/language-names.ts';
import type { MessageKey } from '../../../../i18n/messages.ts';
import type { Locale } from '../../../../knowledge/model/schema.ts';
import type { ItemDiff } from '../../../../knowledge/revisions/diff.ts';
import type { Settings } from '../../settings.tsx';

/** Its words where it has some, else its id. */
export function itemName({ before, after, id }: ItemDiff, locale: Locale): string {
  const item = after ?? before ?? {};
  return inLanguage(item.text ?? item.title ?? item.name, locale) ?? id;
}

/** The words in this language, or in another. */
export function inLanguage(words: unknown, locale: Locale): string | undefined {
  if (typeof words === 'string') return words;
  if (typeof words !== 'object' || words === null) return undefined;
  const texts = words as Readonly<Record<string, unknown>>;
  const found = texts[locale] ?? texts.en ?? Object.values(texts)[0];
  return typeof found === 'string' ? found : undefined;
}

const FIELDS: ReadonlySet<string> = new Set([
  ...['text', 'title', 'name', 'summary', 'when', 'status', 'attribution', 'sources', 'incident'],
  ...['actors', 'places', 'topics', 'figures', 'questions', 'disputes', 'supersedes', 'reviewed'],
  ...['translation', 'aliases', 'reviewBy', 'evidence', 'url', 'note'],
]);

/** `text.en` → "Text (English)" */
export function fieldName(field: string, t: Settings['t']): string {
  const [first = '', ...rest] = field.split('.');
  const name = FIELDS.has(first) ? t(`desk.history.field.${first}` as MessageKey) : first;
  const inside = rest.map((part) => LANGUAGE_NAMES[part as Locale] ?? part).join(', ');
  return inside ? `${name} (${inside})` : name;
}

/** A value in a line: of figures their words, else as it is written in the file. */
export function valueWords(value: unknown, locale: Locale): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map((one) => valueWords(one, locale)).join('; ');
  const words = (value as { words?: unknown; passage?: unknown } | null) ?? {};
  return inLanguage(words.words ?? words.passage, locale) ?? JSON.stringify(value);
}
