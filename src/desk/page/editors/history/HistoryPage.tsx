/** Every published state of the facts: who, when, why, what it changed, and going back to one. `#facts/ID` is the history of one fact. */
import { useEffect, useState } from 'react';
import type { HistoryList } from '../../../editors/history-types.ts';
import { get } from '../../api.ts';
import { usePlace } from '../../route.tsx';
import { useSettings } from '../../settings.tsx';
import { ItemHistoryView } from './ItemHistoryView.tsx';
import { RevisionRow } from './RevisionRow.tsx';

export function HistoryPage() {
  const { t } = useSettings();
  const { hash } = usePlace();
  const [said, setSaid] = useState('');
  const [lists, setLists] = useState<readonly HistoryList[]>();
  const revisions = lists?.flatMap((list) => list.revisions) ?? [];
  const load = async (before?: number) => {
    const list = await get<HistoryList>(
      'editors/history',
      before === undefined ? {} : { before: String(before) },
    );
    setLists((was) => (before === undefined ? [list] : [...(was ?? []), list]));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page is opened
  useEffect(() => void load().catch(() => setLists([])), []);
  const [section = '', id = ''] = hash.split('/');
  if (section && id) return <ItemHistoryView section={section} id={id} />;
  const done = (words: string) => {
    setSaid(words);
    void load();
  };
  return (
    <div className="history">
      <header className="page-head">
        <h1>{t('desk.history.title')}</h1>
        <p>{t('desk.history.intro')}</p>
      </header>
      <p role="status" className="history-said">
        {said}
      </p>
      {!lists && <p className="quiet">{t('desk.loading')}</p>}
      {lists && revisions.length === 0 && <p>{t('desk.history.none')}</p>}
      <ol className="revisions">
        {revisions.map((revision, at) => (
          <RevisionRow key={revision.id} revision={revision} isCurrent={at === 0} done={done} />
        ))}
      </ol>
      {lists?.at(-1)?.more && (
        <button
          type="button"
          className="quiet-button"
          onClick={() => void load(revisions.at(-1)?.number)}
        >
          {t('desk.history.older')}
        </button>
      )}
    </div>
  );
}
