/** What only a pack has: its own questions, and words for one another. */
import { useId } from 'react';
import { LANGUAGE_NAMES } from '../../../../../i18n/language-names.ts';
import { useSettings } from '../../../settings.tsx';
import { shownLanguages } from './by-language.tsx';
import { Entries, type ListProps, Small } from './entries.tsx';
import { Group, useForm } from './Field.tsx';
import { Lines } from './lines.tsx';

/** A pack's own questions: each with the fact that must answer it, or that nothing may. */
export function TestsField(props: ListProps) {
  const { t } = useSettings();
  const { names, detail, mayEdit } = useForm();
  const facts = names?.facts.filter(({ pack }) => pack === detail.id) ?? [];
  return (
    <Entries {...props} empty={{ ask: '', fact: null }}>
      {(test, set) => (
        <div className="small-fields">
          <Small label={t('edit.test.ask')} value={test.ask} onChange={(to) => set('ask', to)} />
          <label className="small-field">
            <span>{t('edit.test.fact')}</span>
            <select
              value={test.fact === null ? '' : String(test.fact)}
              disabled={!mayEdit}
              onChange={({ target }) => set('fact', target.value === '' ? null : target.value)}
            >
              <option value="">{t('edit.test.none')}</option>
              {facts.map((fact) => (
                <option key={fact.id} value={fact.id}>
                  {fact.name}
                </option>
              ))}
            </select>
          </label>
        </div>
      )}
    </Entries>
  );
}

/** Words for one another: a group a line, its words apart by commas. */
export function SynonymsField({ label, hint, name }: ListProps) {
  const id = useId();
  const { value, set, detail, mayEdit } = useForm();
  const groups = (value[name] ?? {}) as Readonly<Record<string, readonly (readonly string[])[]>>;
  return (
    <Group label={label} hint={hint} name={name}>
      <div className="by-language">
        {shownLanguages(groups, detail.languages).map((locale) => (
          <div key={locale} className="language-text">
            <label htmlFor={`${id}-${locale}`}>{LANGUAGE_NAMES[locale]}</label>
            <Lines
              id={`${id}-${locale}`}
              lang={locale}
              rows={4}
              items={(groups[locale] ?? []).map((group) => group.join(', '))}
              readOnly={!mayEdit}
              onChange={(lines) => {
                const { [locale]: _was, ...rest } = groups;
                const next = lines.map((line) =>
                  line
                    .split(',')
                    .map((word) => word.trim())
                    .filter(Boolean),
                );
                const all = next.length === 0 ? rest : { ...groups, [locale]: next };
                set(name, Object.keys(all).length === 0 ? undefined : all);
              }}
            />
          </div>
        ))}
      </div>
    </Group>
  );
}
