/** The sentences that are no drafts, each with the reason, and a way to make one of it all the same. */
import type { ShownDrafting } from '../../../editors/draft/types.ts';
import { useSettings } from '../../settings.tsx';
import type { Drafting } from './use-drafting.ts';

type Props = { readonly drafting: Drafting; readonly shown: ShownDrafting };

export function LeftOut({ drafting, shown }: Props) {
  const { t } = useSettings();
  const left = shown.left.filter(({ from }) => !drafting.anyway.includes(from));
  if (left.length === 0) return null;
  return (
    <section className="left-out" aria-labelledby="left-heading">
      <h3 id="left-heading">{t('desk.drafting.left')}</h3>
      <ul>
        {left.map(({ from, to, reason, anyway }) => (
          <li key={from}>
            <q lang={shown.language}>{shown.text.slice(from, to)}</q>
            <span className="quiet">{reason}</span>
            {anyway && drafting.saved === undefined && (
              <button
                type="button"
                className="quiet-button"
                onClick={() => drafting.draftAnyway(from)}
              >
                {t('desk.drafting.anyway')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
