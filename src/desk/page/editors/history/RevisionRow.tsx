/** One revision: who, when, why; opened, what it changed; and going back to it. */
import { useState } from 'react';
import type { RevisionLine } from '../../../editors/history-types.ts';
import { useMayEdit } from '../../access.tsx';
import { useSettings } from '../../settings.tsx';
import { ChangesOf } from './Changes.tsx';
import { GoBack } from './GoBack.tsx';

type Props = {
  readonly revision: RevisionLine;
  readonly isCurrent: boolean;
  readonly done: (words: string) => void;
};

export function RevisionRow({ revision, isCurrent, done }: Props) {
  const { t } = useSettings();
  const [open, setOpen] = useState(false);
  const [asking, setAsking] = useState(false);
  const mayEdit = useMayEdit();
  const { id, note } = revision;
  return (
    <li className="revision">
      <WhoWhen revision={revision} />
      <p className="revision-why">
        {note || <span className="quiet">{t('desk.history.no-why')}</span>}
      </p>
      <div className="revision-do">
        <button
          type="button"
          className="quiet-button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {t('desk.history.what')}
        </button>
        {isCurrent ? (
          <span className="quiet">{t('desk.history.current')}</span>
        ) : (
          mayEdit && (
            <button
              type="button"
              className="quiet-button"
              aria-expanded={asking}
              onClick={() => setAsking(!asking)}
            >
              {t('desk.history.back')}
            </button>
          )
        )}
      </div>
      {open && <ChangesOf path={`editors/history/${id}`} />}
      {asking && (
        <GoBack
          id={id}
          cancel={() => setAsking(false)}
          done={(words) => {
            setAsking(false);
            done(words);
          }}
        />
      )}
    </li>
  );
}

export function WhoWhen({ revision }: Pick<Props, 'revision'>) {
  const { t, locale } = useSettings();
  const at = new Date(revision.publishedAt);
  const written = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    dateStyle: 'long',
    timeStyle: 'short',
  });
  return (
    <p className="revision-who">
      <strong>{revision.publishedBy ?? t('desk.history.text-editor')}</strong>{' '}
      <time dateTime={revision.publishedAt}>{written.format(at)}</time>{' '}
      <span className="revision-id">
        {t('desk.history.number', { number: String(revision.number), id: revision.id })}
      </span>
    </p>
  );
}
