/** The counts as tables, each row with its bar. */
import type { InsightReport } from '../../../editors/insight-types.ts';
import { Link } from '../../route.tsx';
import { useSettings } from '../../settings.tsx';
import { type Counts, OUTCOMES, RowBar, Swatch, totalOf } from './parts.tsx';

const MOST_USED = 15;
const OUTCOME_WORDS = {
  answer: 'desk.insight.answer',
  related: 'desk.insight.related',
  none: 'desk.insight.no-fact',
} as const;

export function Legend({ counts }: { readonly counts: Counts }) {
  const { t } = useSettings();
  return (
    <ul className="legend">
      {OUTCOMES.map((outcome) => (
        <li key={outcome}>
          <Swatch outcome={outcome} /> {t(OUTCOME_WORDS[outcome])}{' '}
          <strong>{counts[outcome]}</strong>
        </li>
      ))}
    </ul>
  );
}

export function CountTable({
  label,
  rows,
}: {
  readonly label: string;
  readonly rows: readonly (readonly [name: string, counts: Counts])[];
}) {
  const { t } = useSettings();
  const most = Math.max(1, ...rows.map(([, counts]) => totalOf(counts)));
  return (
    <table className="count-table">
      <thead>
        <tr>
          <th scope="col">{label}</th>
          <td aria-hidden="true" className="bar-cell" />
          {OUTCOMES.map((outcome) => (
            <th key={outcome} scope="col" title={t(OUTCOME_WORDS[outcome])}>
              <Swatch outcome={outcome} />
              <span className="unseen">{t(OUTCOME_WORDS[outcome])}</span>
            </th>
          ))}
          <th scope="col">{t('desk.insight.all')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, counts]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td aria-hidden="true" className="bar-cell">
              <RowBar counts={counts} most={most} />
            </td>
            {OUTCOMES.map((outcome) => (
              <td key={outcome}>{counts[outcome]}</td>
            ))}
            <td>{totalOf(counts)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function Opinions({ report }: { readonly report: InsightReport }) {
  const { t } = useSettings();
  const { good, bad, 'not-asked': notAsked } = report.feedback;
  const most = Math.max(1, good, bad, notAsked);
  const rows = [
    [t('desk.insight.good'), good],
    [t('desk.insight.bad'), bad],
    [t('desk.insight.not-asked'), notAsked],
  ] as const;
  return (
    <table className="count-table">
      <tbody>
        {rows.map(([name, count]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td aria-hidden="true" className="bar-cell">
              <RowBar counts={{ answer: count, related: 0, none: 0 }} most={most} />
            </td>
            <td>{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function UsedFacts({ report }: { readonly report: InsightReport }) {
  const { t } = useSettings();
  const used = report.used.slice(0, MOST_USED);
  const most = Math.max(1, ...used.map(({ times }) => times));
  return (
    <>
      <table className="count-table used-table">
        <thead>
          <tr>
            <th scope="col">{t('desk.insight.fact')}</th>
            <td aria-hidden="true" className="bar-cell" />
            <th scope="col">
              <span className="turned">{t('desk.insight.times')}</span>
            </th>
            <th scope="col">
              <span className="turned">{t('desk.insight.good')}</span>
            </th>
            <th scope="col">
              <span className="turned">{t('desk.insight.bad')}</span>
            </th>
            <th scope="col">
              <span className="turned">{t('desk.insight.not-asked')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {used.map(({ id, text, lang, times, good, bad, 'not-asked': notAsked }) => (
            <tr key={id}>
              <th scope="row" lang={lang}>
                <Link to={`/facts#${id}`}>{text}</Link>
              </th>
              <td aria-hidden="true" className="bar-cell">
                <RowBar counts={{ answer: times, related: 0, none: 0 }} most={most} />
              </td>
              <td>{times}</td>
              <td>{good}</td>
              <td>{bad}</td>
              <td>{notAsked}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {report.gone > 0 && (
        <p className="aside-note">{t('desk.insight.gone', { count: report.gone })}</p>
      )}
    </>
  );
}
