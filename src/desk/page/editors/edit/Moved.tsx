/** Files that somebody else has changed meanwhile: theirs and mine, and which shall be. Nothing is written over. */
import { useState } from 'react';
import type { MovedFile } from '../../../../editing/publishing.ts';
import type { MessageKey } from '../../../../i18n/messages.ts';
import type { Plan } from '../../../editors/edit/types.ts';
import { post } from '../../api.ts';
import { useSettings } from '../../settings.tsx';
import { FieldChanges } from './FieldChanges.tsx';
import { fieldName } from './field-name.ts';
import { useValueWords } from './value-words.ts';
import { useWork } from './work.tsx';

type Whose = 'mine' | 'theirs';

export function Moved({ plan, settled }: { readonly plan: Plan; readonly settled: () => void }) {
  const { t } = useSettings();
  return (
    <section className="conflict">
      <h3>{t('edit.moved')}</h3>
      <p>{t('edit.moved.explained')}</p>
      {plan.moved.map((file) => (
        <OneFile
          key={file.path}
          file={file}
          names={plan.names}
          by={plan.changedBy[file.path]}
          settled={settled}
        />
      ))}
    </section>
  );
}

function OneFile({
  file,
  names,
  by,
  settled,
}: {
  readonly file: MovedFile;
  readonly names: Plan['names'];
  readonly by: string | null | undefined;
  readonly settled: () => void;
}) {
  const { t } = useSettings();
  const words = useValueWords();
  const { work } = useWork();
  const [decisions, setDecisions] = useState<Readonly<Record<string, Whose>>>({});
  const { path, conflicts, mine, theirs } = file;
  const settle = (take: Whose | 'both') =>
    void post('editors/settle', { path, take, decisions: take === 'both' ? decisions : {} }).then(
      settled,
    );
  const whoWords = (name: string | null) =>
    name === null
      ? t('edit.moved.in-files')
      : name === work?.editor.name
        ? t('edit.moved.by-you')
        : t('edit.moved.by', { by: name });
  const open =
    conflicts?.filter(({ section, id }) => decisions[`${section} ${id}`] === undefined) ?? [];
  return (
    <article className="moved">
      <h4>
        <code>{path}</code>
      </h4>
      {by !== undefined && <p>{whoWords(by)}</p>}
      <div className="moved-sides">
        {(['mine', 'theirs'] as const).map((whose) => {
          const items = whose === 'mine' ? file.myItems : file.theirItems;
          const text = whose === 'mine' ? mine : theirs;
          return (
            <div key={whose}>
              <h5>{t(whose === 'mine' ? 'edit.mine' : 'edit.theirs')}</h5>
              {text === null && <p>{t('edit.moved.deleted')}</p>}
              {items?.map((item) => (
                <div key={`${item.section} ${item.id}`}>
                  <p>
                    <b className="badge">{t(`edit.change.${item.kind}`)}</b>{' '}
                    {names[`${whose} ${item.section} ${item.id}`] ?? item.id}
                  </p>
                  <FieldChanges item={item} />
                </div>
              ))}
              {whose === 'theirs' && file.broken && (
                <p className="problem">
                  {t('edit.moved.broken', { ...file.broken, line: String(file.broken.line) })}
                </p>
              )}
              {!items && text !== null && (
                <details>
                  <summary>{t('edit.moved.text')}</summary>
                  <pre className="moved-text">{text}</pre>
                </details>
              )}
            </div>
          );
        })}
      </div>
      {conflicts?.map(({ section, id, fields }) => {
        const key = `${section} ${id}`;
        return (
          <fieldset key={key} className="decide">
            <legend>
              {t(`edit.one.${section}` satisfies MessageKey)}: {names[key] ?? id}
            </legend>
            {fields.map((one) => (
              <p key={one.field}>
                {fieldName(t, section, one.field)} — <b>{t('edit.mine')}</b>{' '}
                {words(one.field, one.mine)} · <b>{t('edit.theirs')}</b>{' '}
                {words(one.field, one.theirs)}
              </p>
            ))}
            {fields.length === 0 && <p>{t('edit.moved.deleted-or-changed')}</p>}
            {(['mine', 'theirs'] as const).map((whose) => (
              <label key={whose} className="tick">
                <input
                  type="radio"
                  name={`${path} ${key}`}
                  checked={decisions[key] === whose}
                  onChange={() => setDecisions({ ...decisions, [key]: whose })}
                />{' '}
                {t(whose === 'mine' ? 'edit.keep-mine' : 'edit.take-theirs')}
              </label>
            ))}
          </fieldset>
        );
      })}
      <p className="item-actions">
        {conflicts && (
          <button
            type="button"
            className="main-button"
            disabled={open.length > 0}
            onClick={() => settle('both')}
          >
            {t(conflicts.length > 0 ? 'edit.moved.chosen' : 'edit.moved.both')}
          </button>
        )}
        <button type="button" className="quiet-button" onClick={() => settle('mine')}>
          {t('edit.moved.mine')}
        </button>
        <button type="button" className="quiet-button" onClick={() => settle('theirs')}>
          {t('edit.moved.theirs')}
        </button>
      </p>
    </article>
  );
}
