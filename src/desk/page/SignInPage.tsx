/** Signing in, why it did not work, and signing out. */
import type { MessageKey } from '../../i18n/messages.ts';
import { isIn, useAccess } from './access.tsx';
import { post } from './api.ts';
import { Link } from './route.tsx';
import { useSettings } from './settings.tsx';

const WHYS: Readonly<Record<string, MessageKey>> = {
  again: 'desk.access.why.again',
  cancelled: 'desk.access.why.cancelled',
  unlisted: 'desk.access.why.unlisted',
  unverified: 'desk.access.why.unverified',
  provider: 'desk.access.why.provider',
};

export function SignInPage() {
  const { t } = useSettings();
  const { state } = useAccess();
  if (!state) return <p className="quiet">{t('desk.loading')}</p>;
  if (isIn(state)) return <SignedIn />;
  const { provider = '', readers } = state;
  const why = WHYS[new URLSearchParams(location.search).get('why') ?? ''];
  const here = location.pathname === '/sign-in' ? '/edit' : location.pathname + location.hash;
  return (
    <div className="door">
      <h1>{t('desk.access.sign-in')}</h1>
      {why && (
        <p className="problem" role="alert">
          {t(why, { provider })}
        </p>
      )}
      <p>{t(readers === 'everyone' ? 'desk.access.for-editors' : 'desk.access.for-readers')}</p>
      {provider && (
        <>
          <p>
            <a className="door-button" href={`/sign-in/begin?${new URLSearchParams({ to: here })}`}>
              {t('desk.access.with', { provider })}
            </a>
          </p>
          <p className="quiet door-note">{t('desk.access.keeps', { provider })}</p>
        </>
      )}
    </div>
  );
}

function SignedIn() {
  const { t, locale } = useSettings();
  const { state, ask } = useAccess();
  const out = async (query: string) => {
    await post(`access/sign-out${query}`, { locale }).catch(() => undefined);
    await ask();
  };
  return (
    <div className="door">
      <h1>{t('desk.access.as', { name: state?.name ?? '' })}</h1>
      <p>{t(state?.role === 'viewer' ? 'desk.access.as.viewer' : 'desk.access.as.editor')}</p>
      <p>
        <Link to="/edit">{t('desk.nav.editors')}</Link>
      </p>
      {state?.is === 'signed-in' && (
        <p className="door-ways">
          <button type="button" className="quiet-button" onClick={() => void out('')}>
            {t('desk.access.out')}
          </button>
          <button
            type="button"
            className="quiet-button"
            onClick={() => void out('?everywhere=yes')}
          >
            {t('desk.access.out.everywhere')}
          </button>
        </p>
      )}
    </div>
  );
}
