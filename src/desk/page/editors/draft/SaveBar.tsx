/** Into which pack the kept drafts go, and that they have gone there. */
import { useEffect, useId, useRef, useState } from 'react';
import type { DraftPacks } from '../../../editors/draft/types.ts';
import { useSettings } from '../../settings.tsx';
import { useData } from '../../use-data.ts';
import { itemAddress } from '../edit/place.ts';
import { keepLastPack, lastPack } from '../last-pack.ts';
import type { Drafting } from './use-drafting.ts';

/** Chosen, it asks for a title. No pack's id has a space. */
const NEW = 'new pack';

export function SaveBar({ drafting }: { readonly drafting: Drafting }) {
  const { t, locale } = useSettings();
  const { data } = useData<DraftPacks>('editors/draft', { locale }, undefined);
  const packs = data?.packs ?? [];
  const [pack, setPack] = useState('');
  const id = useId();
  const [title, setTitle] = useState('');
  const [asked, setAsked] = useState(false);
  const done = useRef<HTMLParagraphElement>(null);
  const before = lastPack();
  const last = packs.find((one) => one.id === before)?.id;
  const first = last ?? packs[0]?.id ?? (data && NEW);
  useEffect(() => {
    if (first !== undefined) setPack((was) => was || first);
  }, [first]);
  const { drafts, kept, decisions, saved, busy } = drafting;
  // Whoever pressed far below is brought to where it is said, and where to go on.
  useEffect(() => {
    if (saved === undefined || !asked) return;
    done.current?.focus();
    done.current?.scrollIntoView({ block: 'center' });
  }, [saved, asked]);
  if (saved !== undefined)
    return (
      <p role="status" className="draft-saved" ref={done} tabIndex={-1}>
        {t('desk.drafting.saved', { count: saved })}{' '}
        <a href={drafting.first === undefined ? '/edit' : itemAddress('drafts', drafting.first)}>
          {t('desk.drafting.open')}
        </a>
      </p>
    );
  if (drafts.length === 0) return null;

  async function put(): Promise<void> {
    setAsked(true);
    const into = pack === NEW ? await drafting.newPack(title.trim()) : pack;
    if (into === undefined) return;
    setPack(into);
    keepLastPack(into);
    await drafting.save(into);
  }

  return (
    <form
      className="save-bar"
      onSubmit={(event) => {
        event.preventDefault();
        void put();
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
        <option value={NEW}>{t('desk.drafting.new-pack')}</option>
      </select>
      {pack === NEW && (
        <>
          <label htmlFor={`${id}-title`}>{t('desk.drafting.new-pack.title')}</label>
          <input
            id={`${id}-title`}
            value={title}
            maxLength={90}
            required
            onChange={(event) => setTitle(event.target.value)}
          />
        </>
      )}
      <button
        type="submit"
        className={kept.length === 0 ? 'quiet-button' : 'ask-button'}
        disabled={busy || kept.length === 0 || !pack}
      >
        {kept.length === 0
          ? t('desk.drafting.save-none')
          : t('desk.drafting.save', { count: kept.length })}
      </button>
    </form>
  );
}
