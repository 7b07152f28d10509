/** Says that a wording was added, where to see what it changes, and takes it back. */
import { useState } from 'react';
import type { Changed } from '../../../editors/edit/types.ts';
import type { WordingAdded } from '../../../editors/insight-types.ts';
import { post } from '../../api.ts';
import { Link } from '../../route.tsx';
import { useSettings } from '../../settings.tsx';

export function WordingAddedNote({ added: { mark } }: { readonly added: WordingAdded }) {
  const { t } = useSettings();
  const [undone, setUndone] = useState<'done' | 'not'>();
  const undo = () =>
    void post<Changed>('editors/undo', { mark }).then(
      ({ kind }) => setUndone(kind === 'done' ? 'done' : 'not'),
      () => setUndone('not'),
    );
  return (
    <div className="gap-done" role="status">
      <p>
        {t(
          undone === 'done'
            ? 'desk.gaps.undone'
            : undone === 'not'
              ? 'desk.gaps.not-undone'
              : 'desk.gaps.added',
        )}{' '}
        {undone !== 'done' && <Link to="/edit#publish">{t('desk.gaps.see-changes')}</Link>}
      </p>
      {!undone && (
        <p className="gap-tools">
          <button type="button" className="quiet-button" onClick={undo}>
            {t('desk.gaps.undo')}
          </button>
        </p>
      )}
    </div>
  );
}
