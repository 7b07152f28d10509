/** One fact at its own address: in every language, with its sources, passages and what became of it. */

import { LANGUAGE_NAMES } from '../../i18n/language-names.ts';
import type { MessageKey } from '../../i18n/messages.ts';
import type { FactPage as Fact } from '../api-types.ts';
import { Provenance, Sources } from './facts.tsx';
import { Link } from './route.tsx';
import { useSettings } from './settings.tsx';
import { useData } from './use-data.ts';

export const factIdIn = (path: string): string | undefined =>
  /^\/facts\/([a-z0-9-]+)$/.exec(path)?.[1];

export function FactPage({ id, changes }: { readonly id: string; readonly changes: number }) {
  const { t, locale } = useSettings();
  const { data, error } = useData<Fact>(`facts/${id}`, { locale }, changes);
  if (!data)
    return <p className="quiet">{error ? t('desk.fact.none', { id }) : t('desk.loading')}</p>;
  return (
    <article className="fact-page">
      <header className="page-head">
        <p className="quiet">
          <Link to={`/facts#${data.id}`}>{t('desk.nav.facts')}</Link>
        </p>
        <h1 lang={data.lang}>{data.text}</h1>
        <Provenance fact={data} />
        {data.notes.map((note) => (
          <p key={note} className="fact-note">
            {note}
          </p>
        ))}
        <Links of={data.replacedBy} name="desk.fact.replaced-by" />
        <Links of={data.replaces} name="desk.fact.replaces" />
        <Sources sources={data.sources} />
        <Reviews of={data} />
      </header>
      <Part name="desk.fact.languages" of={data.texts}>
        {({ lang, text, machine, reviewedOn }) => (
          <li key={lang}>
            <h3>{LANGUAGE_NAMES[lang]}</h3>
            <p lang={lang}>{text}</p>
            {machine && <p className="fact-note">{t('note.machine')}</p>}
            {reviewedOn && (
              <p className="fact-note">{t('note.last-reviewed', { date: reviewedOn })}</p>
            )}
          </li>
        )}
      </Part>
      <Part name="desk.fact.evidence" of={data.evidence}>
        {({ source, passage, language }, at) => (
          <li key={at}>
            <blockquote lang={language}>{passage}</blockquote>
            <p className="quiet">
              <cite>{source}</cite>
              {language && ` · ${nameOf(language, locale)}`}
            </p>
          </li>
        )}
      </Part>
      <Part name="ask.sides" of={data.disputes}>
        {(other) => (
          <li key={other.id}>
            <Link to={`/facts/${other.id}`}>
              <span lang={other.lang}>{other.text}</span>
            </Link>
          </li>
        )}
      </Part>
      <Part name="desk.fact.history" of={data.history}>
        {({ at, date, kind, fields }) => (
          <li key={at}>
            <time dateTime={at}>{date}</time>: {t(`desk.fact.${kind}`)}
            {fields.length > 0 && ` (${fields.map((field) => fieldName(field, t)).join(', ')})`}
          </li>
        )}
      </Part>
    </article>
  );
}

function Part<One>({
  name,
  of,
  children,
}: {
  readonly name: MessageKey;
  readonly of: readonly One[];
  readonly children: (one: One, at: number) => React.ReactNode;
}) {
  const { t } = useSettings();
  if (of.length === 0) return null;
  return (
    <section>
      <h2>{t(name)}</h2>
      <ul className="fact-parts">{of.map(children)}</ul>
    </section>
  );
}

function Links({ of, name }: { readonly of: Fact['replaces']; readonly name: MessageKey }) {
  const { t } = useSettings();
  if (!of) return null;
  return (
    <p>
      {t(name)}{' '}
      <Link to={`/facts/${of.id}`}>
        <span lang={of.lang}>{of.text}</span>
      </Link>
    </p>
  );
}

function Reviews({ of: { reviewedOn, reviewBy } }: { readonly of: Fact }) {
  const { t } = useSettings();
  return (
    <p className="quiet">
      {reviewedOn ? t('note.last-reviewed', { date: reviewedOn }) : t('desk.fact.unreviewed')}
      {reviewBy && ` · ${t('desk.fact.review-by', { date: reviewBy })}`}
    </p>
  );
}

const nameOf = (language: string, locale: string): string =>
  new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language;

const NAMED = ['text', 'when', 'status', 'figures', 'attribution'] as const;

/** Fields that readers have a word for; of the others only that something else changed. */
function fieldName(field: string, t: ReturnType<typeof useSettings>['t']): string {
  const known = NAMED.find((one) => one === field);
  return known ? t(`update.changed.${known}`) : t('desk.fact.other-field');
}
