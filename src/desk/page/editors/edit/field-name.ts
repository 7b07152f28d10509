/** What an editor calls a field: `text.en` is "Text, English". */
import type { EditSection } from '../../../../editing/items.ts';
import { LANGUAGE_NAMES } from '../../../../i18n/language-names.ts';
import { LOCALES } from '../../languages.ts';
import type { Settings } from '../../settings.tsx';
import { FORMS } from './forms.ts';

export function fieldName(t: Settings['t'], section: EditSection, field: string): string {
  const [name = '', ...inside] = field.split('.');
  const known = FORMS[section].flatMap(({ fields }) => fields).find((one) => one.name === name);
  const label = known
    ? t(known.label)
    : name === 'reviewed'
      ? t('edit.reviewed')
      : name === 'translation'
        ? t('edit.translations')
        : name;
  const rest = inside.map((step) => {
    const locale = LOCALES.find((one) => one === step);
    return locale ? LANGUAGE_NAMES[locale] : step;
  });
  return [label, ...rest].join(', ');
}
