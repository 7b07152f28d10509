/** What differs, by item, field and word: marked by line and name, not by colour alone. */
import type { FieldDiff, ItemDiff } from '../../../../knowledge/revisions/diff.ts';
import type { Difference } from '../../../editors/history-types.ts';
import { useSettings } from '../../settings.tsx';
import { useData } from '../../use-data.ts';
import { fieldName, itemName, valueWords } from './words.ts';

export function ChangesOf({ path }: { readonly path: string }) {
  const { t } = useSettings();
  const { data, error } = useData<Difference>(path, {}, path);
  if (error) return <p>{error.message}</p>;
  if (!data) return <p className="quiet">{t('desk.loading')}</p>;
  if (data.total === 0) return <p>{t('desk.history.layout')}</p>;
  const counts = Object.groupBy(data.changes, ({ kind }) => kind);
  return (
    <div className="changes">
      {data.total === data.changes.length ? (
        <p className="quiet">
          {t('desk.history.counts', {
            added: counts.added?.length ?? 0,
            changed: counts.changed?.length ?? 0,
            withdrawn: counts.withdrawn?.length ?? 0,
          })}
        </p>
      ) : (
        <p className="quiet">
          {t('desk.history.many', { total: data.total, shown: data.changes.length })}
        </p>
      )}
      <Changes changes={data.changes} />
    </div>
  );
}

function Changes({ changes }: { readonly changes: readonly ItemDiff[] }) {
  return (
    <ul>
      {changes.map((change) => (
        <li key={`${change.section} ${change.id}`}>
          <Change change={change} />
        </li>
      ))}
    </ul>
  );
}

export function Change({ change, alone }: { readonly change: ItemDiff; readonly alone?: true }) {
  const { t, locale } = useSettings();
  const { kind, section, id, fields } = change;
  return (
    <section className={`change change-${kind}`}>
      <p className="change-head">
        <span className="change-kind">{t(`desk.history.kind.${kind}`)}</span>{' '}
        {alone ? null : (
          <a href={`/edit/history#${section}/${id}`}>
            {t(`desk.history.section.${section}`)}: {itemName(change, locale)}
          </a>
        )}
      </p>
      {kind === 'changed' && (
        <dl>
          {fields.map((field) => (
            <div key={field.field}>
              <dt>{fieldName(field.field, t)}</dt>
              <dd>
                <Field field={field} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

function Field({ field: { before, after, pieces } }: { readonly field: FieldDiff }) {
  const { locale } = useSettings();
  const isList = Array.isArray(before ?? after);
  if (!pieces)
    return (
      <>
        {before !== undefined && <del>{valueWords(before, locale)}</del>}{' '}
        {after !== undefined && <ins>{valueWords(after, locale)}</ins>}
      </>
    );
  const shown = isList ? pieces.filter(({ kind }) => kind !== 'same') : pieces;
  return shown.map(({ kind, text }, at) => {
    const Mark = kind === 'added' ? 'ins' : kind === 'removed' ? 'del' : 'span';
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces are never reordered
      <Mark key={at} className={isList ? 'change-element' : undefined}>
        {text}
      </Mark>
    );
  });
}
