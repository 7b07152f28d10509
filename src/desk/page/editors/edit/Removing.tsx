/** Before something is deleted: what names it, and would be wrong without it. */
import type { ItemDetail } from '../../../editors/edit/types.ts';
import { Link } from '../../route.tsx';
import { useSettings } from '../../settings.tsx';
import { itemAddress } from './place.ts';

const MOST = 8;

export function Removing({
  users,
  remove,
}: {
  readonly users: ItemDetail['users'];
  readonly remove: () => void;
}) {
  const { t } = useSettings();
  return (
    <div className="removing">
      <p>
        {users.length > 0 ? t('edit.remove.used', { count: users.length }) : t('edit.remove.sure')}
      </p>
      {users.length > 0 && (
        <>
          <p>{t('edit.remove.users')}</p>
          <ul className="named-in">
            {users.slice(0, MOST).map((one) => (
              <li key={`${one.section} ${one.id}`}>
                <Link to={itemAddress(one.section, one.id)}>{one.name}</Link>
              </li>
            ))}
            {users.length > MOST && (
              <li>{t('edit.remove.more', { count: String(users.length - MOST) })}</li>
            )}
          </ul>
        </>
      )}
      <button type="button" className="main-button" onClick={remove}>
        {t('edit.remove')}
      </button>
    </div>
  );
}
