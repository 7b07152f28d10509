/** A field that holds several things of several values: each can be taken out, and another be added. */
import { type ReactNode, useId } from 'react';
import type { ItemValue } from '../../../../editors/edit/types.ts';
import { useSettings } from '../../../settings.tsx';
import { Group, useForm } from './Field.tsx';

export type ListProps = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly name: string;
};

/** One entry after the other, each with a button that takes it out, and one that adds another. */
export function Entries({
  label,
  hint,
  name,
  empty,
  children,
}: ListProps & {
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
export function Small({
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
