/** The drafts of an article, one card each. */
import { useSettings } from '../../settings.tsx';
import { DraftCard } from './DraftCard.tsx';
import { cardId } from './keys.ts';
import type { Drafting } from './use-drafting.ts';

export function DraftList({ drafting }: { readonly drafting: Drafting }) {
  const { t } = useSettings();
  const { drafts, decide, decisions, saved } = drafting;
  return (
    <section aria-labelledby="drafts-heading">
      <h3 id="drafts-heading">{t('desk.drafting.drafts')}</h3>
      {drafts.length === 0 ? (
        <p className="quiet">{t('desk.drafting.none')}</p>
      ) : (
        <>
          {saved === undefined && <p className="quiet">{t('desk.drafting.keys')}</p>}
          <ol className="draft-list">
            {drafts.map((one, at) => (
              <li key={one.from}>
                <DraftCard
                  id={cardId(one)}
                  number={at + 1}
                  shown={one}
                  decision={decisions[one.from]}
                  over={saved !== undefined}
                  onDecide={(decision) => decide(one.from, decision)}
                />
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
