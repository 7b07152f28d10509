/** One entry of the list: what it says, and what an editor should know of it at a glance. */
import type { MessageKey } from '../../../../i18n/messages.ts';
import type { ItemList } from '../../../editors/edit/types.ts';
import { Link } from '../../route.tsx';
import { useSettings } from '../../settings.tsx';
import { itemAddress } from './place.ts';

export function ListLine({
  entry,
  current,
}: {
  readonly entry: ItemList['entries'][number];
  readonly current: boolean;
}) {
  const { t } = useSettings();
  return (
    <li>
      <Link to={itemAddress(entry.section, entry.id)} current={current}>
        <span className="list-title">{entry.title}</span>
        <span className="list-more">
          {entry.date && <span>{entry.date}</span>}
          {entry.status && <span>{t(`status.${entry.status}` as MessageKey)}</span>}
          {entry.change && <b className="badge">{t(`edit.badge.${entry.change}`)}</b>}
          {entry.broken && <b className="badge badge-error">{t('edit.badge.broken')}</b>}
          {entry.errors > 0 && (
            <b className="badge badge-error">{t('edit.errors', { count: entry.errors })}</b>
          )}
          {entry.warnings > 0 && <span>{t('edit.warnings', { count: entry.warnings })}</span>}
          {entry.due && <b className="badge">{t('edit.badge.due')}</b>}
          {entry.missing.length > 0 && (
            <span>{t('edit.badge.missing', { languages: entry.missing.join(', ') })}</span>
          )}
          {entry.machine.length > 0 && (
            <span>{t('edit.badge.machine', { languages: entry.machine.join(', ') })}</span>
          )}
        </span>
      </Link>
    </li>
  );
}
