/** What an item names, by its name: picked from what there is, or made on the spot. */
import { useId, useState } from 'react';
import type { EditSection } from '../../../../../editing/items.ts';
import type { ItemValue, Name } from '../../../../editors/edit/types.ts';
import { Link } from '../../../route.tsx';
import { useSettings } from '../../../settings.tsx';
import { itemAddress } from '../place.ts';
import { nameOf } from '../work.tsx';
import { Group, useForm } from './Field.tsx';
import { type Option, useCreate } from './use-create.ts';

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
  const options = (names?.[to] ?? []).filter(
    (one) => !ids.includes(one.id) && !(to === detail.section && one.id === detail.id),
  );
  return (
    <Group label={label} hint={hint} name={name}>
      {ids.length > 0 && (
        <ul className="picked">
          {ids.map((id) => (
            <li key={id}>
              <Link to={itemAddress(to, id)}>{called(id)}</Link>
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

/** A combobox after the ARIA Authoring Practices: type, arrows choose, Enter takes. */
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
  const id = useId();
  const { t } = useSettings();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const create = useCreate(to, onPick);
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const found = options
    .filter((one) => words.every((word) => plain(`${one.name} ${one.id}`).includes(word)))
    .slice(0, MOST);
  const shown: readonly Option[] = [
    ...found.map((one) => ({ label: one.name, pick: () => onPick(one.id) })),
    ...(typed.trim() === '' ? [] : create(typed.trim())),
  ];
  const take = (option: Option | undefined) => {
    if (!option) return;
    option.pick();
    setTyped('');
    setOpen(false);
    setAt(0);
  };
  return (
    <div className="picker">
      <input
        role="combobox"
        aria-label={t('edit.pick', { label })}
        aria-expanded={open && shown.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={open && shown[at] ? `${id}-${at}` : undefined}
        autoComplete="off"
        placeholder={t('edit.pick.type')}
        value={typed}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onChange={({ target }) => {
          setTyped(target.value);
          setOpen(true);
          setAt(0);
        }}
        onKeyDown={(event) => {
          const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
          if (by !== 0) {
            event.preventDefault();
            setOpen(true);
            setAt((now) => (now + by + shown.length) % Math.max(1, shown.length));
          } else if (event.key === 'Enter' && open) {
            event.preventDefault();
            take(shown[at]);
          } else if (event.key === 'Escape') {
            setOpen(false);
          }
        }}
      />
      <div role="listbox" id={`${id}-list`} aria-label={label} hidden={!open || shown.length === 0}>
        {shown.map((option, index) => (
          <div
            key={option.label}
            role="option"
            tabIndex={-1}
            id={`${id}-${index}`}
            aria-selected={index === at}
            onPointerDown={(event) => {
              event.preventDefault();
              take(option);
            }}
          >
            {option.label}
          </div>
        ))}
      </div>
    </div>
  );
}

/** What a draft itself proposes to be named so. */
function proposedName(
  value: ItemValue,
  to: string,
  id: string,
  locale: string,
): string | undefined {
  const proposed = (value.proposed as Readonly<Record<string, readonly ItemValue[]>> | undefined)?.[
    to
  ];
  const item = Array.isArray(proposed) ? proposed.find((one) => one.id === id) : undefined;
  const name = item?.name ?? item?.title;
  if (typeof name === 'string') return name;
  const texts = (name ?? {}) as Readonly<Record<string, string>>;
  return texts[locale] ?? Object.values(texts)[0];
}

const plain = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/ı/g, 'i');
