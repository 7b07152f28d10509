/** Every item of a kind: searched by words and by questions, narrowed by filters, opened by a press. */
import { useState } from 'react';
import { LANGUAGE_NAMES } from '../../../../i18n/language-names.ts';
import type { MessageKey } from '../../../../i18n/messages.ts';
import type { ItemList } from '../../../editors/edit/types.ts';
import { LOCALES } from '../../languages.ts';
import { useSettings } from '../../settings.tsx';
import { useData } from '../../use-data.ts';
import { ListLine } from './ListLine.tsx';
import { NewItem } from './NewItem.tsx';
import { type EditPlace, SECTIONS, STATUSES } from './place.ts';
import { useWork } from './work.tsx';

type Filters = Readonly<
  Record<'section' | 'text' | 'pack' | 'incident' | 'status' | 'language' | 'age' | 'only', string>
>;

const NONE: Filters = {
  section: 'facts',
  text: '',
  pack: '',
  incident: '',
  status: '',
  language: '',
  age: '',
  only: '',
};
/** As they were left, for as long as the page stays open. */
let latest = NONE;

const ONLY = ['changed', 'unreviewed', 'due', 'problems'] as const;

export function ListPane({
  open,
}: {
  readonly open: Extract<EditPlace, { kind: 'item' }> | undefined;
}) {
  const { t, locale } = useSettings();
  const { work, names, mayEdit } = useWork();
  const [filters, setFilters] = useState(() => ({
    ...latest,
    ...(open && { section: open.section }),
  }));
  const [adding, setAdding] = useState(false);
  const { data } = useData<ItemList>('editors/list', { ...filters, locale }, work?.mark);
  const set = (name: keyof Filters, to: string) => {
    latest = { ...filters, [name]: to, ...(name === 'section' && { incident: '', status: '' }) };
    setFilters(latest);
  };
  const isFact = filters.section === 'facts' || filters.section === 'drafts';
  const used = (['pack', 'incident', 'status', 'language', 'age', 'only'] as const).filter(
    (one) => filters[one] !== '',
  );
  const select = (
    name: keyof Filters,
    label: MessageKey,
    options: readonly (readonly [string, string])[],
  ) => (
    <label className="filter-one">
      <span>{t(label)}</span>
      <select value={filters[name]} onChange={({ target }) => set(name, target.value)}>
        <option value="">{t('edit.filter.all')}</option>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <section className="list-pane" aria-label={t('edit.list')}>
      <div className="list-head">
        <label className="filter-one">
          <span>{t('edit.list.kind')}</span>
          <select value={filters.section} onChange={({ target }) => set('section', target.value)}>
            {SECTIONS.map((one) => (
              <option key={one} value={one}>
                {t(`edit.many.${one}`)}
              </option>
            ))}
          </select>
        </label>
        {mayEdit && (
          <button
            type="button"
            className="quiet-button"
            aria-expanded={adding}
            onClick={() => setAdding(!adding)}
          >
            {t('edit.new')}
          </button>
        )}
      </div>
      {adding && (
        <NewItem
          section={filters.section as (typeof SECTIONS)[number]}
          done={() => setAdding(false)}
        />
      )}
      <label className="filter-one">
        <span>{t('edit.search')}</span>
        <input
          type="search"
          value={filters.text}
          spellCheck={false}
          onChange={({ target }) => set('text', target.value)}
        />
      </label>
      <details className="filters" open={used.length > 0}>
        <summary>
          {t('edit.filters')}
          {used.length > 0 && ` (${used.length})`}
        </summary>
        {select(
          'pack',
          'edit.one.pack',
          (work?.packs ?? []).map(({ id, name }) => [id, name]),
        )}
        {isFact &&
          select(
            'incident',
            'edit.incident',
            (names?.incidents ?? []).map(({ id, name }) => [id, name]),
          )}
        {(isFact || filters.section === 'incidents') &&
          select(
            'status',
            'edit.status',
            STATUSES.map((one) => [one, t(`status.${one}`)]),
          )}
        {select(
          'language',
          'edit.filter.language',
          (['missing', 'machine'] as const).flatMap((state) =>
            LOCALES.map(
              (one) =>
                [
                  `${state}-${one}`,
                  t(`edit.filter.${state}`, { language: LANGUAGE_NAMES[one] }),
                ] as const,
            ),
          ),
        )}
        {isFact &&
          select(
            'age',
            'edit.filter.age',
            [3, 6, 12, 24].map((months) => [
              String(months),
              t('edit.filter.months', { count: months }),
            ]),
          )}
        {select(
          'only',
          'edit.filter.only',
          ONLY.map((one) => [one, t(`edit.only.${one}`)]),
        )}
        {used.length > 0 && (
          <button
            type="button"
            className="quiet-button"
            onClick={() => {
              latest = { ...NONE, section: filters.section };
              setFilters(latest);
            }}
          >
            {t('edit.filters.clear')}
          </button>
        )}
      </details>
      <p className="quiet list-count" role="status">
        {data ? t('edit.list.count', { count: data.total }) : t('desk.loading')}
      </p>
      <ul className="list-items">
        {data?.entries.map((entry) => (
          <ListLine
            key={`${entry.path} ${entry.id}`}
            entry={entry}
            current={open?.section === entry.section && open.id === entry.id}
          />
        ))}
      </ul>
      {data && data.total > data.entries.length && <p className="quiet">{t('edit.list.more')}</p>}
    </section>
  );
}
