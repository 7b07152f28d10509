/** An approval that fell when what had been approved was changed, and giving it anew by one press. */
import type { Reviewed } from '../../../../../editing/approvals.ts';
import { useSettings } from '../../../settings.tsx';
import { byLanguage, put } from './by-language.tsx';
import { useForm } from './Field.tsx';

export function Fallen({ what }: { readonly what: Reviewed }) {
  const { t } = useSettings();
  const { value, set, me, mayEdit, detail } = useForm();
  const fallen = detail.fallen.find((one) => one.what === what);
  if (!fallen) return null;
  const review = { by: me.name, on: me.today };
  return (
    <p className="fallen">
      <span>
        {fallen.by === undefined
          ? t('edit.fallen.nobody')
          : t('edit.fallen', { by: fallen.by, on: fallen.on ?? '' })}
      </span>
      {mayEdit && (
        <button
          type="button"
          className="quiet-button"
          onClick={() =>
            what === 'item'
              ? set('reviewed', review)
              : set('translation', put(byLanguage(value.translation), what, review))
          }
        >
          {t('edit.fallen.anew')}
        </button>
      )}
    </p>
  );
}
