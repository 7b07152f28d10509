/** What a wording more would change, before it is added: it can be once the likeliest to change were asked. */
import type { ShownGap } from '../../../editors/insight-types.ts';
import { useSettings } from '../../settings.tsx';
import { ImpactShown } from '../impact/Impact.tsx';
import { type ImpactState, useImpact } from '../impact/use-impact.ts';
import { type Effect, effectOf } from './effect.ts';
import { FormFoot, type FormFootProps } from './FormFoot.tsx';

type Props = {
  readonly gap: ShownGap;
  readonly fact: string;
  readonly question: string;
  readonly foot: Pick<FormFootProps, 'label' | 'why' | 'onCancel'>;
  /** Whether the wording is another by now. */
  readonly changed: boolean;
};

export function WordingEffect({ gap, fact, question, foot, changed }: Props) {
  const { t } = useSettings();
  const looking = useImpact('', { wording: { fact, locale: gap.locale, question } });
  const { asked, report } = looking.state;
  const effect = asked && effectOf(asked, report, { question, fact, gap });
  const careful = effect !== undefined && isHarmful(effect);
  return (
    <>
      <ImpactShown {...looking} open>
        {effect && <Told effect={effect} />}
      </ImpactShown>
      <FormFoot
        {...foot}
        {...(careful && { label: t('desk.gaps.wording.anyway') })}
        careful={careful}
        disabled={changed || !isLookedAt(looking.state)}
      />
    </>
  );
}

const isHarmful = ({ harmed, robbed, broken }: Effect): boolean =>
  harmed > 0 || robbed || broken > 0;

/** Most of what changes is found in the first fifth of the questions. */
const ENOUGH = 5;

const isLookedAt = ({ phase, asked }: ImpactState): boolean =>
  phase === 'asking'
    ? asked !== undefined && asked.asked * ENOUGH >= asked.of
    : phase !== 'starting';

function Told({ effect }: { readonly effect: Effect }) {
  const { t } = useSettings();
  const { answered, helped, harmed, robbed, taken, broken } = effect;
  return (
    <>
      {isHarmful(effect) && (
        <div role="alert" className="banner banner-error gap-careful">
          {robbed && <p>{t('desk.gaps.effect.robbed')}</p>}
          {harmed > 0 && <p>{t('desk.gaps.effect.harmed', { count: harmed })}</p>}
          {broken > 0 && <p>{t('desk.gaps.effect.broken', { count: broken })}</p>}
        </div>
      )}
      {answered !== undefined && (
        <p className={answered ? 'fine' : 'problem'}>
          {t(answered ? 'desk.gaps.effect.answered' : 'desk.gaps.effect.not')}{' '}
          {helped > 0 && t('desk.gaps.effect.helped', { count: helped })}
        </p>
      )}
      {taken > 0 && <p>{t('desk.gaps.effect.taken', { count: taken })}</p>}
    </>
  );
}
