/** Every fact there is to answer with, by incident or topic, each with an address of its own. */
import { useEffect, useMemo, useState } from 'react';
import type { FactEntry, FactList } from '../api-types.ts';
import { Provenance, Sources } from './facts.tsx';
import { asks, Link, usePlace } from './route.tsx';
import { useSettings } from './settings.tsx';
import { useData } from './use-data.ts';

type Grouping = 'incident' | 'topic';
type Group = {
  readonly id: string;
  readonly title: string;
  readonly date?: string;
  readonly facts: readonly FactEntry[];
};

export function FactsPage({ changes }: { readonly changes: number }) {
  const { t, locale } = useSettings();
  const { data } = useData<FactList>('facts', { locale }, changes);
  const [filter, setFilter] = useState('');
  const [grouping, setGrouping] = useState<Grouping>('incident');
  const { hash } = usePlace();

  const groups = useMemo(
    () => (data ? groupsOf(data, filter, grouping, t('desk.facts.other')) : []),
    [data, filter, grouping, t],
  );
  const shown = groups.reduce((count, group) => count + group.facts.length, 0);

  // The fact in the address is there only once the facts are.
  const loaded = data !== undefined;
  useEffect(() => {
    if (loaded && hash) document.getElementById(hash)?.scrollIntoView({ block: 'start' });
  }, [loaded, hash]);

  return (
    <div className="facts-page">
      <header className="page-head">
        <h1>{t('desk.nav.facts')}</h1>
        <p>{t('desk.facts.intro')}</p>
      </header>
      {!data && <p className="quiet">{t('desk.loading')}</p>}
      {data && data.facts.length === 0 && <p className="quiet">{t('desk.facts.empty')}</p>}
      {data && data.facts.length > 0 && (
        <>
          <div className="facts-bar">
            <label className="filter">
              <span>{t('desk.facts.filter')}</span>
              <input
                type="search"
                value={filter}
                spellCheck={false}
                onChange={(event) => setFilter(event.target.value)}
              />
            </label>
            <fieldset className="switch">
              <legend>{t('desk.facts.group')}</legend>
              {(['incident', 'topic'] as const).map((one) => (
                <label key={one}>
                  <input
                    type="radio"
                    name="grouping"
                    checked={grouping === one}
                    onChange={() => setGrouping(one)}
                  />
                  <span>{t(`desk.facts.by-${one}`)}</span>
                </label>
              ))}
            </fieldset>
            <p className="facts-count" role="status">
              {t('desk.facts.shown', { shown, count: data.facts.length })}
            </p>
          </div>
          <div className="facts-columns">
            <nav className="facts-index" aria-label={t('desk.facts.groups')}>
              <ul>
                {groups.map((group) => (
                  <li key={group.id}>
                    <Link to={`/facts#${group.id}`} current={hash === group.id}>
                      {group.title}
                    </Link>{' '}
                    <span className="quiet">{group.facts.length}</span>
                  </li>
                ))}
              </ul>
            </nav>
            <div>
              {shown === 0 && <p className="quiet">{t('desk.facts.none')}</p>}
              {groups.map((group) => (
                <section key={group.id} className="group" aria-labelledby={group.id}>
                  <h2 id={group.id}>
                    {group.title}
                    {group.date && <span className="group-date">{group.date}</span>}
                  </h2>
                  {group.facts.map((fact) => (
                    <FactCard key={fact.id} fact={fact} current={hash === fact.id} />
                  ))}
                </section>
              ))}
            </div>
          </div>
        </>
      )}
    </div>
  );
}

function FactCard({ fact, current }: { readonly fact: FactEntry; readonly current: boolean }) {
  const { t } = useSettings();
  const { question } = fact;
  return (
    <article id={fact.id} className={current ? 'card card-current' : 'card'}>
      <p className="card-date">{fact.date}</p>
      <div className="card-body">
        <p className="card-text" lang={fact.lang}>
          {fact.text}
        </p>
        <Provenance fact={fact} dated={false} />
        {fact.notes.map((note) => (
          <p key={note} className="fact-note">
            {note}
          </p>
        ))}
        <Sources sources={fact.sources} />
        <p className="card-tools">
          {question && (
            <Link
              to={asks(question)}
              className="quiet-button"
              title={question}
              label={`${t('desk.facts.ask')}: ${question}`}
            >
              {t('desk.facts.ask')}
            </Link>
          )}
          <Link to={`/facts/${fact.id}`} className="anchor">
            <span className="unseen">{t('desk.facts.link')}: </span>
            <code>#{fact.id}</code>
          </Link>
        </p>
      </div>
    </article>
  );
}

function groupsOf(
  { facts, incidents, topics }: FactList,
  filter: string,
  grouping: Grouping,
  other: string,
): readonly Group[] {
  const wanted = plain(filter).split(/\s+/).filter(Boolean);
  const kinds = grouping === 'incident' ? incidents : topics;
  const keyOf = (fact: FactEntry) => (grouping === 'incident' ? fact.incident : fact.topics[0]);
  const titles = new Map([...incidents, ...topics].map(({ id, title }) => [id, title]));
  const by = new Map<string | undefined, FactEntry[]>();
  for (const fact of facts) {
    const text = searchable(fact, titles);
    if (!wanted.every((word) => text.includes(word))) continue;
    const key = keyOf(fact);
    by.set(key, [...(by.get(key) ?? []), fact]);
  }
  const named = kinds.flatMap(({ id, title, date }) => {
    const found = by.get(id);
    // Prefixed, as a fact may have the same id as an incident.
    return found ? [{ id: `${grouping}-${id}`, title, ...(date && { date }), facts: found }] : [];
  });
  const rest = by.get(undefined);
  return rest ? [...named, { id: 'other-facts', title: other, facts: rest }] : named;
}

function searchable(fact: FactEntry, titles: ReadonlyMap<string, string>): string {
  return plain(
    [
      fact.id,
      fact.text,
      fact.date,
      fact.statusWords,
      fact.attribution,
      ...fact.places,
      ...[...fact.topics, fact.incident ?? ''].map((id) => titles.get(id)),
      ...fact.sources.flatMap(({ title, publisher }) => [title, publisher]),
    ].join(' '),
  );
}

/** Case and accents do not matter to whoever is looking for something. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/ı/g, 'i');
}
