/** Fields that hold several things of several values: figures, passages of sources, synonyms, a pack's own questions. */
import { type ReactNode, useId } from 'react';
import { LANGUAGE_NAMES } from '../../../../../i18n/language-names.ts';
import type { ItemValue } from '../../../../editors/edit/types.ts';
import { LOCALES } from '../../../languages.ts';
import { useSettings } from '../../../settings.tsx';
import { Group, useForm } from './Field.tsx';
import { Grown } from './Grown.tsx';
import { Lines } from './texts.tsx';

type Props = { readonly label: string; readonly hint?: string | undefined; readonly name: string };

/** One entry after the other, each with a button that takes it out, and one that adds another. */
function Entries({
  label,
  hint,
  name,
  empty,
  children,
}: Props & {
  readonly empty: ItemValue;
  readonly children: (entry: ItemValue, set: (name: string, value: unknown) => void) => ReactNode;
}) {
  const { t } = useSettings();
  const { value, set, mayEdit } = useForm();
  const entries = Array.isArray(value[name]) ? (value[name] as readonly ItemValue[]) : [];
  const put = (next: readonly ItemValue[]) => set(name, next.length === 0 ? undefined : next);
  return (
    <Group label={label} hint={hint} name={name}>
      {entries.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: entries have no other name
        <div key={index} className="entry">
          {children(entry, (field, to) => {
            const { [field]: _was, ...rest } = entry;
            put(entries.with(index, to === undefined ? rest : { ...entry, [field]: to }));
          })}
          {mayEdit && (
            <button
              type="button"
              className="quiet-button"
              aria-label={t('edit.take-out', { name: `${label} ${index + 1}` })}
              onClick={() => put(entries.toSpliced(index, 1))}
            >
              {t('edit.remove')}
            </button>
          )}
        </div>
      ))}
      {mayEdit && (
        <button type="button" className="quiet-button" onClick={() => put([...entries, empty])}>
          {t('edit.add')}
        </button>
      )}
    </Group>
  );
}

/** A small input with its name before it. */
function Small({
  label,
  value,
  onChange,
  type = 'text',
  lang,
}: {
  readonly label: string;
  readonly value: unknown;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'number';
  readonly lang?: string;
}) {
  const id = useId();
  const { mayEdit } = useForm();
  return (
    <div className="small-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        step="any"
        lang={lang}
        readOnly={!mayEdit}
        value={value === undefined ? '' : String(value)}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}

const numberOr = (text: string): unknown => (text === '' ? undefined : Number(text));
const QUALIFIERS = [
  'exactly',
  'about',
  'at-least',
  'at-most',
  'officially',
  'some-estimates',
  'several',
] as const;

export function FiguresField(props: Props) {
  const { t } = useSettings();
  const { detail, mayEdit } = useForm();
  const [first = 'en'] = detail.languages;
  return (
    <Entries {...props} empty={{ value: 0, unit: '', words: { [first]: '' } }}>
      {(figure, set) => {
        const words = (figure.words ?? {}) as Readonly<Record<string, string>>;
        return (
          <>
            <div className="small-fields">
              <Small
                type="number"
                label={t('edit.figure.value')}
                value={figure.value}
                onChange={(to) => set('value', numberOr(to))}
              />
              <Small
                type="number"
                label={t('edit.figure.of')}
                value={figure.of}
                onChange={(to) => set('of', numberOr(to))}
              />
              <Small
                label={t('edit.figure.unit')}
                value={figure.unit}
                onChange={(to) => set('unit', to)}
              />
              <div className="small-field">
                <label>
                  <span>{t('edit.figure.qualifier')}</span>
                  <select
                    value={String(figure.qualifier ?? '')}
                    disabled={!mayEdit}
                    onChange={({ target }) =>
                      set('qualifier', target.value === '' ? undefined : target.value)
                    }
                  >
                    <option value="">—</option>
                    {QUALIFIERS.map((one) => (
                      <option key={one} value={one}>
                        {t(`edit.qualifier.${one}`)}
                      </option>
                    ))}
                  </select>
                </label>
              </div>
            </div>
            <div className="small-fields small-words">
              {LOCALES.filter(
                (one) => detail.languages.includes(one) || words[one] !== undefined,
              ).map((one) => (
                <Small
                  key={one}
                  lang={one}
                  label={t('edit.figure.words', { language: LANGUAGE_NAMES[one] })}
                  value={words[one]}
                  onChange={(to) => {
                    const { [one]: _was, ...rest } = words;
                    set('words', to === '' ? rest : { ...words, [one]: to });
                  }}
                />
              ))}
            </div>
          </>
        );
      }}
    </Entries>
  );
}

export function EvidenceField(props: Props) {
  const { t } = useSettings();
  const { value, names, mayEdit } = useForm();
  const sources = Array.isArray(value.sources) ? value.sources.map(String) : [];
  return (
    <Entries {...props} empty={{ source: sources[0] ?? '', passage: '' }}>
      {(one, set) => (
        <>
          <Grown
            rows={2}
            aria-label={t('edit.evidence.passage')}
            lang={String(one.language ?? '')}
            value={String(one.passage ?? '')}
            readOnly={!mayEdit}
            onChange={(to) => set('passage', to)}
          />
          <label className="small-field">
            <span>{t('edit.evidence.source')}</span>
            <select
              value={String(one.source ?? '')}
              disabled={!mayEdit}
              onChange={({ target }) => set('source', target.value)}
            >
              {[...new Set([...sources, String(one.source ?? '')])].map((id) => (
                <option key={id} value={id}>
                  {names?.sources.find((source) => source.id === id)?.name ?? id}
                </option>
              ))}
            </select>
          </label>
        </>
      )}
    </Entries>
  );
}

/** A pack's own questions: each with the fact that must answer it, or that nothing may. */
export function TestsField(props: Props) {
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
export function SynonymsField({ label, hint, name }: Props) {
  const id = useId();
  const { value, set, detail, mayEdit } = useForm();
  const groups = (value[name] ?? {}) as Readonly<Record<string, readonly (readonly string[])[]>>;
  return (
    <Group label={label} hint={hint} name={name}>
      <div className="by-language">
        {LOCALES.filter((one) => detail.languages.includes(one) || groups[one]).map((locale) => (
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
