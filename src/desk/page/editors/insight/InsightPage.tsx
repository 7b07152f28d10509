/** What readers asked, counted: charts, and beside each its numbers. */
import { useState } from 'react';
import type { InsightReport, ShownFact } from '../../../editors/insight-types.ts';
import { Link } from '../../route.tsx';
import { useSettings } from '../../settings.tsx';
import { useData } from '../../use-data.ts';
import { DaysChart, titleOf } from './DaysChart.tsx';
import { EVERYTHING, LogFilter, queryOf } from './LogFilter.tsx';
import { CountTable, Legend, Opinions, UsedFacts } from './tables.tsx';

export function InsightPage() {
  const { t, locale } = useSettings();
  const [choice, setChoice] = useState(EVERYTHING);
  const { data, error } = useData<InsightReport>(
    'editors/insight',
    { locale, ...queryOf(choice) },
    '',
  );
  return (
    <div className="insight-page">
      <header className="page-head">
        <h1>{t('desk.insight.nav')}</h1>
        <p>{t('desk.insight.intro')}</p>
      </header>
      <div className="log-filter">
        <LogFilter choice={choice} places={data?.places ?? []} onChange={setChoice} />
        {data && (
          <p className="facts-count" role="status">
            {t('desk.insight.total', { count: data.total })}
          </p>
        )}
      </div>
      {error && !error.offline && <p className="banner banner-error">{error.message}</p>}
      {!data && !error && <p className="quiet">{t('desk.loading')}</p>}
      {data && <Report report={data} />}
    </div>
  );
}

function Report({ report }: { readonly report: InsightReport }) {
  const { t, locale } = useSettings();
  const languages = new Intl.DisplayNames(locale, { type: 'language' });
  const nothing = report.total === 0;
  return (
    <>
      {nothing ? (
        <p className="quiet">{t('desk.insight.none')}</p>
      ) : (
        <div className="insight-grid">
          <section className="insight-wide" aria-labelledby="insight-days">
            <h2 id="insight-days">{t(titleOf(report.days))}</h2>
            <Legend counts={report.outcomes} />
            <DaysChart days={report.days} />
          </section>
          <section aria-labelledby="insight-topics">
            <h2 id="insight-topics">{t('desk.insight.topics')}</h2>
            <CountTable
              label={t('desk.insight.topic')}
              rows={report.topics.map(({ title, ...counts }) => [
                title ?? t('desk.insight.topic.none'),
                counts,
              ])}
            />
            <p className="aside-note">{t('desk.insight.topics.why')}</p>
          </section>
          <section aria-labelledby="insight-locales">
            <h2 id="insight-locales">{t('desk.insight.locales')}</h2>
            <CountTable
              label={t('desk.insight.language')}
              rows={report.locales.map(({ locale: one, ...counts }) => [
                languages.of(one) ?? one,
                counts,
              ])}
            />
            <h2 className="insight-second">{t('desk.insight.feedback')}</h2>
            <Opinions report={report} />
          </section>
          {report.used.length + report.gone > 0 && (
            <section className="insight-wide" aria-labelledby="insight-used">
              <h2 id="insight-used">{t('desk.insight.used')}</h2>
              <UsedFacts report={report} />
            </section>
          )}
        </div>
      )}
      <Folded
        title={t('desk.insight.past', { count: report.pastReview.length })}
        facts={report.pastReview}
      />
      <Folded
        title={t('desk.insight.unused', { count: report.unused.length })}
        facts={report.unused}
      />
    </>
  );
}

function Folded({
  title,
  facts,
}: {
  readonly title: string;
  readonly facts: readonly (ShownFact & { readonly by?: string })[];
}) {
  const { t, locale } = useSettings();
  const day = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  if (facts.length === 0) return null;
  return (
    <details className="insight-list">
      <summary>{title}</summary>
      <ul>
        {facts.map(({ id, text, lang, by }) => (
          <li key={id}>
            <Link to={`/facts#${id}`}>
              <span lang={lang}>{text}</span>
            </Link>
            {by && (
              <span className="quiet">
                {' '}
                · {t('desk.insight.past.by', { day: day.format(new Date(`${by}T00:00:00Z`)) })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
