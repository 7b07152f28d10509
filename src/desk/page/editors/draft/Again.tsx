/** Another article: what was decided of this one and is in no working copy is not thrown away unasked. */
import { useState } from 'react';
import { useSettings } from '../../settings.tsx';
import type { Drafting } from './use-drafting.ts';

export function Again({ drafting }: { readonly drafting: Drafting }) {
  const { t } = useSettings();
  const [asking, setAsking] = useState(false);
  const { saved, again } = drafting;
  const decided = Object.keys(drafting.decisions).length;
  const isLost = saved === undefined && decided > 0;
  if (!asking || !isLost)
    return (
      <button
        type="button"
        className="quiet-button"
        onClick={() => (isLost ? setAsking(true) : again())}
      >
        {t('desk.drafting.again')}
      </button>
    );
  return (
    <p className="asking" role="alert">
      {t('desk.drafting.again.sure', { count: decided })}{' '}
      <button type="button" className="quiet-button" onClick={again}>
        {t('desk.drafting.again.yes')}
      </button>{' '}
      <button
        type="button"
        className="quiet-button"
        // biome-ignore lint/a11y/noAutofocus: it was asked for by the press before
        autoFocus
        onClick={() => setAsking(false)}
      >
        {t('edit.cancel')}
      </button>
    </p>
  );
}
