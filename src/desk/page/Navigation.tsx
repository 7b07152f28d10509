/** The navigation: the pages for everybody, and below them those of the editors. */
import type { MessageKey } from '../../i18n/messages.ts';
import { isIn, useAccess } from './access.tsx';
import { EDITOR_PAGES } from './editors/pages.tsx';
import { Link } from './route.tsx';
import { useSettings } from './settings.tsx';

type Page = { readonly path: string; readonly name: MessageKey };

export function Navigation({
  pages,
  path,
}: {
  readonly pages: readonly Page[];
  readonly path: string;
}) {
  const { t } = useSettings();
  const { state } = useAccess();
  const links = (of: readonly Page[]) =>
    of.map((one) => (
      <Link key={one.path} to={one.path} current={one.path === path}>
        {t(one.name)}
      </Link>
    ));
  const [first] = isIn(state) ? EDITOR_PAGES : [];
  // On a telephone the second line is shown with the editors' pages alone, and one link leads to them.
  const among = path === '/sign-in' || path.startsWith('/edit');
  return (
    <>
      <nav className="nav" aria-label={t('desk.nav')}>
        {links(pages)}
        {first && !among && (
          <Link to={first.path} className="nav-to-editors">
            {t('desk.nav.editors')}
          </Link>
        )}
      </nav>
      {first && (
        <nav
          className={among ? 'nav nav-editors' : 'nav nav-editors nav-elsewhere'}
          aria-label={t('desk.nav.editors')}
        >
          <span className="nav-title">{t('desk.nav.editors')}</span>
          {links(EDITOR_PAGES)}
          {state?.is === 'signed-in' && (
            <Link to="/sign-in" className="nav-person" current={path === '/sign-in'}>
              {state.name}
            </Link>
          )}
        </nav>
      )}
    </>
  );
}
