/** Fields of one value: a line, a day, a date that is read as it is typed, a status with its rule, a kind. */
import { useEffect, useState } from 'react';
import { LANGUAGE_NAMES } from '../../../../../i18n/language-names.ts';
import type { MessageKey } from '../../../../../i18n/messages.ts';
import type { DateRead } from '../../../../editors/edit/types.ts';
import { get } from '../../../api.ts';
import { LOCALES } from '../../../languages.ts';
import { useSettings } from '../../../settings.tsx';
import { STATUSES } from '../place.ts';
import { Field, Group, useForm } from './Field.tsx';

type Props = { readonly label: string; readonly hint?: string | undefined; readonly name: string };

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

export function LineField({
  label,
  hint,
  name,
  type = 'text',
}: Props & { readonly type?: 'text' | 'date' }) {
  const { value, set, mayEdit } = useForm();
  return (
    <Field label={label} hint={hint} name={name}>
      {(control) => (
        <input
          {...control}
          type={type}
          value={textOf(value[name])}
          readOnly={!mayEdit}
          onChange={({ target }) => set(name, target.value === '' ? undefined : target.value)}
        />
      )}
    </Field>
  );
}

const PAUSE_MS = 250;

/** The field itself says why, in the words in which one types. */
const SAID_BETTER = ['wrong-date'];

/** Reads what is typed, and says in words what it was read as. */
export function WhenField({ label, hint, name }: Props) {
  const { t, locale } = useSettings();
  const { value, set, mayEdit } = useForm();
  const now = textOf(value[name]);
  const [typed, setTyped] = useState(now);
  const [read, setRead] = useState<DateRead>();
  // What another has changed takes the place of what was typed for the value before.
  const [own, setOwn] = useState(now);
  useEffect(() => {
    if (now !== own) {
      setTyped(now);
      setOwn(now);
    }
  }, [now, own]);
  useEffect(() => {
    if (typed.trim() === '') return setRead(undefined);
    const abort = new AbortController();
    const timer = setTimeout(() => {
      get<DateRead>('editors/date', { typed, locale }, abort.signal).then(
        (date) => {
          setRead(date);
          const next = 'when' in date ? date.when : typed.trim();
          if (next === own) return;
          setOwn(next);
          set(name, next);
        },
        () => {},
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [typed, locale, own, name, set]);
  return (
    <Field label={label} hint={hint} name={name} said={SAID_BETTER}>
      {(control) => (
        <>
          <input
            {...control}
            value={typed}
            readOnly={!mayEdit}
            onChange={({ target }) => {
              setTyped(target.value);
              if (target.value.trim() !== '') return;
              setOwn('');
              set(name, undefined);
            }}
          />
          <p className="said-back" role="status">
            {read &&
              ('when' in read
                ? t('edit.when.read', read)
                : `${t(`edit.when.${read.why}`, { left: read.left ?? '' })} ${t('edit.when.examples', { examples: read.examples.join(' · ') })}`)}
          </p>
        </>
      )}
    </Field>
  );
}

export function StatusField({ label, name }: Props) {
  const { t } = useSettings();
  const { value, set, mayEdit } = useForm();
  const now = STATUSES.find((one) => one === value[name]);
  return (
    <Field label={label} name={name}>
      {(control) => (
        <>
          <select
            {...control}
            value={now ?? ''}
            disabled={!mayEdit}
            onChange={({ target }) => set(name, target.value === '' ? undefined : target.value)}
          >
            {now === undefined && <option value="">{t('edit.choose')}</option>}
            {STATUSES.map((one) => (
              <option key={one} value={one}>
                {t(`status.${one}`)}
              </option>
            ))}
          </select>
          {now && <p className="said-back">{t(`edit.rule.${now}`)}</p>}
        </>
      )}
    </Field>
  );
}

export const KINDS = ['person', 'state', 'organisation', 'outlet', 'community'] as const;

export function KindField({ label, name }: Props) {
  const { t } = useSettings();
  const { value, set, mayEdit } = useForm();
  return (
    <Field label={label} name={name}>
      {(control) => (
        <select
          {...control}
          value={textOf(value[name])}
          disabled={!mayEdit}
          onChange={({ target }) => set(name, target.value)}
        >
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {t(`edit.kind.${one}` satisfies MessageKey)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Which languages a pack is meant to have. */
export function LanguagesField({ label, hint, name }: Props) {
  const { value, set, mayEdit } = useForm();
  const given = Array.isArray(value[name]) ? (value[name] as readonly string[]) : LOCALES;
  return (
    <Group label={label} hint={hint} name={name}>
      {LOCALES.map((locale) => (
        <label key={locale} className="tick">
          <input
            type="checkbox"
            checked={given.includes(locale)}
            disabled={!mayEdit || (given.length === 1 && given[0] === locale)}
            onChange={({ target }) =>
              set(
                name,
                LOCALES.filter((one) => (one === locale ? target.checked : given.includes(one))),
              )
            }
          />{' '}
          {LANGUAGE_NAMES[locale]}
        </label>
      ))}
    </Group>
  );
}
