/** What was taken back, and which posted messages say so by now. */
import { useEffect, useState } from 'react';
import type { CorrectionLine, CorrectionList } from '../../../api-types.ts';
import { get } from '../../api.ts';
import { useSettings } from '../../settings.tsx';

export function CorrectionsPage() {
  const { t } = useSettings();
  const [list, setList] = useState<CorrectionList>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    get<CorrectionList>('editors/corrections').then(setList, () => setFailed(true));
  }, []);
  return (
    <div className="corrections-page">
      <header className="page-head">
        <h1>{t('desk.nav.corrections')}</h1>
        <p>{t('desk.corrections.intro')}</p>
      </header>
      {failed && <p className="problem">{t('desk.corrections.failed')}</p>}
      {!list && !failed && <p className="quiet">{t('desk.loading')}</p>}
      {list && <Record list={list} />}
      {list?.corrections.length === 0 && <p className="fine">{t('desk.corrections.none')}</p>}
      {list && list.corrections.length > 0 && (
        <ol className="corrections">
          {list.corrections.map((line) => (
            <Correction key={line.key} line={line} />
          ))}
        </ol>
      )}
      {list?.more && <p className="fine">{t('desk.corrections.more')}</p>}
    </div>
  );
}

/** Whether the receipts are what they were when they were written. */
function Record({ list: { receipts, altered } }: { readonly list: CorrectionList }) {
  const { t } = useSettings();
  if (altered.length > 0)
    return (
      <p className="problem" role="alert">
        {t('desk.corrections.altered', { numbers: altered.join(', ') })}
      </p>
    );
  return receipts > 0 ? (
    <p className="fine">{t('desk.corrections.whole', { count: receipts })}</p>
  ) : null;
}

function Correction({ line }: { readonly line: CorrectionLine }) {
  const { t, locale } = useSettings();
  const { fact, to, said, says, from, asked, until, language, reasons } = line;
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  const moment = (iso: string) => <time dateTime={iso}>{format.format(new Date(iso))}</time>;
  const counts = [
    ['reached', line.reached],
    ['not-reached', line.notReached],
    ['waiting', line.waiting],
    ['overtaken', line.overtaken],
  ] as const;
  return (
    <li className="correction">
      <h2>
        {t(`desk.corrections.to.${to}`)} <span className="correction-when">{moment(asked)}</span>
      </h2>
      {said === undefined ? (
        <p className="fine">{t('desk.corrections.no-words', { fact })}</p>
      ) : (
        <p>
          <del lang={language}>{said}</del>
        </p>
      )}
      {says !== undefined && (
        <p>
          <ins lang={language}>{says}</ins>
        </p>
      )}
      <dl>
        <dt>{t('desk.corrections.shown')}</dt>
        <dd>
          {from ? moment(from) : '…'} – {until ? moment(until) : t('desk.corrections.now')}
        </dd>
        {counts
          .filter(([name, count]) => count > 0 || name === 'reached')
          .map(([name, count]) => (
            <div key={name} className={`copies-${name}`}>
              <dt>{t(`desk.corrections.${name}`)}</dt>
              <dd>{count}</dd>
            </div>
          ))}
      </dl>
      {line.ways.length > 0 && (
        <p className="fine">
          {line.ways
            .map(({ way, copies }) => t(`desk.corrections.way.${way}`, { count: copies }))
            .join(' · ')}
        </p>
      )}
      {reasons.length > 0 && (
        <details>
          <summary>{t('desk.corrections.why')}</summary>
          <ul>
            {reasons.map(({ why, copies }) => (
              <li key={why}>
                {copies} × <span lang="en">{why}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
