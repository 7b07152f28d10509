/** What is changed, item by item and field by field, before and after. */
import type { ItemChange } from '../../../../editing/differences.ts';
import type { MessageKey } from '../../../../i18n/messages.ts';
import type { Changed, Plan } from '../../../editors/edit/types.ts';
import { post } from '../../api.ts';
import { Link } from '../../route.tsx';
import { useSettings } from '../../settings.tsx';
import { FieldChanges } from './FieldChanges.tsx';
import { itemAddress } from './place.ts';
import { useWork } from './work.tsx';

export function Changes({ plan }: { readonly plan: Plan }) {
  const { t } = useSettings();
  // Those that others have changed, too, are shown beside theirs.
  const files = plan.files.filter(({ path }) => plan.moved.every((one) => one.path !== path));
  return (
    <ul className="changes">
      {files.map(({ path, items, kind }) => (
        <li key={path}>
          <p className="quiet">
            <code>{path}</code> {kind !== 'changed' && t(`edit.file.${kind}`)}
          </p>
          {items?.length === 0 && <p className="quiet">{t('edit.change.layout')}</p>}
          {!items && <p className="quiet">{t('edit.change.unreadable')}</p>}
          {items?.map((item) => (
            <OneChange
              key={`${item.section} ${item.id}`}
              item={item}
              name={plan.names[`${item.section} ${item.id}`] ?? item.id}
            />
          ))}
        </li>
      ))}
    </ul>
  );
}

function OneChange({ item, name }: { readonly item: ItemChange; readonly name: string }) {
  const { t } = useSettings();
  const { refresh, mayEdit } = useWork();
  const { section, id } = item;
  return (
    <article className="change">
      <h4>
        <b className="badge">{t(`edit.change.${item.kind}`)}</b>{' '}
        <span className="quiet">{t(`edit.one.${section}` satisfies MessageKey)}</span>{' '}
        {item.kind === 'deleted' ? name : <Link to={itemAddress(section, id)}>{name}</Link>}
      </h4>
      <FieldChanges item={item} />
      {mayEdit && (
        <button
          type="button"
          className="quiet-button"
          aria-label={`${t('edit.put-back')}: ${name}`}
          onClick={() => void post<Changed>('editors/discard', { section, id }).then(refresh)}
        >
          {t('edit.put-back')}
        </button>
      )}
    </article>
  );
}
