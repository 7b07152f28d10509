/** What became of each field of an item: a text word by word where most of it stays, anything else before and after. */
import { diffWordsWithSpace } from 'diff';
import type { ItemChange } from '../../../../editing/differences.ts';
import { useSettings } from '../../settings.tsx';
import { fieldName } from './field-name.ts';
import { useValueWords } from './value-words.ts';

export function FieldChanges({ item }: { readonly item: ItemChange }) {
  const { t } = useSettings();
  const words = useValueWords();
  return (
    <dl className="field-changes">
      {item.fields.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{fieldName(t, item.section, field)}</dt>
          <dd>
            <Change before={words(field, before)} after={words(field, after)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Texts of hardly a word in common are read more easily one after the other. */
const MOST_MARKED = 0.5;

function Change({ before, after }: { readonly before: string; readonly after: string }) {
  const { t } = useSettings();
  const parts = diffWordsWithSpace(before, after);
  const marked = parts.reduce(
    (sum, { added, removed, value }) => sum + (added || removed ? value.length : 0),
    0,
  );
  if (marked > (before.length + after.length) * MOST_MARKED)
    return (
      <>
        <del>
          <span className="unseen">{t('edit.before')}: </span>
          {before}
        </del>
        <ins>
          <span className="unseen">{t('edit.after')}: </span>
          {after}
        </ins>
      </>
    );
  return (
    <p className="word-change">
      {parts.map(({ added, removed, value }, at) => {
        const Mark = added ? 'ins' : removed ? 'del' : 'span';
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces are never reordered
        return <Mark key={at}>{value}</Mark>;
      })}
    </p>
  );
}
