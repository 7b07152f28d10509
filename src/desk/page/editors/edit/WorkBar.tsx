/** What stands above all of editing: what is changed and not published, undoing, and who else is at work. */
import type { MessageKey } from '../../../../i18n/messages.ts';
import type { Changed } from '../../../editors/edit/types.ts';
import { post } from '../../api.ts';
import { Link } from '../../route.tsx';
import { useSettings } from '../../settings.tsx';
import { useWork } from './work.tsx';

export function WorkBar({ title }: { readonly title: MessageKey }) {
  const { t } = useSettings();
  const { work, refresh, mayEdit } = useWork();
  if (!work) return null;
  const { undo, others } = work;
  const editors = [...new Set(others.map(({ editor }) => editor))];
  return (
    <div className="work-bar">
      <h1>{t(title)}</h1>
      <p className="work-changed" role="status">
        {work.changed === 0 ? t('edit.changed.none') : t('edit.changed', { count: work.changed })}
        {work.errors > 0 && (
          <Link to="/edit#problems" className="badge badge-error">
            {t('edit.errors', { count: work.errors })}
          </Link>
        )}
      </p>
      {mayEdit && undo && (
        <button
          type="button"
          className="quiet-button"
          onClick={() => void post<Changed>('editors/undo', {}).then(() => refresh())}
        >
          {t('edit.undo', {
            what: t(`edit.did.${undo.did}`),
            name: cut(undo.name ?? undo.item?.id ?? undo.path ?? ''),
          })}
        </button>
      )}
      {mayEdit ? (
        <Link to="/edit#publish" className={work.changed > 0 ? 'main-button' : 'quiet-button'}>
          {t('edit.publish')}
        </Link>
      ) : (
        <p className="quiet">{t('edit.viewer')}</p>
      )}
      {editors.length > 0 && (
        <p className="work-others quiet">{t('edit.others', { names: editors.join(', ') })}</p>
      )}
    </div>
  );
}

const cut = (name: string): string => (name.length > 40 ? `${name.slice(0, 39)}…` : name);
