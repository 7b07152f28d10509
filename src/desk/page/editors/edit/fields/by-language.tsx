/** What fields by language have in common. */
import { LANGUAGE_NAMES } from '../../../../../i18n/language-names.ts';
import type { Locale } from '../../../../../knowledge/model/schema.ts';
import { LOCALES } from '../../../languages.ts';
import { useSettings } from '../../../settings.tsx';
import { useForm } from './Field.tsx';

type ByLanguage = Readonly<Partial<Record<Locale, unknown>>>;
export const byLanguage = (value: unknown): ByLanguage =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};

/** The languages to show: those that the pack is meant to have, and those that something is there in. */
export const shownLanguages = (given: ByLanguage, ofPack: readonly Locale[]): readonly Locale[] =>
  LOCALES.filter((one) => ofPack.includes(one) || given[one] !== undefined);

/** With a language put, or taken out; undefined where none is left. */
export function put(value: unknown, locale: Locale, to: unknown): ByLanguage | undefined {
  const { [locale]: _was, ...rest } = byLanguage(value);
  const next = to === undefined ? rest : { ...byLanguage(value), [locale]: to };
  return Object.keys(next).length === 0 ? undefined : next;
}

/** Languages that the pack need not have, a press away. */
export function OtherLanguages({
  name,
  shown,
  empty,
}: {
  readonly name: string;
  readonly shown: readonly Locale[];
  readonly empty: unknown;
}) {
  const { t } = useSettings();
  const { value, set, mayEdit } = useForm();
  const others = LOCALES.filter((one) => !shown.includes(one));
  if (others.length === 0 || !mayEdit) return null;
  return (
    <p className="other-languages">
      {others.map((locale) => (
        <button
          key={locale}
          type="button"
          className="quiet-button"
          onClick={() => set(name, put(value[name], locale, empty))}
        >
          {t('edit.add-language', { language: LANGUAGE_NAMES[locale] })}
        </button>
      ))}
    </p>
  );
}
