/** The fact that a draft meets: one that says the same, or one that says otherwise. */
import type { ShownDraft } from '../../../editors/draft/types.ts';
import { Provenance } from '../../facts.tsx';
import { useSettings } from '../../settings.tsx';

export function HeldFact({ held }: { readonly held: NonNullable<ShownDraft['held']> }) {
  const { t } = useSettings();
  const { verdict, fact, asserted, approved } = held;
  return (
    <div className={`draft-held draft-${verdict}`}>
      <p className="draft-held-name">{t(`desk.drafting.${verdict}`)}</p>
      <p lang={fact.lang}>{fact.text}</p>
      <Provenance fact={fact} />
      {asserted !== undefined && approved !== undefined && (
        <p>{t('desk.drafting.differs-in', { asserted, approved })}</p>
      )}
    </div>
  );
}
