/** What else there is of a timeline: its pictures, and files for other programs. */

import { useEffect, useState } from 'react';
import type { TimelineWanted } from '../../contract/request.ts';
import type { Locale } from '../../knowledge/model/schema.ts';
import type { PictureList } from '../api-types.ts';
import { ApiFailure, get } from './api.ts';
import { useSettings } from './settings.tsx';

/** The names of the formats are the same in every language. */
const FORMATS = [
  ['md', 'Markdown'],
  ['csv', 'CSV'],
  ['ics', 'iCalendar'],
  ['timelinejs', 'TimelineJS (JSON)'],
] as const;

export function TimelineFiles({
  timeline,
  drawn,
  locale,
}: {
  readonly timeline: TimelineWanted;
  /** Whether the pictures are wanted, too. */
  readonly drawn: boolean;
  /** The language of the reply. */
  readonly locale: Locale;
}) {
  const { t } = useSettings();
  const query = queryOf(timeline, locale);
  return (
    <>
      {drawn && <Pictures query={query} />}
      <p className="downloads">
        <span>{t('desk.download')}</span>{' '}
        {FORMATS.map(([format, name]) => (
          <a
            key={format}
            href={`/api/timeline/file?${new URLSearchParams({ ...query, format })}`}
            download
          >
            {name}
          </a>
        ))}
      </p>
    </>
  );
}

type Pictures = PictureList['pictures'];

function Pictures({ query }: { readonly query: Readonly<Record<string, string>> }) {
  const { t, dark } = useSettings();
  const [pictures, setPictures] = useState<Pictures>();
  const [error, setError] = useState<string>();
  const search = new URLSearchParams({ ...query, theme: dark ? 'dark' : 'light' }).toString();
  useEffect(() => {
    const abort = new AbortController();
    setError(undefined);
    get<PictureList>(`timeline/pictures?${search}`, {}, abort.signal)
      .then((drawn) => setPictures(drawn.pictures))
      .catch((failure: unknown) => {
        if (abort.signal.aborted) return;
        const said = failure instanceof ApiFailure && !failure.offline;
        setError(said ? failure.message : t('desk.offline'));
      });
    return () => abort.abort();
  }, [search, t]);
  if (error) return <p className="problem">{error}</p>;
  if (!pictures) return <p className="quiet">{t('desk.drawing')}</p>;
  return (
    <div className="pictures">
      {pictures.map(({ src, alt, width, height }, at) => (
        <figure key={src}>
          <img src={src} alt={alt} width={width} height={height} />
          <figcaption>
            <a href={src} download={`timeline-${at + 1}.png`}>
              {pictures.length > 1 ? `PNG ${at + 1} / ${pictures.length}` : 'PNG'}
            </a>
          </figcaption>
        </figure>
      ))}
    </div>
  );
}

function queryOf(wanted: TimelineWanted, locale: Locale): Record<string, string> {
  const named = (['about', 'from', 'to', 'order'] as const).flatMap((key) => {
    const value = wanted[key];
    return value === undefined ? [] : [[key, value] as const];
  });
  return { ...Object.fromEntries(named), locale };
}
