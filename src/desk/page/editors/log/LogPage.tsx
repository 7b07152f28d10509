/** Who did what in the editors' part, the latest first. */
import { useEffect, useState } from 'react';
import { actionWords } from '../../../../i18n/action-words.ts';
import type { AuditLine, AuditList } from '../../../api-types.ts';
import { get } from '../../api.ts';
import { useSettings } from '../../settings.tsx';

export function LogPage() {
  const { t, locale } = useSettings();
  const [lists, setLists] = useState<readonly AuditList[]>([]);
  const lines = lists.flatMap((list) => list.entries);
  const last = lists.at(-1);
  const more = async (before?: string) => {
    const list = await get<AuditList>('editors/log', {
      locale,
      ...(before !== undefined && { before }),
    });
    setLists((was) => (before === undefined ? [list] : [...was, list]));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page is opened
  useEffect(() => void more().catch(() => undefined), []);
  return (
    <div className="log-page">
      <header className="page-head">
        <h1>{t('desk.nav.log')}</h1>
        {last && <p>{t('desk.log.intro', { days: last.days })}</p>}
      </header>
      {!last && <p className="quiet">{t('desk.loading')}</p>}
      {last && lines.length === 0 && <p className="fine">{t('desk.log.none')}</p>}
      {lines.length > 0 && <Entries lines={lines} />}
      {last?.more && (
        <button
          type="button"
          className="quiet-button"
          onClick={() => void more(lines.at(-1)?.key).catch(() => undefined)}
        >
          {t('desk.log.older')}
        </button>
      )}
    </div>
  );
}

function Entries({ lines }: { readonly lines: readonly AuditLine[] }) {
  const { t, locale } = useSettings();
  const time = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return (
    <table className="log">
      <thead>
        <tr>
          <th scope="col">{t('desk.log.when')}</th>
          <th scope="col">{t('desk.log.who')}</th>
          <th scope="col">{t('desk.log.what')}</th>
          <th scope="col">{t('desk.log.about')}</th>
          <th scope="col">{t('desk.log.outcome')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, at, name, person, action, about, called, outcome }) => (
          <tr key={key} className={`log-${outcome}`}>
            <td>
              <time dateTime={at}>{time.format(new Date(at))}</time>
            </td>
            <td title={person}>{name || person || t('desk.log.nobody')}</td>
            <td>{t(actionWords(action))}</td>
            <td title={about}>{called ?? about}</td>
            <td>{t(`desk.log.outcome.${outcome}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
