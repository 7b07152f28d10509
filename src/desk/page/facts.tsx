/** What stands beside every fact: how sure, when, who says so, and where it can be read. */
import type { ReactNode } from 'react';
import type { FactBlock, SourceLine } from '../../contract/reply.ts';
import { STATUS_MARKS } from '../../contract/status-marks.ts';
import { translate } from '../../i18n/translate.ts';
import type { Locale } from '../../knowledge/model/schema.ts';
import { useSettings } from './settings.tsx';

type Provenanced = Pick<FactBlock, 'attribution' | 'status' | 'statusWords' | 'asAbove'> & {
  readonly date?: string;
  readonly reviewed?: string;
};

export function Provenance({
  fact,
  dated = true,
}: {
  readonly fact: Provenanced;
  readonly dated?: boolean;
}) {
  return (
    <p className="provenance">
      <span className={`status status-${fact.status}`}>
        <span aria-hidden="true">{STATUS_MARKS[fact.status]} </span>
        {fact.statusWords}
      </span>
      {[dated && fact.date, fact.attribution, fact.asAbove, fact.reviewed].map(
        (said) => said && <span key={said}>{said}</span>,
      )}
    </p>
  );
}

/** @param locale of the words around them; the page's own where it is left out */
export function Sources({
  sources,
  locale,
}: {
  readonly sources: readonly SourceLine[];
  readonly locale?: Locale;
}) {
  const settings = useSettings();
  if (sources.length === 0) return null;
  return (
    <div className="sources">
      <span>{translate(locale ?? settings.locale, 'sources.title')}:</span>
      <ul>
        {sources.map(({ id, title, publisher, url, published }) => (
          <li key={id}>
            {url ? <Outside url={url}>{title}</Outside> : <cite>{title}</cite>}
            {[publisher, published].map(
              (more) =>
                more && (
                  <span key={more} className="source-more">
                    {more}
                  </span>
                ),
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A link out of the desk: in a new tab, telling nobody where it was found. */
export function Outside({ url, children }: { readonly url: string; readonly children: ReactNode }) {
  const { t } = useSettings();
  if (!isWeb(url)) return <span>{children}</span>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {children}
      <span className="unseen"> ({t('desk.new-tab')})</span>
    </a>
  );
}

/** No other kind of address is ever made a link, whatever a file or payload says. */
export function isWeb(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
