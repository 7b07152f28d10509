/** The errors in the files: each leads to the entry it stands in, and to its line in the file, where it is mended. */
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { Problems } from '../../../editors/edit/types.ts';
import { Link } from '../../route.tsx';
import { useSettings } from '../../settings.tsx';
import { useData } from '../../use-data.ts';
import { itemAddress } from './place.ts';
import { useWork } from './work.tsx';

const JsonPane = lazy(() => import('./JsonPane.tsx'));

export function ProblemsView() {
  const { t, locale } = useSettings();
  const { work } = useWork();
  const { data } = useData<Problems>('editors/problems', { locale }, work?.mark);
  const [open, setOpen] = useState<{ readonly path: string; readonly line: number }>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="publish" aria-labelledby="problems-title">
      <p>
        <Link to="/edit">← {t('edit.back')}</Link>
      </p>
      <h2 id="problems-title" ref={heading} tabIndex={-1}>
        {t('edit.problems')}
      </h2>
      {!data && <p className="quiet">{t('desk.loading')}</p>}
      {data?.problems.length === 0 && <p className="fine">{t('edit.problems.none')}</p>}
      <ol className="json-findings">
        {data?.problems.map(({ path, line, column, rule, message, item }) => (
          <li key={`${path}:${line}:${column} ${rule} ${message}`} className="error">
            {item ? (
              <Link to={itemAddress(item.section, item.id)}>{item.name}</Link>
            ) : (
              <code>{path}</code>
            )}{' '}
            <span lang="en">{message}</span>{' '}
            <button type="button" className="quiet-button" onClick={() => setOpen({ path, line })}>
              {t('edit.problems.open', { line: String(line) })}
            </button>
          </li>
        ))}
      </ol>
      {open && (
        <Suspense fallback={<p className="quiet">{t('desk.loading')}</p>}>
          <JsonPane key={open.path} path={open.path} from={open.line} saved={nothingElse} />
        </Suspense>
      )}
    </section>
  );
}

/** No form stands beside it that would have to follow. */
const nothingElse = async (): Promise<void> => {};
