/** The newsroom's own tests, and which of them fail once this is published. */
import type { ImpactReport } from '../../../../impact/types.ts';
import { useSettings } from '../../settings.tsx';
import { ShownAnswer } from './ShownAnswer.tsx';

export function FailedTests({ tests: { run, failed } }: { readonly tests: ImpactReport['tests'] }) {
  const { t } = useSettings();
  if (run === 0) return null;
  if (failed.length === 0) return <p className="fine">{t('desk.impact.tests-hold', { run })}</p>;
  return (
    <section className="impact-tests">
      <p className="impact-kind-name">{t('desk.impact.tests-fail', { count: failed.length })}</p>
      <ul>
        {failed.map(({ ask, locale, fact, factText, breaks, after }) => (
          <li key={`${locale} ${ask} ${fact}`}>
            <p className="impact-question">
              <q lang={locale}>{ask}</q>{' '}
              <span className={breaks ? 'impact-mark problem' : 'impact-mark'}>
                {t(breaks ? 'desk.impact.test-breaks' : 'desk.impact.test-failed')}
              </span>
            </p>
            <p className="quiet">
              {fact === null
                ? t('desk.impact.wanted-none')
                : t('desk.impact.wanted', { fact: factText ?? fact })}
            </p>
            <div className="impact-side">
              <p className="impact-which">{t('desk.impact.after')}</p>
              <ShownAnswer shown={after} whole={false} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
