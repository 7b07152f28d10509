/** Texts by language, side by side, each with how it was translated; and lists of them, one a line. */
import { useEffect, useId, useState } from 'react';
import { LANGUAGE_NAMES } from '../../../../../i18n/language-names.ts';
import type { Locale } from '../../../../../knowledge/model/schema.ts';
import { LOCALES } from '../../../languages.ts';
import { useSettings } from '../../../settings.tsx';
import { Group, useForm } from './Field.tsx';
import { Grown } from './Grown.tsx';

type ByLanguage = Readonly<Partial<Record<Locale, unknown>>>;
const byLanguage = (value: unknown): ByLanguage =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};

/** With a language put, or taken out; undefined where none is left. */
function put(value: unknown, locale: Locale, to: unknown): ByLanguage | undefined {
  const { [locale]: _was, ...rest } = byLanguage(value);
  const next = to === undefined ? rest : { ...byLanguage(value), [locale]: to };
  return Object.keys(next).length === 0 ? undefined : next;
}

type Props = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly name: string;
};

export function TextsField({
  label,
  hint,
  name,
  rows,
  translated = false,
}: Props & { readonly rows: number; readonly translated?: boolean }) {
  const { value, detail } = useForm();
  const given = byLanguage(value[name]);
  const shown = LOCALES.filter((one) => detail.languages.includes(one) || given[one] !== undefined);
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
      {translated && typeof text === 'string' && <TranslationState locale={locale} />}
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

export function ListsField({
  label,
  hint,
  name,
  least,
}: Props & { readonly least?: number | undefined }) {
  const { value, detail } = useForm();
  const given = byLanguage(value[name]);
  const shown = LOCALES.filter((one) => detail.languages.includes(one) || given[one] !== undefined);
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

/** Languages that the pack need not have, a press away. */
function OtherLanguages({
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
