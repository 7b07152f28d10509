/** Lists of short texts by language, one a line. */
import { useEffect, useId, useState } from 'react';
import { LANGUAGE_NAMES } from '../../../../../i18n/language-names.ts';
import type { Locale } from '../../../../../knowledge/model/schema.ts';
import { useSettings } from '../../../settings.tsx';
import { byLanguage, OtherLanguages, put, shownLanguages } from './by-language.tsx';
import type { ListProps } from './entries.tsx';
import { Group, useForm } from './Field.tsx';
import { Grown } from './Grown.tsx';

export function ListsField({
  label,
  hint,
  name,
  least,
}: ListProps & { readonly least?: number | undefined }) {
  const { value, detail } = useForm();
  const given = byLanguage(value[name]);
  const shown = shownLanguages(given, detail.languages);
  return (
    <Group label={label} hint={hint} name={name}>
      <div className="by-language">
        {shown.map((locale) => (
          <OneList key={locale} {...{ name, locale, least }} />
        ))}
      </div>
      <OtherLanguages name={name} shown={shown} empty={[]} />
    </Group>
  );
}

/** A text a line. What is typed stays as typed until something else changes it. */
function OneList({
  name,
  locale,
  least,
}: {
  readonly name: string;
  readonly locale: Locale;
  readonly least: number | undefined;
}) {
  const { t } = useSettings();
  const id = useId();
  const { value, set, mayEdit } = useForm();
  const now = byLanguage(value[name])[locale];
  const items = Array.isArray(now) ? now.map(String) : [];
  return (
    <div className="language-text">
      <label htmlFor={id}>{LANGUAGE_NAMES[locale]}</label>
      <Lines
        id={id}
        lang={locale}
        rows={least === undefined ? 2 : 4}
        items={items}
        readOnly={!mayEdit}
        onChange={(to) => set(name, put(value[name], locale, to.length === 0 ? undefined : to))}
      />
      {least !== undefined && (
        <p className={items.length < least ? 'counter counter-low' : 'counter'}>
          {t('edit.questions.count', { count: items.length, least })}
        </p>
      )}
    </div>
  );
}

export function Lines({
  items,
  onChange,
  ...rest
}: {
  readonly id: string;
  readonly lang?: Locale;
  readonly rows: number;
  readonly items: readonly string[];
  readonly readOnly: boolean;
  readonly onChange: (items: readonly string[]) => void;
}) {
  const [typed, setTyped] = useState(items.join('\n'));
  const own = linesOf(typed);
  const changed = items.join('\n') !== own.join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed is given up only for other items
  useEffect(() => {
    if (changed) setTyped(items.join('\n'));
  }, [items.join('\n')]);
  return (
    <Grown
      {...rest}
      value={typed}
      onChange={(to) => {
        setTyped(to);
        onChange(linesOf(to));
      }}
    />
  );
}

const linesOf = (text: string): readonly string[] =>
  text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
