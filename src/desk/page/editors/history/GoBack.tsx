/** Going back: first what it would change, then why, then the press that does it. */
import { useState } from 'react';
import type { RollBackResult } from '../../../editors/history-types.ts';
import { ApiFailure, post } from '../../api.ts';
import { useSettings } from '../../settings.tsx';
import { ChangesOf } from './Changes.tsx';

type Props = {
  readonly id: string;
  readonly cancel: () => void;
  readonly done: (words: string) => void;
};

export function GoBack({ id, cancel, done }: Props) {
  const { t, locale } = useSettings();
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<RollBackResult>();
  const [failed, setFailed] = useState('');
  const noteId = `why-back-${id}`;
  async function go(force: boolean): Promise<void> {
    setBusy(true);
    setFailed('');
    try {
      const came = await post<RollBackResult>(`editors/history/${id}/back`, {
        note,
        force,
        locale,
      });
      if (came.kind === 'published') done(t('desk.history.done'));
      else setResult(came);
    } catch (error) {
      const offline = error instanceof ApiFailure && error.offline;
      setFailed(offline || !(error instanceof Error) ? t('desk.offline') : error.message);
    } finally {
      setBusy(false);
    }
  }
  return (
    <section className="go-back" aria-label={t('desk.history.back')}>
      <h2>{t('desk.history.would')}</h2>
      <ChangesOf path={`editors/history/${id}/back`} />
      <label htmlFor={noteId}>{t('desk.history.why')}</label>
      <input
        id={noteId}
        value={note}
        maxLength={500}
        onChange={(event) => setNote(event.target.value)}
      />
      <div className="revision-do">
        <button type="button" className="go-button" disabled={busy} onClick={() => void go(false)}>
          {t('desk.history.confirm')}
        </button>
        <button type="button" className="quiet-button" onClick={cancel}>
          {t('desk.history.cancel')}
        </button>
      </div>
      <div role="alert">
        {failed && <p>{failed}</p>}
        {result && <Outcome result={result} />}
        {result?.kind === 'unpublished' && (
          <button
            type="button"
            className="quiet-button"
            disabled={busy}
            onClick={() => void go(true)}
          >
            {t('desk.history.force')}
          </button>
        )}
      </div>
    </section>
  );
}

function Outcome({ result }: { readonly result: RollBackResult }) {
  const { t } = useSettings();
  switch (result.kind) {
    case 'published':
      return <p>{t('desk.history.done')}</p>;
    case 'same':
    case 'unknown':
      return <p>{t(`desk.history.${result.kind}`)}</p>;
    case 'unpublished':
    case 'conflict':
      return <p>{t(`desk.history.${result.kind}`, { files: result.paths.join(', ') })}</p>;
    case 'unwritable':
      return <p>{t('desk.history.unwritable', result)}</p>;
    case 'git': {
      const { problem } = result;
      if (problem.kind === 'busy')
        return <p>{t('desk.history.git.busy', { what: problem.with })}</p>;
      if (problem.kind === 'detached') return <p>{t('desk.history.git.detached')}</p>;
      return (
        <>
          <p>{t('desk.history.git.refused')}</p>
          <pre>{problem.said}</pre>
        </>
      );
    }
    case 'refused':
      return (
        <>
          <p>{t('desk.history.refused')}</p>
          <ul>
            {result.findings.map(({ path, line, column, message }) => (
              <li key={`${path}:${line}:${column} ${message}`}>
                {path}: {message}
              </li>
            ))}
          </ul>
        </>
      );
  }
}
