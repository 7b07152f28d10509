/** What readers asked in vain, alike questions together, and what an editor can make of it. Nothing happens by itself. */
import { useState } from 'react';
import type { GapList } from '../../../editors/insight-types.ts';
import { useSettings } from '../../settings.tsx';
import { useData } from '../../use-data.ts';
import { Choose, EVERYTHING, LogFilter, queryOf } from '../insight/LogFilter.tsx';
import { GapCard } from './GapCard.tsx';

const STATES = ['open', 'answered', 'aside'] as const;
type State = (typeof STATES)[number];
const MORE = 50;
const MOST = 500;

export function GapsPage() {
  const { t, locale } = useSettings();
  const [choice, setChoice] = useState(EVERYTHING);
  const [state, setState] = useState<State>('open');
  const [most, setMost] = useState(MORE);
  const [changes, setChanges] = useState(0);
  const { data, error } = useData<GapList>(
    'editors/gaps',
    { locale, most: String(most), ...queryOf(choice) },
    changes,
  );
  const gaps = data?.[state] ?? [];
  return (
    <div className="gaps-page">
      <header className="page-head">
        <h1>{t('gaps.title')}</h1>
        <p>{t('desk.gaps.intro')}</p>
      </header>
      <div className="log-filter">
        <Choose
          label={t('desk.gaps.state')}
          value={state}
          options={STATES.map((one) => [
            one,
            data
              ? `${t(`desk.gaps.state.${one}`)} (${data[one].length}${one === 'open' && data.rest.groups > 0 ? '+' : ''})`
              : t(`desk.gaps.state.${one}`),
          ])}
          onChange={(one) => setState(one as State)}
        />
        <LogFilter choice={choice} places={data?.places ?? []} onChange={setChoice} />
      </div>
      {error && !error.offline && <p className="banner banner-error">{error.message}</p>}
      {!data && !error && <p className="quiet">{t('desk.loading')}</p>}
      {data && gaps.length === 0 && <p className="quiet">{t(`desk.gaps.empty.${state}`)}</p>}
      <ol className="gaps">
        {gaps.map((gap) => (
          <GapCard
            key={gap.id}
            gap={gap}
            packs={data?.packs ?? []}
            onChange={() => setChanges((count) => count + 1)}
          />
        ))}
      </ol>
      {data && state === 'open' && data.rest.groups > 0 && (
        <p className="gaps-rest">
          {t('desk.gaps.rest', { count: data.rest.groups })}{' '}
          {most < MOST && (
            <button type="button" className="quiet-button" onClick={() => setMost(most + MORE)}>
              {t('desk.gaps.more')}
            </button>
          )}
        </p>
      )}
      {data && data.leaning > 0 && (
        <p className="aside-note">{t('desk.gaps.leaning', { count: data.leaning })}</p>
      )}
    </div>
  );
}
