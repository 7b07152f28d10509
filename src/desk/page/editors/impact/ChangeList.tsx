/** Every question that is answered otherwise, the worst kind of change first, before and after side by side. */
import {
  type Asked,
  CHANGE_KINDS,
  type ChangeKind,
  type QuestionChange,
} from '../../../../impact/types.ts';
import { useSettings } from '../../settings.tsx';
import { ShownAnswer } from './ShownAnswer.tsx';

/** Open from the beginning: what may be a mistake. */
const OPEN: ReadonlySet<ChangeKind> = new Set(['other', 'lost']);

type Props = {
  readonly asked: Asked;
  /** Whether what is answered only now is open, too. */
  readonly open?: true;
};

export function ChangeList({ asked: { kinds, changes }, open }: Props) {
  return (
    <div className="impact-kinds">
      {CHANGE_KINDS.filter((kind) => kinds[kind].questions > 0).map((kind) => (
        <Kind
          key={kind}
          kind={kind}
          count={kinds[kind].questions}
          open={OPEN.has(kind) || (kind === 'found' && open === true)}
          changes={changes.filter((change) => change.kind === kind)}
        />
      ))}
    </div>
  );
}

function Kind({
  kind,
  count,
  open,
  changes,
}: {
  readonly kind: ChangeKind;
  readonly count: number;
  readonly open: boolean;
  readonly changes: readonly QuestionChange[];
}) {
  const { t } = useSettings();
  const more = count - changes.length;
  return (
    <details className={`impact-kind impact-${kind}`} open={open}>
      <summary>
        <span className="impact-kind-name">{t(`desk.impact.${kind}`)}</span>{' '}
        <span className="quiet">{t('desk.impact.count', { count })}</span>
      </summary>
      <ul>
        {changes.map((change) => (
          <Change
            key={JSON.stringify([change.question, change.locale, change.packs])}
            change={change}
          />
        ))}
      </ul>
      {more > 0 && <p className="quiet impact-more">{t('desk.impact.more', { count: more })}</p>}
    </details>
  );
}

function Change({ change }: { readonly change: QuestionChange }) {
  const { t } = useSettings();
  const { question, locale, times, better, worse, kind, before, after } = change;
  const whole = kind === 'wording';
  return (
    <li>
      <p className="impact-question">
        <q lang={locale}>{question}</q>{' '}
        <span className="quiet">
          {times > 0 ? t('desk.impact.times', { times }) : t('desk.impact.example')}
        </span>{' '}
        {better && <span className="impact-mark fine">{t('desk.impact.better')}</span>}
        {worse && <span className="impact-mark problem">{t('desk.impact.worse')}</span>}
      </p>
      <div className="impact-sides">
        <div className="impact-side">
          <p className="impact-which">{t('desk.impact.before')}</p>
          <ShownAnswer shown={before} whole={whole} against={after} />
        </div>
        <div className="impact-side">
          <p className="impact-which">{t('desk.impact.after')}</p>
          <ShownAnswer shown={after} whole={whole} against={before} />
        </div>
      </div>
    </li>
  );
}
