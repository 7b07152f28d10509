/** What the checker found in the knowledge files: errors first, apart from warnings. */
import type { Finding } from '../../knowledge/model/knowledge.ts';
import type { FindingList, Version } from '../api-types.ts';
import { useSettings } from './settings.tsx';
import { useData } from './use-data.ts';

export function CheckPage({ version }: { readonly version: Version | undefined }) {
  const { t } = useSettings();
  const { data } = useData<FindingList>('findings', {}, JSON.stringify(version));
  const errors = data?.findings.filter(({ severity }) => severity === 'error') ?? [];
  const warnings = data?.findings.filter(({ severity }) => severity === 'warning') ?? [];
  return (
    <div className="check-page">
      <header className="page-head">
        <h1>{t('desk.nav.check')}</h1>
        <p>{t('desk.check.intro')}</p>
      </header>
      {!data && <p className="quiet">{t('desk.loading')}</p>}
      {data && errors.length === 0 && <p className="fine">{t('desk.check.fine')}</p>}
      {errors.length > 0 && (
        <Findings
          kind="error"
          title={t('desk.check.errors', { count: errors.length })}
          meaning={t('desk.check.errors-mean')}
          findings={errors}
        />
      )}
      {warnings.length > 0 && (
        <Findings
          kind="warning"
          title={t('desk.check.warnings', { count: warnings.length })}
          meaning={t('desk.check.warnings-mean')}
          findings={warnings}
        />
      )}
    </div>
  );
}

function Findings({
  kind,
  title,
  meaning,
  findings,
}: {
  readonly kind: Finding['severity'];
  readonly title: string;
  readonly meaning: string;
  readonly findings: readonly Finding[];
}) {
  return (
    <section className={`findings findings-${kind}`} aria-labelledby={`findings-${kind}`}>
      <h2 id={`findings-${kind}`}>{title}</h2>
      <p className="quiet">{meaning}</p>
      <ol>
        {findings.map(({ path, line, column, message, rule }) => (
          <li key={`${path}:${line}:${column}:${rule}:${message}`}>
            <p className="finding-at">
              <code>
                {path}:{line}:{column}
              </code>
              <span className="finding-rule">{rule}</span>
            </p>
            <p lang="en">{message}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
