/** What publishing would change for readers: whom it reaches, which tests break, and every answer before and after. */
import type { ReactNode } from 'react';
import type { Asked } from '../../../../impact/types.ts';
import { type Settings, useSettings } from '../../settings.tsx';
import { ChangeList } from './ChangeList.tsx';
import { FailedTests } from './FailedTests.tsx';
import { Reach } from './Reach.tsx';
import { type ImpactState, useImpact } from './use-impact.ts';

type Props = {
  /** Asked anew whenever this is another. */
  readonly of: string;
};

/** Of what the editor has changed and not published. */
export function Impact({ of }: Props) {
  return <ImpactShown {...useImpact(of)} />;
}

type Shown = ReturnType<typeof useImpact> & {
  /** Whether also what is answered only now is open from the beginning. */
  readonly open?: true;
  /** What is said first, once it is known. */
  readonly children?: ReactNode;
};

export function ImpactShown({ state, stop, again, askAll, open, children }: Shown) {
  const { t } = useSettings();
  const { phase, reached, asked, report } = state;
  return (
    <section className="impact" aria-label={t('desk.impact.title')}>
      <h3>{t('desk.impact.title')}</h3>
      {children}
      {reached && <Reach reached={reached} />}
      {report && <FailedTests tests={report.tests} />}
      <Progress state={state} onStop={stop} />
      {asked && <ChangeList asked={asked} {...(open && { open })} />}
      {report && report.left.questions > 0 && (
        <p className="impact-left quiet">
          {t('desk.impact.left', {
            count: report.left.questions,
            times: report.left.times,
            days: report.days,
          })}{' '}
          <button type="button" className="link-button" onClick={askAll}>
            {t('desk.impact.all')}
          </button>
        </p>
      )}
      {(phase === 'stopped' || phase === 'failed') && (
        <button type="button" className="quiet-button" onClick={again}>
          {t('desk.impact.again')}
        </button>
      )}
    </section>
  );
}

/** What is heard is how it began and how it ended; how far it is, is seen. */
function Progress({ state, onStop }: { readonly state: ImpactState; readonly onStop: () => void }) {
  const { t } = useSettings();
  const { phase, asked } = state;
  const looking = phase === 'starting' || phase === 'asking';
  return (
    <div className="impact-progress">
      <p role="status">{looking ? t('desk.impact.starting') : resultOf(state, t)}</p>
      {looking && (
        <>
          {/* Without a value it says that it is at work. */}
          <progress
            {...(asked && { value: asked.asked, max: asked.of })}
            aria-label={t('desk.impact.title')}
          />
          {asked && (
            <p className="quiet">
              {t('desk.impact.asking', { asked: asked.asked, of: asked.of })}{' '}
              {differing(asked) > 0 && t('desk.impact.so-far', { count: differing(asked) })}{' '}
              <button type="button" className="link-button" onClick={onStop}>
                {t('desk.impact.stop')}
              </button>
            </p>
          )}
        </>
      )}
    </div>
  );
}

function resultOf({ phase, asked }: ImpactState, t: Settings['t']): string {
  if (phase === 'failed' || !asked) return t('desk.impact.failed');
  const found = t('desk.impact.asked', { asked: asked.asked, count: differing(asked) });
  return phase === 'stopped'
    ? `${t('desk.impact.stopped', { left: asked.of - asked.asked })} ${found}`
    : found;
}

const differing = ({ kinds }: Asked): number =>
  Object.values(kinds).reduce((sum, { questions }) => sum + questions, 0);
