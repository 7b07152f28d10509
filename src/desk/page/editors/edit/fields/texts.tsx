/** Texts by language, side by side, each with how it was translated. */
import { useId } from 'react';
import { LANGUAGE_NAMES } from '../../../../../i18n/language-names.ts';
import type { Locale } from '../../../../../knowledge/model/schema.ts';
import { useSettings } from '../../../settings.tsx';
import { byLanguage, OtherLanguages, put, shownLanguages } from './by-language.tsx';
import type { ListProps } from './entries.tsx';
import { Fallen } from './Fallen.tsx';
import { Group, useForm } from './Field.tsx';
import { Grown } from './Grown.tsx';

export function TextsField({
  label,
  hint,
  name,
  rows,
  translated = false,
}: ListProps & { readonly rows: number; readonly translated?: boolean }) {
  const { value, detail } = useForm();
  const given = byLanguage(value[name]);
  const shown = shownLanguages(given, detail.languages);
  return (
    <Group label={label} hint={hint} name={name}>
      <div className="by-language">
        {shown.map((locale) => (
          <OneText key={locale} {...{ name, locale, rows, translated }} />
        ))}
      </div>
      <OtherLanguages name={name} shown={shown} empty="" />
    </Group>
  );
}

function OneText({
  name,
  locale,
  rows,
  translated,
}: {
  readonly name: string;
  readonly locale: Locale;
  readonly rows: number;
  readonly translated: boolean;
}) {
  const id = useId();
  const { value, set, mayEdit } = useForm();
  const text = byLanguage(value[name])[locale];
  return (
    <div className="language-text">
      <label htmlFor={id}>{LANGUAGE_NAMES[locale]}</label>
      <Grown
        id={id}
        lang={locale}
        rows={rows}
        value={typeof text === 'string' ? text : ''}
        readOnly={!mayEdit}
        onChange={(to) => set(name, put(value[name], locale, to === '' ? undefined : to))}
      />
      {translated && typeof text === 'string' && (
        <>
          <TranslationState locale={locale} />
          <Fallen what={locale} />
        </>
      )}
    </div>
  );
}

/** Whether a text is an editor's own, a machine's, or a machine's that an editor has read. */
function TranslationState({ locale }: { readonly locale: Locale }) {
  const { t } = useSettings();
  const { value, set, me, mayEdit } = useForm();
  const state = byLanguage(value.translation)[locale];
  const by =
    typeof state === 'object' && state !== null
      ? (state as { by?: string; on?: string })
      : undefined;
  const now = by ? 'reviewed' : typeof state === 'string' ? state : 'own';
  return (
    <p className={`translation translation-${now}`}>
      <select
        aria-label={t('edit.translation', { language: LANGUAGE_NAMES[locale] })}
        value={now}
        disabled={!mayEdit}
        onChange={({ target }) => {
          const to =
            target.value === 'reviewed'
              ? { by: me.name, on: me.today }
              : target.value === 'machine'
                ? 'machine'
                : undefined;
          set('translation', put(value.translation, locale, to));
        }}
      >
        <option value="own">{t('edit.translation.own')}</option>
        <option value="machine">{t('edit.translation.machine')}</option>
        <option value="reviewed">{t('edit.translation.reviewed')}</option>
      </select>
      {by && (
        <span>
          {by.by}, {by.on}
        </span>
      )}
    </p>
  );
}
