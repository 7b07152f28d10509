/** What publishing would change for readers: whom it reaches, which tests break, and every answer before and after. */
import type { FileEdit } from '../../../../impact/types.ts';
import { useSettings } from '../../settings.tsx';
import { ChangeList } from './ChangeList.tsx';
import { FailedTests } from './FailedTests.tsx';
import { Reach } from './Reach.tsx';
import { type ImpactState, useImpact } from './use-impact.ts';

type Props = {
  /** What is looked at: asked anew whenever this is another. */
  readonly of: string;
  /** Whether it has a heading of its own: left out where it is all of a page. */
  readonly titled?: true;
  /** Whole texts of files; left out, what the editor has changed and not published. */
  readonly files?: readonly FileEdit[];
};

export function Impact({ of, titled, files }: Props) {
  const { t } = useSettings();
  const { state, stop, again, askAll } = useImpact(of, files);
  const { phase, reached, asked, report } = state;
  return (
    <section className="impact" aria-label={t('desk.impact.title')}>
      {titled && <h3>{t('desk.impact.title')}</h3>}
      {reached && <Reach reached={reached} />}
      {report && <FailedTests tests={report.tests} />}
      <Progress state={state} onStop={stop} />
      {asked && <ChangeList asked={asked} />}
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

function Progress({ state, onStop }: { readonly state: ImpactState; readonly onStop: () => void }) {
  const { t } = useSettings();
  const { phase, asked } = state;
  const some = asked !== undefined && asked.changes.length > 0;
  return (
    <div className="impact-progress">
      <p role="status">
        {phase === 'failed' && t('desk.impact.failed')}
        {phase === 'starting' && t('desk.impact.starting')}
        {phase === 'stopped' &&
          t('desk.impact.stopped', { left: (asked?.of ?? 0) - (asked?.asked ?? 0) })}
        {phase === 'done' &&
          asked &&
          `${t('desk.impact.asked', { asked: asked.of })} ${some ? '' : t('desk.impact.nothing')}`}
        {phase === 'asking' && !some && t('desk.impact.nothing-yet')}
      </p>
      {phase === 'asking' && asked && (
        <>
          <progress value={asked.asked} max={asked.of} aria-label={t('desk.impact.title')} />
          <p className="quiet">
            {t('desk.impact.asking', { asked: asked.asked, of: asked.of })}{' '}
            <button type="button" className="link-button" onClick={onStop}>
              {t('desk.impact.stop')}
            </button>
          </p>
        </>
      )}
    </div>
  );
}
