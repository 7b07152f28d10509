/** The history of one fact, or of anything else that has an id: each revision that changed it, and how. */
import type { ItemHistory } from '../../../editors/history-types.ts';
import { useSettings } from '../../settings.tsx';
import { useData } from '../../use-data.ts';
import { Change } from './Changes.tsx';
import { WhoWhen } from './RevisionRow.tsx';
import { itemName } from './words.ts';

export function ItemHistoryView({
  section,
  id,
}: {
  readonly section: string;
  readonly id: string;
}) {
  const { t, locale } = useSettings();
  const path = `editors/history/items/${encodeURIComponent(section)}/${encodeURIComponent(id)}`;
  const { data, error } = useData<ItemHistory>(path, {}, path);
  const latest = data?.changes[0]?.change;
  return (
    <div className="history">
      <header className="page-head">
        <p>
          <a href="/edit/history">{t('desk.history.all')}</a>
        </p>
        <h1>{t('desk.history.of-one')}</h1>
        {latest && <p className="history-item">{itemName(latest, locale)}</p>}
      </header>
      {!data && !error && <p className="quiet">{t('desk.loading')}</p>}
      {(error || data?.changes.length === 0) && <p>{t('desk.history.no-item')}</p>}
      <ol className="revisions">
        {data?.changes.map(({ revision, change }) => (
          <li key={revision.id} className="revision">
            <WhoWhen revision={revision} />
            {revision.note && <p className="revision-why">{revision.note}</p>}
            <Change change={change} alone />
          </li>
        ))}
      </ol>
    </div>
  );
}
