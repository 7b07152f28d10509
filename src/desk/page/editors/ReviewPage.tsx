/** What waits for an editor's eye: read it, press a, and it is approved under your name. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Changed, WaitingEntry, WaitingList } from '../../editors/edit/types.ts';
import { post } from '../api.ts';
import { Link } from '../route.tsx';
import { useSettings } from '../settings.tsx';
import { useData } from '../use-data.ts';
import { itemAddress } from './edit/place.ts';
import { WorkBar } from './edit/WorkBar.tsx';
import { useWork, WorkProvider } from './edit/work.tsx';
import { Read } from './review/Read.tsx';

export function ReviewPage() {
  return (
    <WorkProvider>
      <div className="edit-page">
        <WorkBar title="edit.review" />
        <Waiting />
      </div>
    </WorkProvider>
  );
}

const WHY = ['', 'due', 'unread', 'machine'] as const;
const keyOf = ({ section, id, what }: WaitingEntry): string => `${section} ${id} ${what}`;

function Waiting() {
  const { t, locale } = useSettings();
  const { work, refresh, mayEdit } = useWork();
  const [why, setWhy] = useState<string>('');
  const [pack, setPack] = useState('');
  const [at, setAt] = useState(0);
  const { data } = useData<WaitingList>('editors/waiting', { locale, why, pack }, work?.mark);
  const entries = data?.entries ?? [];
  const current = Math.min(at, entries.length - 1);
  const list = useRef<HTMLOListElement>(null);
  const busy = useRef(false);

  const approve = useCallback(
    async (entry: WaitingEntry | undefined) => {
      if (!entry || busy.current) return;
      busy.current = true;
      const { section, id, what, mark } = entry;
      await post<Changed>('editors/approve', { section, id, what, mark }).finally(() => {
        busy.current = false;
      });
      refresh();
    },
    [refresh],
  );

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const inField = (event.target as HTMLElement).closest(
        'input, textarea, select, [contenteditable]',
      );
      if (inField || event.metaKey || event.ctrlKey || event.altKey) return;
      const by = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
      if (by !== 0) {
        const to = Math.max(0, Math.min(entries.length - 1, current + by));
        setAt(to);
        list.current?.children[to]?.querySelector<HTMLElement>('article')?.focus();
      } else if (event.key === 'a' && mayEdit) void approve(entries[current]);
      else if (event.key === 'u' && mayEdit) void post('editors/undo', {}).then(refresh);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [entries, current, approve, refresh, mayEdit]);

  return (
    <section className="review">
      <header className="page-head">
        <p>{t('edit.review.intro')}</p>
        <p className="keys">
          {(mayEdit ? (['j', 'k', 'a', 'u'] as const) : (['j', 'k'] as const)).map((key) => (
            <span key={key}>
              <kbd>{key}</kbd> {t(`edit.review.key.${key}`)}
            </span>
          ))}
        </p>
      </header>
      <div className="list-head">
        <label className="filter-one">
          <span>{t('edit.review.show')}</span>
          <select
            value={why}
            onChange={({ target }) => {
              setWhy(target.value);
              setAt(0);
            }}
          >
            {WHY.map((one) => (
              <option key={one} value={one}>
                {one === '' ? t('edit.filter.all') : t(`edit.review.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="filter-one">
          <span>{t('edit.one.pack')}</span>
          <select
            value={pack}
            onChange={({ target }) => {
              setPack(target.value);
              setAt(0);
            }}
          >
            <option value="">{t('edit.filter.all')}</option>
            {work?.packs.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
        <p className="quiet" role="status">
          {data ? t('edit.review.count', { count: data.total }) : t('desk.loading')}
        </p>
      </div>
      {data && entries.length === 0 && <p className="fine">{t('edit.review.none')}</p>}
      <ol className="waiting" ref={list}>
        {entries.map((entry, index) => (
          <li key={keyOf(entry)}>
            <article
              className={index === current ? 'wait wait-current' : 'wait'}
              // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys act on the one that has the focus
              tabIndex={0}
              aria-current={index === current}
              onFocus={() => setAt(index)}
            >
              <Read entry={entry} />
              <p className="item-actions">
                {mayEdit && (
                  <button type="button" className="main-button" onClick={() => void approve(entry)}>
                    {t('edit.review.approve')}
                    <span className="unseen">: {entry.name}</span>
                  </button>
                )}
                <Link
                  to={itemAddress(entry.section, entry.id)}
                  className="quiet-button"
                  label={`${t('edit.review.open')}: ${entry.name}`}
                >
                  {t('edit.review.open')}
                </Link>
              </p>
            </article>
          </li>
        ))}
      </ol>
    </section>
  );
}
