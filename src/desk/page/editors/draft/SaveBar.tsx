/** Into which pack the kept drafts go, and that they have gone there. */
import { useEffect, useId, useState } from 'react';
import type { DraftPacks } from '../../../editors/draft/types.ts';
import { useSettings } from '../../settings.tsx';
import { useData } from '../../use-data.ts';
import type { Drafting } from './use-drafting.ts';

export function SaveBar({ drafting }: { readonly drafting: Drafting }) {
  const { t, locale } = useSettings();
  const { data } = useData<DraftPacks>('editors/draft', { locale }, undefined);
  const packs = data?.packs ?? [];
  const [pack, setPack] = useState('');
  const id = useId();
  const first = packs[0]?.id;
  useEffect(() => {
    if (first !== undefined) setPack((was) => was || first);
  }, [first]);
  const { drafts, kept, decisions, saved, busy } = drafting;
  if (saved !== undefined)
    return (
      <p role="status" className="draft-saved">
        {t('desk.drafting.saved', { count: saved })} <a href="/edit">{t('desk.drafting.open')}</a>
      </p>
    );
  if (drafts.length === 0) return null;
  return (
    <form
      className="save-bar"
      onSubmit={(event) => {
        event.preventDefault();
        void drafting.save(pack);
      }}
    >
      <button
        type="button"
        className="quiet-button"
        disabled={drafts.every(({ from }) => decisions[from])}
        onClick={drafting.keepAll}
      >
        {t('desk.drafting.keep-all')}
      </button>
      <label htmlFor={`${id}-pack`}>{t('desk.drafting.pack')}</label>
      <select id={`${id}-pack`} value={pack} onChange={(event) => setPack(event.target.value)}>
        {packs.map((one) => (
          <option key={one.id} value={one.id}>
            {one.title}
          </option>
        ))}
      </select>
      <button type="submit" className="ask-button" disabled={busy || kept.length === 0 || !pack}>
        {kept.length === 0
          ? t('desk.drafting.save-none')
          : t('desk.drafting.save', { count: kept.length })}
      </button>
    </form>
  );
}
