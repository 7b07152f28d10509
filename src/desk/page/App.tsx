/** The page as a whole: masthead, the page asked for, the foot. */
import { Suspense, useEffect } from 'react';
import { LANGUAGE_NAMES } from '../../i18n/language-names.ts';
import type { MessageKey } from '../../i18n/messages.ts';
import { AskPage } from './AskPage.tsx';
import { useAccess } from './access.tsx';
import { CheckPage } from './CheckPage.tsx';
import { Door, SessionOver } from './Door.tsx';
import { EDITOR_PAGES } from './editors/pages.tsx';
import { FactPage, factIdIn } from './FactPage.tsx';
import { FactsPage } from './FactsPage.tsx';
import { LOCALES } from './languages.ts';
import { Navigation } from './Navigation.tsx';
import { PrivacyPage } from './PrivacyPage.tsx';
import { Link, replace, usePlace } from './route.tsx';
import { SignInPage } from './SignInPage.tsx';
import { clockTime, useSettings } from './settings.tsx';
import { useConversation } from './use-conversation.ts';
import { useVersion } from './use-version.ts';
import { VerifyPage } from './VerifyPage.tsx';

const PAGES: readonly { readonly path: string; readonly name: MessageKey }[] = [
  { path: '/', name: 'desk.nav.ask' },
  { path: '/verify', name: 'desk.nav.verify' },
  { path: '/facts', name: 'desk.nav.facts' },
  { path: '/check', name: 'desk.nav.check' },
];
/** Pages that no navigation leads to. */
const OTHERS: typeof PAGES = [
  { path: '/sign-in', name: 'desk.access.sign-in' },
  { path: '/privacy', name: 'desk.privacy' },
];

export function App() {
  const { t, locale } = useSettings();
  const { path, question } = usePlace();
  const now = useVersion();
  const { state } = useAccess();
  const factId = factIdIn(path);
  const conversation = useConversation();
  const checked = useConversation();
  const editorPage = EDITOR_PAGES.find((one) => one.path === path);
  const page = editorPage ?? [...PAGES, ...OTHERS].find((one) => one.path === path);

  const { ask } = conversation;
  useEffect(() => {
    if (question === undefined) return;
    // Asked once: going back or loading the page anew must not ask it again.
    replace('/');
    void ask({ line: question, label: question });
  }, [question, ask]);

  useEffect(() => {
    document.title = page && page.path !== '/' ? `${t(page.name)} · Dateline` : 'Dateline';
  }, [page, t]);

  return (
    <>
      <a className="skip" href="#content">
        {t('desk.skip')}
      </a>
      <Masthead path={path} facts={now.version?.facts} />
      <SessionOver />
      {now.offline && (
        <p className="banner banner-error" role="status">
          {t('desk.offline')}
        </p>
      )}
      {now.version?.keeps === false && (
        <p className="banner banner-error" role="status">
          {t('desk.not-kept')}
        </p>
      )}
      {path !== '/check' && now.version !== undefined && now.version.errors > 0 && (
        <p className="banner banner-error" role="status">
          {t('desk.banner', { count: now.version.errors })}{' '}
          {now.version.error && (
            <span className="banner-why" lang="en">
              <code>{now.version.error.at}</code> {now.version.error.message}
            </span>
          )}{' '}
          <Link to="/check">{t('desk.banner.see')}</Link>
        </p>
      )}
      {now.changedAt && (
        <p className="banner" role="status" key={now.changes}>
          {t('desk.updated', { time: clockTime(now.changedAt, locale) })}
        </p>
      )}
      <main id="content" tabIndex={-1}>
        {path === '/sign-in' ? (
          <SignInPage />
        ) : path === '/privacy' ? (
          <PrivacyPage />
        ) : (
          <Door editors={editorPage !== undefined}>
            {path === '/' ? (
              <AskPage conversation={conversation} changes={now.changes} />
            ) : path === '/verify' ? (
              <VerifyPage conversation={checked} />
            ) : path === '/facts' ? (
              <FactsPage changes={now.changes} />
            ) : factId !== undefined ? (
              <FactPage id={factId} changes={now.changes} />
            ) : path === '/check' ? (
              <CheckPage version={now.version} />
            ) : editorPage ? (
              // What an editor's page needs beyond the others is loaded when it is opened.
              <Suspense fallback={<p className="quiet">{t('desk.loading')}</p>}>
                <editorPage.Page />
              </Suspense>
            ) : (
              <p className="quiet">{t('desk.missing')}</p>
            )}
          </Door>
        )}
      </main>
      <footer className="foot">
        {state?.is === 'to-sign-in' && state.readers === 'everyone' && path !== '/sign-in' && (
          <Link to="/sign-in">{t('desk.access.foot')}</Link>
        )}
        <Link to="/privacy">{t('desk.privacy')}</Link>
        {now.version?.unreviewed && <p>{t('knowledge.unreviewed')}</p>}
        {now.version && (
          <span className="foot-version">
            {t('desk.footer', { version: now.version.version.slice(0, 8) })}
          </span>
        )}
      </footer>
    </>
  );
}

function Masthead({ path, facts }: { readonly path: string; readonly facts: number | undefined }) {
  const { t, locale, setLocale, dark, setDark } = useSettings();
  return (
    <header className="masthead">
      <div className="masthead-row">
        <Link to="/" className="wordmark">
          Dateline
        </Link>
        <p className="masthead-line">
          <span>{t('desk.tagline')}</span>
          {facts !== undefined && <span>{t('topics.facts', { count: facts })}</span>}
        </p>
        <div className="masthead-tools">
          <fieldset className="locales">
            <legend className="unseen">{t('desk.language')}</legend>
            {LOCALES.map((one) => (
              <label key={one} title={LANGUAGE_NAMES[one]}>
                <input
                  type="radio"
                  name="locale"
                  value={one}
                  checked={one === locale}
                  onChange={() => setLocale(one)}
                />
                <span aria-hidden="true">{one}</span>
                <span className="unseen" lang={one}>
                  {LANGUAGE_NAMES[one]}
                </span>
              </label>
            ))}
          </fieldset>
          <button
            type="button"
            className="icon-button"
            aria-label={t(dark ? 'desk.theme.light' : 'desk.theme.dark')}
            title={t(dark ? 'desk.theme.light' : 'desk.theme.dark')}
            onClick={() => setDark(!dark)}
          >
            <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
              <circle cx="10" cy="10" r="7" fill="none" stroke="currentColor" strokeWidth="1.6" />
              <path d="M10 3a7 7 0 0 1 0 14z" fill="currentColor" />
            </svg>
          </button>
        </div>
      </div>
      <Navigation pages={PAGES} path={path} />
    </header>
  );
}
