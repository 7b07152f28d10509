/** Publishing: what it changes, what stands in its way, what it means for readers, and why it is done. */
import { useEffect, useId, useRef, useState } from 'react';
import type { Changed, Plan, Published } from '../../../editors/edit/types.ts';
import { post } from '../../api.ts';
import { Link } from '../../route.tsx';
import { useSettings } from '../../settings.tsx';
import { useData } from '../../use-data.ts';
import { Impact } from '../impact/Impact.tsx';
import { Changes } from './Changes.tsx';
import { Moved } from './Moved.tsx';
import { itemAddress } from './place.ts';
import { useWork } from './work.tsx';

export function PublishView() {
  const { t, locale } = useSettings();
  const { work, refresh, mayEdit } = useWork();
  const { data } = useData<Plan>('editors/plan', { locale }, work?.mark);
  const [note, setNote] = useState('');
  const [said, setSaid] = useState<{ readonly text: string; readonly bad: boolean }>();
  const [busy, setBusy] = useState(false);
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  async function publish(): Promise<void> {
    setBusy(true);
    const done = await post<Published>('editors/publish', { note, locale }).catch(() => undefined);
    setBusy(false);
    refresh();
    if (!done) return setSaid({ text: t('edit.state.offline'), bad: true });
    if (done.kind === 'published') setNote('');
    setSaid(
      done.kind === 'published'
        ? { text: t('edit.publish.done', { count: done.files }), bad: false }
        : done.kind === 'failed'
          ? {
              text: `${t('edit.failed')} ${t(`edit.failed.${done.why.kind}`, done.why)}`,
              bad: true,
            }
          : { text: t(`edit.publish.${done.kind}`), bad: done.kind === 'refused' },
    );
  }
  const blocked = data !== undefined && (data.moved.length > 0 || data.errors.length > 0);
  const empty = data !== undefined && data.files.length === 0 && data.moved.length === 0;
  return (
    <section className="publish" aria-labelledby={`${id}-title`}>
      <p>
        <Link to="/edit">← {t('edit.back')}</Link>
      </p>
      <h2 id={`${id}-title`} ref={heading} tabIndex={-1}>
        {t('edit.publish')}
      </h2>
      <p role="status" className={said && (said.bad ? 'problem' : 'fine')}>
        {said?.text}
      </p>
      {!data && <p className="quiet">{t('desk.loading')}</p>}
      {empty && !said && <p className="quiet">{t('edit.publish.nothing')}</p>}
      {data && data.moved.length > 0 && <Moved plan={data} settled={refresh} />}
      {data && data.errors.length > 0 && (
        <FindingList
          title={t('edit.publish.errors', { count: data.errors.length })}
          of={data.errors}
          about={data.about}
        />
      )}
      {data && data.files.length > 0 && (
        <>
          <h3>{t('edit.publish.changes')}</h3>
          <Changes plan={data} />
          {data.warnings.length > 0 && (
            <details>
              <summary>{t('edit.publish.warnings', { count: data.warnings.length })}</summary>
              <FindingList of={data.warnings} about={data.about} />
            </details>
          )}
          {mayEdit && <Impact of={work?.mark ?? ''} />}
        </>
      )}
      {mayEdit && data && data.files.length > 0 && (
        <form
          className="publish-form"
          onSubmit={(event) => {
            event.preventDefault();
            void publish();
          }}
        >
          <label htmlFor={`${id}-note`}>{t('edit.publish.why')}</label>
          <p className="field-hint">{t('edit.publish.why.hint')}</p>
          <input
            id={`${id}-note`}
            value={note}
            maxLength={500}
            onChange={({ target }) => setNote(target.value)}
          />
          <p className="item-actions">
            <button
              type="submit"
              className="main-button"
              disabled={blocked || busy}
              aria-describedby={blocked ? `${id}-blocked` : undefined}
            >
              {t('edit.publish.now')}
            </button>
            <button
              type="button"
              className="quiet-button"
              onClick={() => void post<Changed>('editors/discard', {}).then(refresh)}
            >
              {t('edit.discard-all')}
            </button>
          </p>
          {blocked && (
            <p id={`${id}-blocked`} className="quiet">
              {t('edit.publish.refused')}
            </p>
          )}
        </form>
      )}
    </section>
  );
}

function FindingList({
  title,
  of,
  about,
}: {
  readonly title?: string;
  readonly of: Plan['errors'];
  readonly about: Plan['about'];
}) {
  return (
    <>
      {title && <h3>{title}</h3>}
      <ol className="json-findings">
        {of.map((one) => (
          <li
            key={`${one.path}:${one.line}:${one.column} ${one.rule} ${one.message}`}
            className={one.severity}
          >
            <Where path={one.path} line={one.line} about={about} />{' '}
            <span lang="en">{one.message}</span>
          </li>
        ))}
      </ol>
    </>
  );
}

/** The item, to be opened; where it is none's, the line of the file. */
function Where({
  path,
  line,
  about,
}: {
  readonly path: string;
  readonly line: number;
  readonly about: Plan['about'];
}) {
  const at = `${path}:${line}`;
  const item = about[at];
  return item ? (
    <span className="finding-of">
      <Link to={itemAddress(item.section, item.id)} title={at}>
        {item.name}
      </Link>
    </span>
  ) : (
    <code>{at}</code>
  );
}
