/** Before pages that are not for everybody: shows them, or how to come in. */
import type { ReactNode } from 'react';
import { isIn, useAccess } from './access.tsx';
import { SignInPage } from './SignInPage.tsx';
import { useSettings } from './settings.tsx';

/** @param editors whether the pages behind it are the editors' */
export function Door({
  editors,
  children,
}: {
  readonly editors: boolean;
  readonly children: ReactNode;
}) {
  const { t } = useSettings();
  const { state, over } = useAccess();
  // What is being written stays on the page, whatever becomes of the session.
  if (isIn(state) || over) return children;
  if (!editors && state?.readers !== 'signed-in') return children;
  if (!state) return <p className="quiet">{t('desk.loading')}</p>;
  if (state.is === 'closed') return <Closed />;
  return <SignInPage />;
}

function Closed() {
  const { t } = useSettings();
  return (
    <div className="door">
      <h1>{t('desk.access.closed')}</h1>
      <p>{t('desk.access.closed.why')}</p>
    </div>
  );
}

/** Says that the session is over, and leaves the page as it is. */
export function SessionOver() {
  const { t } = useSettings();
  const { over } = useAccess();
  if (!over) return null;
  return (
    <p className="banner banner-error" role="alert">
      {t('desk.access.over')}{' '}
      <a href="/sign-in" target="_blank" rel="noopener">
        {t('desk.access.sign-in')}
      </a>
    </p>
  );
}
