/** One item: its form, and beside it how readers will see it, its answers, and the raw JSON. */
import { useEffect, useRef, useState } from 'react';
import type { EditSection } from '../../../../editing/items.ts';
import type { MessageKey } from '../../../../i18n/messages.ts';
import type { ItemValue } from '../../../editors/edit/types.ts';
import { Link } from '../../route.tsx';
import { useSettings } from '../../settings.tsx';
import { Broken } from './Broken.tsx';
import { fieldName } from './field-name.ts';
import { ItemActions } from './ItemActions.tsx';
import { ItemForm } from './ItemForm.tsx';
import { itemAddress } from './place.ts';
import { type Side, Sides } from './Sides.tsx';
import { type EditedItem, useItem } from './use-item.ts';
import { useValueWords } from './value-words.ts';
import { useWork } from './work.tsx';

export function ItemEditor({
  section,
  id,
}: {
  readonly section: EditSection;
  readonly id: string;
}) {
  const { t } = useSettings();
  const { work, refresh } = useWork();
  const item = useItem(section, id, work?.mark, refresh);
  const { detail, value, missing } = item;
  const heading = useRef<HTMLHeadingElement>(null);
  const ready = detail !== undefined;
  const [side, setSide] = useState<Side>();
  useEffect(() => {
    if (ready) heading.current?.focus();
  }, [ready]);
  if (missing && !detail) return <p className="quiet">{t('edit.gone')}</p>;
  if (!detail || !value) return <p className="quiet">{t('desk.loading')}</p>;
  return (
    <article className="item" aria-labelledby="item-title">
      <header className="item-head">
        <p className="item-kind">
          <Link to="/edit" className="item-back">
            ← {t('edit.back')}
          </Link>
          <span>{t(`edit.one.${section}` satisfies MessageKey)}</span>
          <code>{detail.path}</code>
          {!detail.published && <b className="badge">{t('edit.badge.new')}</b>}
          {detail.published &&
            JSON.stringify(detail.published) !== JSON.stringify(detail.value) && (
              <b className="badge">{t('edit.badge.changed')}</b>
            )}
        </p>
        <h2 id="item-title" ref={heading} tabIndex={-1}>
          {nameIn(value, id)}
        </h2>
        <p className="item-state" role="status">
          {!missing && t(`edit.state.${stateOf(item)}`)}
        </p>
        {!detail.broken && <ItemActions detail={detail} reload={item.reload} />}
        <Draft value={value} section={section} change={item.change} />
      </header>
      {missing && <p className="banner-note">{t('edit.gone')}</p>}
      {detail.broken && <Broken of={detail} show={() => setSide('json')} />}
      {item.conflict && <FieldConflicts item={item} />}
      <div className="item-columns">
        <div className="item-form">
          <ItemForm
            detail={detail}
            value={value}
            change={item.change}
            resting={missing || detail.broken !== undefined}
          />
          {detail.users.length > 0 && (
            <section className="form-part">
              <h3>{t('edit.users')}</h3>
              <ul className="picked">
                {detail.users.slice(0, 20).map((one) => (
                  <li key={`${one.section} ${one.id}`}>
                    <Link to={itemAddress(one.section, one.id)}>{one.name}</Link>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
        <Sides item={item} section={section} chosen={side} choose={setSide} />
      </div>
    </article>
  );
}

/** What a draft was made from, and what is still to be done. */
function Draft({
  section,
  value,
  change,
}: Pick<EditedItem, 'change'> & { readonly section: EditSection; readonly value: object }) {
  const { t } = useSettings();
  const { mayEdit } = useWork();
  const { todo = [] } = value as { readonly todo?: readonly string[] };
  if (section !== 'drafts') return null;
  return (
    <div className="banner-note">
      <p>{t('edit.draft.explained')}</p>
      {todo.length > 0 && (
        <ul className="todo">
          {todo.map((one) => (
            <li key={one}>
              <label className="tick">
                <input
                  type="checkbox"
                  checked={false}
                  disabled={!mayEdit}
                  onChange={() => change((now) => withoutTodo(now, one))}
                />{' '}
                {one}
              </label>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The same field changed here and elsewhere: both, and which shall be. */
function FieldConflicts({ item }: { readonly item: EditedItem }) {
  const { t } = useSettings();
  const words = useValueWords();
  return (
    <section className="conflict" role="alert">
      <p>{t('edit.conflict.field')}</p>
      <dl>
        {item.conflict?.fields.map(({ field, mine, theirs }) => (
          <div key={field}>
            <dt>{fieldName(t, item.detail!.section, field)}</dt>
            <dd>
              <b>{t('edit.mine')}</b> {words(field, mine)}
            </dd>
            <dd>
              <b>{t('edit.theirs')}</b> {words(field, theirs)}
            </dd>
          </div>
        ))}
      </dl>
      <p className="item-actions">
        <button type="button" className="quiet-button" onClick={() => item.settle('mine')}>
          {t('edit.keep-mine')}
        </button>
        <button type="button" className="quiet-button" onClick={() => item.settle('theirs')}>
          {t('edit.take-theirs')}
        </button>
      </p>
    </section>
  );
}

/** What was saved just now is for the next publishing; of a draft and of what nobody has changed that is not true. */
function stateOf({ state, detail, value }: EditedItem) {
  if (state !== 'saved' || !detail) return state;
  if (detail.section === 'drafts') return 'saved-draft';
  return JSON.stringify(detail.published) === JSON.stringify(value) ? 'unchanged' : state;
}

/** What is done is no more to be done; without any the field goes. */
function withoutTodo(value: ItemValue, done: string): ItemValue {
  const { todo, ...rest } = value;
  const left = (Array.isArray(todo) ? todo : []).filter((one) => one !== done);
  return left.length > 0 ? { ...rest, todo: left } : rest;
}

function nameIn(value: Readonly<Record<string, unknown>>, id: string): string {
  const named = value.text ?? value.title ?? value.name;
  if (typeof named === 'string') return named;
  const texts = Object.values((named ?? {}) as Readonly<Record<string, unknown>>);
  const own = texts.find((one) => typeof one === 'string') as string | undefined;
  return own ?? firstQuestion(value.questions) ?? id;
}

/** What a draft was begun from that has no words of its own yet. */
function firstQuestion(questions: unknown): string | undefined {
  const [first] = Object.values((questions ?? {}) as Readonly<Record<string, unknown>>).flat();
  return typeof first === 'string' ? first : undefined;
}
