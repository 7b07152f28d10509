/** What an item names, by its name: picked from what there is, or made on the spot. */
import { useState } from 'react';
import type { EditSection } from '../../../../../editing/items.ts';
import type { ItemValue, Name } from '../../../../editors/edit/types.ts';
import { Link } from '../../../route.tsx';
import { useSettings } from '../../../settings.tsx';
import { Combobox } from '../../Combobox.tsx';
import { itemAddress } from '../place.ts';
import { nameOf } from '../work.tsx';
import { Group, useForm } from './Field.tsx';
import { useCreate } from './use-create.ts';

const MOST = 8;

export function RefField({
  label,
  hint,
  name,
  to,
  many,
}: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly name: string;
  readonly to: Exclude<EditSection, 'pack' | 'drafts'>;
  readonly many: boolean;
}) {
  const { t, locale } = useSettings();
  const { value, set, names, detail, mayEdit } = useForm();
  const now = value[name];
  const ids = (Array.isArray(now) ? now : now === undefined ? [] : [now]).map(String);
  const called = (id: string) => proposedName(value, to, id, locale) ?? nameOf(names, to, id);
  const put = (next: readonly string[]) =>
    set(name, next.length === 0 ? undefined : many ? next : next.at(-1));
  const own = proposedOf(value, to);
  const options = [
    ...own.flatMap((one) => {
      const called = proposedName(value, to, String(one.id), locale);
      return called === undefined ? [] : [{ id: String(one.id), name: called }];
    }),
    ...(names?.[to] ?? []),
  ].filter((one) => !ids.includes(one.id) && !(to === detail.section && one.id === detail.id));
  return (
    <Group label={label} hint={hint} name={name}>
      {ids.length > 0 && (
        <ul className="picked">
          {ids.map((id) => (
            <li key={id}>
              {own.some((one) => one.id === id) ? (
                <span>
                  {called(id)} <b className="badge">{t('edit.badge.new')}</b>
                </span>
              ) : (
                <Link to={itemAddress(to, id)}>{called(id)}</Link>
              )}
              {mayEdit && (
                <button
                  type="button"
                  className="picked-away"
                  aria-label={t('edit.take-out', { name: called(id) })}
                  onClick={() => put(ids.filter((one) => one !== id))}
                >
                  ×
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayEdit && (many || ids.length === 0) && (
        <Picker label={label} to={to} options={options} onPick={(id) => put([...ids, id])} />
      )}
    </Group>
  );
}

function Picker({
  label,
  to,
  options,
  onPick,
}: {
  readonly label: string;
  readonly to: Exclude<EditSection, 'pack' | 'drafts'>;
  readonly options: readonly Name[];
  readonly onPick: (id: string) => void;
}) {
  const { t } = useSettings();
  const [typed, setTyped] = useState('');
  const create = useCreate(to, onPick);
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const found = options
    .filter((one) => words.every((word) => plain(`${one.name} ${one.id}`).includes(word)))
    .slice(0, MOST);
  return (
    <Combobox
      label={t('edit.pick', { label })}
      list={label}
      placeholder={t('edit.pick.type')}
      typed={typed}
      onType={setTyped}
      options={[
        ...found.map((one) => ({ label: one.name, pick: () => onPick(one.id) })),
        ...(typed.trim() === '' ? [] : create(typed.trim())),
      ]}
    />
  );
}

/** What a draft brings along itself, and no file has yet. */
function proposedOf(value: ItemValue, to: string): readonly ItemValue[] {
  const proposed = value.proposed as Readonly<Record<string, readonly ItemValue[]>> | undefined;
  return Array.isArray(proposed?.[to]) ? proposed[to] : [];
}

/** What a draft itself proposes to be named so. */
function proposedName(
  value: ItemValue,
  to: string,
  id: string,
  locale: string,
): string | undefined {
  const item = proposedOf(value, to).find((one) => one.id === id);
  const name = item?.name ?? item?.title;
  if (typeof name === 'string') return name;
  const texts = (name ?? {}) as Readonly<Record<string, string>>;
  return texts[locale] ?? Object.values(texts)[0];
}

const plain = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/ı/g, 'i');
