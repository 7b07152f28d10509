/** What an editor reads before it is approved: all that the approval is of, and beside a translation what it was made from. */
import { LANGUAGE_NAMES } from '../../../../i18n/language-names.ts';
import type { WaitingEntry } from '../../../editors/edit/types.ts';
import { Outside } from '../../facts.tsx';
import { useSettings } from '../../settings.tsx';
import { fieldName } from '../edit/field-name.ts';
import { useValueWords } from '../edit/value-words.ts';

export function Read({ entry }: { readonly entry: WaitingEntry }) {
  const { t } = useSettings();
  const { why, from, text, lang, reviewed } = entry;
  return (
    <>
      <p className="wait-why">
        <b className="badge">{t(`edit.review.${why}`)}</b>
        {why === 'due' && <span>{entry.reviewBy}</span>}
        {reviewed && <span>{t('edit.review.last', { by: reviewed.by, on: reviewed.on })}</span>}
      </p>
      {from ? (
        <div className="wait-sides">
          <InLanguage of={from} className="wait-from" />
          <InLanguage of={entry} className="wait-text" />
        </div>
      ) : (
        <p className="wait-text" lang={lang}>
          {text}
        </p>
      )}
      <Approved entry={entry} />
    </>
  );
}

function InLanguage({
  of: { text, lang },
  className,
}: {
  readonly of: Pick<WaitingEntry, 'text' | 'lang'>;
  readonly className: string;
}) {
  return (
    <div>
      <p className="wait-language">{LANGUAGE_NAMES[lang]}</p>
      <p className={className} lang={lang}>
        {text}
      </p>
    </div>
  );
}

/** The other fields that are approved, each by the name it has in the form. */
function Approved({ entry }: { readonly entry: WaitingEntry }) {
  const { t } = useSettings();
  const words = useValueWords();
  const fields = Object.entries(entry.value);
  const isText = ([field]: readonly [string, unknown]) => field.includes('.');
  const row = ([field, value]: readonly [string, unknown]) => (
    <div key={field}>
      <dt>{fieldName(t, entry.section, field)}</dt>
      <dd lang={field.split('.')[1]}>{words(field, value)}</dd>
    </div>
  );
  if (fields.length === 0 && entry.sources.length === 0) return null;
  return (
    <dl className="wait-fields">
      {fields.filter((one) => !isText(one)).map(row)}
      {entry.section === 'facts' && entry.what === 'item' && (
        <div>
          <dt>{t('edit.sources')}</dt>
          <dd>
            {entry.sources.length === 0 && '—'}
            {entry.sources.map(({ name, url }) => (
              <span key={`${name} ${url}`} className="wait-source">
                {url ? <Outside url={url}>{name}</Outside> : name}
              </span>
            ))}
          </dd>
        </div>
      )}
      {fields.filter(isText).map(row)}
    </dl>
  );
}
